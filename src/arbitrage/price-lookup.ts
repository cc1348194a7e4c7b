import { DEFAULT_GATE_LIMITS, findTimeGate } from '../domain/gates/index.ts';
import { type Game } from '../domain/game.ts';
import { basisPoints, mills } from '../domain/money.ts';
import { sellerRateAt } from '../domain/fees.ts';
import { appraise, buildOpportunity } from '../domain/opportunity.ts';
import { type TradeLimits } from '../domain/pair.ts';
import { NO_TRANSFER_COSTS, type TransferCosts } from '../domain/profit.ts';
import { isAsked, type Quote, type QuoteBook } from '../domain/quote.ts';
import { formatItemName, type ItemKey, otherKeysOf, parseItemKey, parseTitle } from '../domain/title.ts';
import { DIRECTIONS, MARKET_IDS, type MarketId } from '../domain/venue.ts';
import { type ReadOptions } from '../markets/market.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { summariseTold, toLivePair, toLiveQuote } from './live-pair.ts';
import { type MarketPrice, type PriceLookup, type PriceOptions, type PriceReport } from './price.ts';
import { buildExperienceReader, type Experience, type ExperienceSources } from './experience.ts';
import { inTurns } from './in-turns.ts';
import { buildSearchIndex, indexInSteps, type SearchIndex, searchNames } from './search/index.ts';
import {
  buildView,
  type Markets,
  type PriceSources,
  readSources,
  type Source,
  type Sources,
} from './sources.ts';

/** What a price lookup works with. */
export interface PriceLookupOptions extends PriceSources, ExperienceSources {
  /** Milliseconds since 1970; the system's clock unless a test brings its own. */
  readonly now?: () => number;
}

/** Builds the price lookup over all markets. */
export function buildPriceLookup(parts: PriceLookupOptions): PriceLookup {
  const { markets, books, now = Date.now } = parts;
  const readExperience = buildExperienceReader(parts);
  const indexOf = memoiseIndex();
  // Whole books are never read anew for the sake of one item: its live listings are fresher than they could be.
  const read = (game: Game, { signal }: PriceOptions): Promise<Sources> =>
    readSources({ markets, books }, game, now, readingFor({ ...(signal && { signal }) }));
  return {
    search: async (game, text, limit, options = {}) => {
      const { answered } = await read(game, options);
      return searchNames(await indexOf(answered.map(({ book }) => book)), text, limit);
    },
    report: async (game, key, options = {}) => {
      const sources = await read(game, options);
      const experience = await readExperience(sources.answered.map(({ book }) => book));
      const { costs = NO_TRANSFER_COSTS, budget = null } = options;
      const limits = { ...ANY_PROFIT, budget };
      const item = { game, key, sources, experience, costs, limits, now: now() };
      const evidence = await lookAt(markets, item, readingFor(options));
      return buildPriceReport(markets, item, evidence);
    },
  };
}

function readingFor({ signal, reload }: PriceOptions): ReadOptions & { readonly priority: 'user' } {
  return { priority: 'user', ...(signal && { signal }), ...(reload && { reload }) };
}

/** Keeps the index of each game's books as they were last searched. */
function memoiseIndex(): (books: readonly QuoteBook[]) => SearchIndex | Promise<SearchIndex> {
  const indexes = new Map<Game, { readonly stamp: string; readonly index: Promise<SearchIndex> }>();
  return (books) => {
    const game = books[0]?.game;
    if (game === undefined) return buildSearchIndex([]);
    const stamp = books
      .map(({ market, observedAt, quotes }) => `${market}@${observedAt}:${quotes.size}`)
      .join();
    const known = indexes.get(game);
    if (known?.stamp === stamp) return known.index;
    // Filing all names takes a quarter of a second, in which others want to be answered, too.
    const index = inTurns(indexInSteps(books));
    indexes.set(game, { stamp, index });
    return index;
  };
}

/** One item on every market that answered. */
interface Item {
  readonly game: Game;
  readonly key: ItemKey;
  readonly sources: Sources;
  readonly experience: Experience;
  readonly costs: TransferCosts;
  readonly limits: TradeLimits;
  readonly now: number;
}

/** Whoever looks one item up wants to see what it earns, be it little. */
const ANY_PROFIT = { minNet: mills(1), minRoi: basisPoints(0) };

/** What the live listings, sales and bids of the item say; where they cannot be read, the quotes stand. */
function lookAt(markets: Markets, { game, key, sources }: Item, options: ReadOptions): Promise<Evidence> {
  const quotes = sources.answered.map(({ market, book }) => [market, book.quotes.get(key)] as const);
  const known = quotes.filter((entry): entry is readonly [MarketId, Quote] => entry[1] !== undefined);
  return gatherEvidence(
    markets,
    game,
    [{ references: Object.fromEntries(known), soldOn: known.map(([market]) => market) }],
    options,
  );
}

/** Sales of all phases together are those of no item in particular. */
function findSales(evidence: Evidence, { key, sources, now }: Item): PriceReport['sales'] {
  if (sources.answered.some(({ book }) => book.quotes.get(key)?.mixesPhases)) return null;
  const told = summariseTold(key, evidence, now);
  return told === undefined || told.summary === null ? null : { market: told.market, ...told.summary };
}

function buildPriceReport(markets: Markets, item: Item, evidence: Evidence): PriceReport {
  const { game, key, sources } = item;
  const prices = sources.answered.map(
    (source) => [source.market, buildMarketPrice(markets, item, source, evidence)] as const,
  );
  const known = sources.answered.map(({ book }) => book.quotes.get(key)).find((quote) => quote !== undefined);
  return {
    game,
    item: { key, name: known ? formatItemName(parseTitle(known.title)) : formatItemName(parseItemKey(key)) },
    prices: Object.fromEntries(prices),
    failures: sources.failures,
    steam: findSteamPrice(item),
    changes: findChanges(item),
    sales: findSales(evidence, item),
    ...findWays(item, evidence),
  };
}

function findSteamPrice({ key, sources }: Item): PriceReport['steam'] {
  for (const { market, book } of sources.answered) {
    const quote = book.quotes.get(key);
    if (quote?.steamPrice !== undefined && !quote.mixesPhases) {
      return { price: quote.steamPrice, market, observedAt: book.observedAt };
    }
  }
  return null;
}

function findChanges({ key, experience: { history } }: Item): PriceReport['changes'] {
  const known = MARKET_IDS.flatMap((market) => {
    const recorded = history[market]?.of(key);
    return recorded === undefined ? [] : [[market, recorded] as const];
  });
  return Object.fromEntries(known);
}

function buildMarketPrice(
  markets: Markets,
  { game, key, now }: Item,
  { market, book, fees }: Source,
  evidence: Evidence,
): MarketPrice {
  const quoted = book.quotes.get(key);
  const quote = quoted === undefined ? null : toLiveQuote(quoted, market, evidence);
  const ask = quote?.bestAsk ?? null;
  const rate = ask === null ? fees.sellerRate : sellerRateAt(fees, key, ask, now);
  return {
    quote,
    ...(isQuotedOtherwise(key, book) && { otherPhases: phasesOf(key) }),
    observedAt: evidence.offers[market].get(key)?.observedAt ?? book.observedAt,
    url: markets[market].itemUrl(game, { key, title: quote?.title ?? formatItemName(parseItemKey(key)) }),
    fee: { source: fees.source, rate, observedAt: fees.observedAt },
  };
}

function isQuotedOtherwise(key: ItemKey, { quotes }: QuoteBook): boolean {
  return !quotes.has(key) && otherKeysOf(key).some((other) => quotes.has(other));
}

/** How a market that does not quote this key quotes its finish. */
function phasesOf(key: ItemKey): 'together' | 'apart' {
  return parseItemKey(key).phase === undefined ? 'apart' : 'together';
}

type Ways = Pick<PriceReport, 'ways' | 'noWays'>;

function whyOneMarket({ key, sources }: Item): 'mixed-phases' | 'one-market' {
  const isOtherwise = sources.answered.some(({ book }) => isQuotedOtherwise(key, book));
  return isOtherwise ? 'mixed-phases' : 'one-market';
}

/** Both ways through the markets, or why there is none. */
function findWays(item: Item, evidence: Evidence): Ways {
  const { key, now } = item;
  const view = buildView(item.sources, item);
  const [dmarket, waxpeer] = MARKET_IDS.map((id) => view?.books[id].quotes.get(key));
  if (view === undefined || dmarket === undefined || waxpeer === undefined) {
    return { ways: [], noWays: whyOneMarket(item) };
  }
  const { books } = view;
  const gate = findTimeGate([books.dmarket.observedAt, books.waxpeer.observedAt], now, DEFAULT_GATE_LIMITS);
  if (gate !== undefined) return { ways: [], noWays: gate.reason };
  if (dmarket.mixesPhases || waxpeer.mixesPhases) return { ways: [], noWays: 'mixed-phases' };
  if (!isAsked(dmarket) || !isAsked(waxpeer)) return { ways: [], noWays: 'not-listed' };
  const ways = DIRECTIONS.flatMap((direction) => {
    const [buy, sell] = direction.buyOn === 'dmarket' ? [dmarket, waxpeer] : [waxpeer, dmarket];
    const pair = toLivePair({ ...direction, buy, sell }, evidence, now);
    return pair === undefined ? [] : [buildOpportunity(pair, appraise(pair, view), view)];
  });
  return ways.length > 0 ? { ways } : { ways, noWays: 'not-listed' };
}
