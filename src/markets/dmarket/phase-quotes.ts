import { MarketError } from '../../domain/errors.ts';
import { type Game } from '../../domain/game.ts';
import { type Logger } from '../../domain/logger.ts';
import { type Mills } from '../../domain/money.ts';
import { type Quote } from '../../domain/quote.ts';
import { parseItemKey, parseTitle, type Phase, PHASES, toItemKey } from '../../domain/title.ts';
import { type MarketAnswer, type MarketHttp } from '../market-http.ts';
import { type ItemReference, type ReadOptions } from '../market.ts';
import { GAME_IDS, MARKET_DEPTH, OFFERS } from './constants.ts';
import { decodePhasedDepth, type OrderRow, type PhasedDepth } from './depth-schema.ts';
import { decodeOffers } from './offer-schema.ts';

/** Reads the best prices of each phase of a title that mixes them. */
export type PhaseQuoteReader = (
  game: Game,
  item: ItemReference,
  options: ReadOptions,
) => Promise<readonly Quote[]>;

const REFUSAL_REMEMBERED_MS = 3_600_000;
const ROWS_PER_PAGE = 100;

/**
 * Builds a reader that takes one request a title: to the depth of the market, which tells asks and bids of all phases.
 * Its route is not documented; when it is refused, an account is told the asks by the search for offers instead.
 */
export function buildPhaseQuoteReader(
  http: MarketHttp,
  isSigned: boolean,
  logger: Logger,
  now: () => number,
): PhaseQuoteReader {
  let refusedAt = -Infinity;
  return async (game, item, options) => {
    const { base } = parseItemKey(item.key);
    if (!parseTitle(base).mixesPhases) return [];
    if (now() - refusedAt >= REFUSAL_REMEMBERED_MS) {
      try {
        return toQuotes(item.title, await askDepth(http, game, item, options));
      } catch (error) {
        if (!isSigned || !(error instanceof MarketError)) throw error;
        refusedAt = now();
        logger.warn({ reason: error.message }, 'dmarket tells no depth; phases go without bids');
      }
    }
    return toQuotes(item.title, await askOffers(http, game, item, options));
  };
}

interface PhasedOffer {
  readonly price: Mills;
  readonly amount: number;
  readonly phase: Phase | undefined;
}

/** What a title's phases are offered and wanted for; orders are undefined where they are not told. */
interface PhasedBook {
  readonly offers: readonly PhasedOffer[];
  readonly orders: readonly OrderRow[] | undefined;
  readonly observedAt: number;
}

async function askDepth(
  http: MarketHttp,
  game: Game,
  { title }: ItemReference,
  options: ReadOptions,
): Promise<PhasedBook> {
  const params = { gameId: GAME_IDS[game], title };
  const question = { route: MARKET_DEPTH, params, decode: decodePhasedDepth };
  const { data, observedAt }: MarketAnswer<PhasedDepth> = await http.ask(question, options);
  const orders = data.orders.values.filter((order) => order.title === undefined || order.title === title);
  return { offers: data.offers.values, orders, observedAt };
}

async function askOffers(
  http: MarketHttp,
  game: Game,
  { title }: ItemReference,
  options: ReadOptions,
): Promise<PhasedBook> {
  const order = { limit: ROWS_PER_PAGE, orderBy: 'price', orderDir: 'asc' };
  const params = { gameId: GAME_IDS[game], title, ...order };
  const { data, observedAt } = await http.ask({ route: OFFERS, params, decode: decodeOffers }, options);
  const rows = data.values.filter((row) => row.title === title && !row.isReserved);
  return { offers: rows.map((row) => ({ ...row, amount: 1 })), orders: undefined, observedAt };
}

function toQuotes(title: string, book: PhasedBook): readonly Quote[] {
  const found = new Set([...book.offers, ...(book.orders ?? [])].map(({ phase }) => phase));
  return PHASES.filter((phase) => found.has(phase)).map((phase) => toQuote(title, phase, book));
}

/** A bid that wants any phase is one for each of them. */
function toQuote(title: string, phase: Phase, { offers, orders, observedAt }: PhasedBook): Quote {
  const asks = offers.filter((offer) => offer.phase === phase);
  const bids = orders?.filter((order) => !order.wantsMore && [phase, 'any'].includes(order.phase));
  return {
    key: toItemKey(title, phase),
    title,
    bestAsk: bestOf(asks, (left, right) => left - right),
    bestBid: bestOf(bids ?? [], (left, right) => right - left),
    askCount: sumAmounts(asks),
    bidCount: bids === undefined ? null : sumAmounts(bids),
    mixesPhases: false,
    observedAt,
  };
}

function bestOf(
  levels: readonly { readonly price: Mills }[],
  byRank: (left: number, right: number) => number,
): Mills | null {
  return levels.map(({ price }) => price).toSorted(byRank)[0] ?? null;
}

function sumAmounts(levels: readonly { readonly amount: number }[]): number {
  return levels.reduce((sum, { amount }) => sum + amount, 0);
}
