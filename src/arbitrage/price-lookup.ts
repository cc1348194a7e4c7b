import { findBookGate, DEFAULT_GATE_LIMITS } from '../domain/gates.ts';
import { type Game } from '../domain/game.ts';
import { sellerRateAt } from '../domain/fees.ts';
import { appraise, buildOpportunity, type MarketView, type Opportunity } from '../domain/opportunity.ts';
import { type AskedQuote, type QuoteBook } from '../domain/quote.ts';
import { summariseSales } from '../domain/sales.ts';
import { formatItemName, type ItemKey, parseItemKey, parseTitle } from '../domain/title.ts';
import { type Direction, DIRECTIONS, MARKET_IDS, type MarketId } from '../domain/venue.ts';
import { type ReadOptions } from '../markets/market.ts';
import { type MarketPrice, type PriceLookup, type PriceOptions, type PriceReport } from './price.ts';
import { buildSearchIndex, type SearchIndex, searchNames } from './search/index.ts';
import { buildView, type Markets, readSources, type Source, type Sources } from './sources.ts';

/** What a price lookup works with. */
export interface PriceLookupOptions {
  readonly markets: Markets;
  /** Milliseconds since 1970; the system's clock unless a test brings its own. */
  readonly now?: () => number;
}

/** Builds the price lookup over all markets. */
export function buildPriceLookup({ markets, now = Date.now }: PriceLookupOptions): PriceLookup {
  const indexOf = memoiseIndex();
  const read = (game: Game, options: PriceOptions): Promise<Sources> =>
    readSources(markets, game, now, readingFor(options));
  return {
    search: async (game, text, limit, options = {}) => {
      const { answered } = await read(game, options);
      return searchNames(indexOf(answered.map(({ book }) => book)), text, limit);
    },
    report: async (game, key, options = {}) => {
      const item = { game, key, sources: await read(game, options), now: now() };
      const sales = await readSales(markets, item, readingFor(options));
      return buildPriceReport(markets, item, sales);
    },
  };
}

function readingFor({ signal, reload }: PriceOptions): ReadOptions {
  return { priority: 'user', ...(signal && { signal }), ...(reload && { reload }) };
}

/** Keeps the index of each game's books as they were last searched. */
function memoiseIndex(): (books: readonly QuoteBook[]) => SearchIndex {
  const indexes = new Map<Game, { readonly stamp: string; readonly index: SearchIndex }>();
  return (books) => {
    const game = books[0]?.game;
    if (game === undefined) return buildSearchIndex([]);
    const stamp = books
      .map(({ market, observedAt, quotes }) => `${market}@${observedAt}:${quotes.size}`)
      .join();
    const known = indexes.get(game);
    if (known?.stamp === stamp) return known.index;
    const index = buildSearchIndex(books);
    indexes.set(game, { stamp, index });
    return index;
  };
}

/** One item on every market that answered. */
interface Item {
  readonly game: Game;
  readonly key: ItemKey;
  readonly sources: Sources;
  readonly now: number;
}

/** Sales are an extra: when they cannot be read, the report goes without. */
async function readSales(
  markets: Markets,
  { game, key, sources, now }: Item,
  options: ReadOptions,
): Promise<Sales> {
  const summaries = await Promise.all(
    sources.answered.map(async ({ market, book }) => {
      const quote = book.quotes.get(key);
      const sales = quote && (await markets[market].sales(game, quote, options).catch(() => null));
      const summary = summariseSales(sales ?? [], now);
      return summary && { market, ...summary };
    }),
  );
  options.signal?.throwIfAborted();
  return summaries.find((summary) => summary !== undefined) ?? null;
}

type Sales = PriceReport['sales'];

function buildPriceReport(markets: Markets, item: Item, sales: Sales): PriceReport {
  const { game, key, sources, now } = item;
  const prices = sources.answered.map(
    (source) => [source.market, buildMarketPrice(markets, item, source)] as const,
  );
  const known = sources.answered.map(({ book }) => book.quotes.get(key)).find((quote) => quote !== undefined);
  return {
    game,
    item: { key, name: known ? formatItemName(parseTitle(known.title)) : formatItemName(parseItemKey(key)) },
    prices: Object.fromEntries(prices),
    failures: sources.failures,
    sales,
    ...findWays(key, buildView(sources, now), sales),
  };
}

function buildMarketPrice(
  markets: Markets,
  { game, key, now }: Item,
  { market, book, fees }: Source,
): MarketPrice {
  const quote = book.quotes.get(key) ?? null;
  const ask = quote?.bestAsk ?? null;
  const rate = ask === null ? fees.sellerRate : sellerRateAt(fees, key, ask, now);
  return {
    quote,
    observedAt: book.observedAt,
    url: markets[market].itemUrl(game, { key, title: quote?.title ?? formatItemName(parseItemKey(key)) }),
    fee: { source: fees.source, rate, observedAt: fees.observedAt },
  };
}

type Ways = Pick<PriceReport, 'ways' | 'noWays'>;

/** Both ways through the markets, or why there is none. */
function findWays(key: ItemKey, view: MarketView | undefined, sales: Sales): Ways {
  if (view === undefined) return { ways: [], noWays: 'one-market' };
  const quotes = MARKET_IDS.map((id) => view.books[id].quotes.get(key));
  if (quotes.some((quote) => quote === undefined)) return { ways: [], noWays: 'one-market' };
  const gate = findBookGate(Object.values(view.books), view.now, DEFAULT_GATE_LIMITS);
  if (gate === 'stale' || gate === 'skew') return { ways: [], noWays: gate };
  if (quotes.some((quote) => quote?.mixesPhases)) return { ways: [], noWays: 'mixed-phases' };
  if (quotes.some((quote) => quote?.bestAsk === null)) return { ways: [], noWays: 'not-listed' };
  return { ways: DIRECTIONS.map((direction) => buildWay(direction, key, view, sales)) };
}

function buildWay(direction: Direction, key: ItemKey, view: MarketView, sales: Sales): Opportunity {
  const quoteOn = (market: MarketId): AskedQuote => view.books[market].quotes.get(key) as AskedQuote;
  const evidence = sales?.market === direction.sellOn ? { sales } : {};
  const pair = { ...direction, buy: quoteOn(direction.buyOn), sell: quoteOn(direction.sellOn), evidence };
  return buildOpportunity(pair, appraise(pair, view), view);
}
