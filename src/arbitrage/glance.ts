import { type FeeSchedule } from '../domain/fees.ts';
import { DEFAULT_GATE_LIMITS, findTimeGate } from '../domain/gates/index.ts';
import { type Game } from '../domain/game.ts';
import { type Logger } from '../domain/logger.ts';
import { basisPoints, mills } from '../domain/money.ts';
import { appraise, buildOpportunity, type Opportunity } from '../domain/opportunity.ts';
import { type MarketView } from '../domain/pair.ts';
import { type TransferCosts } from '../domain/profit.ts';
import { isAsked, type Quote, type QuoteBook } from '../domain/quote.ts';
import { type ItemKey } from '../domain/title.ts';
import { DIRECTIONS, MARKET_IDS, type MarketId } from '../domain/venue.ts';
import { type Books } from './books/index.ts';
import { type FoundItem } from './price.ts';
import { buildSearchIndex, type SearchIndex, searchNames } from './search/index.ts';
import { type Markets } from './sources.ts';

/** What the price lists in memory say of one item: nothing in it was checked against listings or sales. */
export interface Glance {
  readonly item: FoundItem;
  readonly prices: Readonly<Partial<Record<MarketId, GlancedPrice>>>;
  /** The way through the markets that earns more, where both prices are known and young enough. */
  readonly best: Opportunity | null;
}

/** One market's price in a list. */
export interface GlancedPrice {
  readonly quote: Quote;
  readonly observedAt: number;
}

/** What is looked for; results before `offset` are left out. */
export interface GlanceRequest {
  readonly game: Game;
  readonly text: string;
  readonly costs: TransferCosts;
  readonly offset: number;
  readonly limit: number;
}

/** Finds items in what is in memory. */
export interface Glancer {
  /** Null when no market's list of the game is in memory. Asks no market. */
  readonly glance: (request: GlanceRequest) => readonly Glance[] | null;
  /** What a market's list in memory says of one item; undefined when it has none, or says nothing of it. */
  readonly priceOf: (market: MarketId, game: Game, key: ItemKey) => GlancedPrice | undefined;
}

/** What a glancer works with. */
export interface GlancerParts {
  readonly markets: Markets;
  readonly books: Books;
  readonly logger: Logger;
  /** Milliseconds since 1970; the system's clock unless a test brings its own. */
  readonly now?: () => number;
}

/** Names come and go slowly, and filing them all takes a while. */
const INDEX_KEPT_MS = 10 * 60_000;

/** Creates a glancer; with each new book it also reads the market's fees, so that they are at hand. */
export function createGlancer({ markets, books, logger, now = Date.now }: GlancerParts): Glancer {
  const fees = new Map<string, FeeSchedule>();
  const indexes = new Map<Game, { readonly index: SearchIndex; readonly builtAt: number }>();
  books.onBook('fees', async ({ market, game }) => {
    try {
      fees.set(`${market} ${game}`, await markets[market].fees(game, { priority: 'background' }));
    } catch (error) {
      logger.debug({ error, market, game }, 'fees cannot be kept at hand');
    }
  });
  const indexOf = (game: Game, held: readonly QuoteBook[]): SearchIndex => {
    const known = indexes.get(game);
    if (known !== undefined && now() - known.builtAt < INDEX_KEPT_MS) return known.index;
    const index = buildSearchIndex(held);
    indexes.set(game, { index, builtAt: now() });
    return index;
  };
  return {
    priceOf: (market, game, key) => {
      const book = books.peek(market, game);
      return book && priceIn(book, key);
    },
    glance: ({ game, text, costs, offset, limit }) => {
      const held = MARKET_IDS.map((market) => books.peek(market, game)).filter((book) => book !== undefined);
      if (held.length === 0) return null;
      const found = searchNames(indexOf(game, held), text, offset + limit).slice(offset);
      const view = buildQuickView(held, fees, costs, now());
      const seen = found.map((item) => glanceAt(item, held, view));
      return seen.filter(({ prices }) => Object.keys(prices).length > 0);
    },
  };
}

/** Whoever looks wants to see what an item earns, be it little. */
const LIMITS = { minNet: mills(1), minRoi: basisPoints(0), budget: null };

function buildQuickView(
  held: readonly QuoteBook[],
  fees: ReadonlyMap<string, FeeSchedule>,
  costs: TransferCosts,
  now: number,
): MarketView | undefined {
  const [dmarket, waxpeer] = MARKET_IDS.map((id) => held.find(({ market }) => market === id));
  if (dmarket === undefined || waxpeer === undefined) return undefined;
  const [dmarketFees, waxpeerFees] = MARKET_IDS.map((id) => fees.get(`${id} ${dmarket.game}`));
  if (dmarketFees === undefined || waxpeerFees === undefined) return undefined;
  const { observedAt } = dmarket;
  if (findTimeGate([observedAt, waxpeer.observedAt], now, DEFAULT_GATE_LIMITS) !== undefined)
    return undefined;
  return {
    books: { dmarket, waxpeer },
    fees: { dmarket: dmarketFees, waxpeer: waxpeerFees },
    history: {},
    costs,
    limits: LIMITS,
    now,
  };
}

function glanceAt(item: FoundItem, held: readonly QuoteBook[], view: MarketView | undefined): Glance {
  const prices = held.flatMap((book) => {
    const price = priceIn(book, item.key);
    return price === undefined ? [] : [[book.market, price] as const];
  });
  return { item, prices: Object.fromEntries(prices), best: view ? bestWay(item.key, view) : null };
}

function priceIn({ quotes, observedAt }: QuoteBook, key: ItemKey): GlancedPrice | undefined {
  const quote = quotes.get(key);
  return quote && { quote, observedAt: quote.observedAt ?? observedAt };
}

function bestWay(key: ItemKey, view: MarketView): Opportunity | null {
  const ways = DIRECTIONS.flatMap((direction) => {
    const buy = view.books[direction.buyOn].quotes.get(key);
    const sell = view.books[direction.sellOn].quotes.get(key);
    if (buy === undefined || sell === undefined || !isAsked(buy) || !isAsked(sell)) return [];
    if (buy.mixesPhases || sell.mixesPhases) return [];
    const pair = { ...direction, buy, sell };
    return [buildOpportunity(pair, appraise(pair, view), view)];
  });
  return ways.toSorted((a, b) => b.profit.net - a.profit.net)[0] ?? null;
}
