import { AppError } from '../domain/errors.ts';
import { type FeeSchedule } from '../domain/fees.ts';
import { type Game } from '../domain/game.ts';
import { type MarketView, type TradeLimits } from '../domain/pair.ts';
import { type TransferCosts } from '../domain/profit.ts';
import { type QuoteBook } from '../domain/quote.ts';
import { MARKET_IDS, type MarketId } from '../domain/venue.ts';
import { type Market } from '../markets/market.ts';
import { type BookOptions, type Books } from './books/index.ts';
import { type Experience } from './experience.ts';
import { buildFailure } from './failures.ts';
import { type SourceFailure } from './scan.ts';

/** Every market, by its id. */
export type Markets = Readonly<Record<MarketId, Market>>;

/** Where prices come from: single answers from the markets, whole books of quotes from where they are kept. */
export interface PriceSources {
  readonly markets: Markets;
  readonly books: Books;
}

/** What one market told about a game. */
export interface Source {
  readonly market: MarketId;
  readonly book: QuoteBook;
  readonly fees: FeeSchedule;
}

/** What all markets told, and which of them failed. */
export interface Sources {
  readonly answered: readonly Source[];
  readonly failures: readonly SourceFailure[];
}

/** How the sources of one game are read; `onNames` and `onSource` tell how far each market has come. */
export interface SourceOptions extends Omit<BookOptions, 'onNames'> {
  readonly onNames?: (market: MarketId, names: number) => void;
  readonly onSource?: (market: MarketId, book: QuoteBook | undefined) => void;
}

/**
 * Reads quotes and fees of all markets at once, for what needs at least one of them. A market that fails is reported
 * beside the others; when all fail every error is thrown in an AggregateError, and the signal's reason when aborted.
 */
export async function readSources(
  places: PriceSources,
  game: Game,
  now: () => number,
  options: SourceOptions,
): Promise<Sources> {
  const sources = await askSources(places, game, now, options);
  if (sources.answered.length === 0) throw new AggregateError(sources.errors, 'no market answers');
  return sources;
}

/** What all markets told, with the errors behind the failures. */
export interface AskedSources extends Sources {
  readonly errors: readonly Error[];
}

/**
 * Reads quotes and fees of all markets at once. Markets that fail are only reported, be it all of them; throws the
 * signal's reason when aborted, and an error that is no market's own when nothing was answered.
 */
export async function askSources(
  places: PriceSources,
  game: Game,
  now: () => number,
  options: SourceOptions,
): Promise<AskedSources> {
  const outcomes = await Promise.allSettled(MARKET_IDS.map((id) => readSource(places, id, game, options)));
  options.signal?.throwIfAborted();
  const answered = outcomes.filter((outcome) => outcome.status === 'fulfilled').map(({ value }) => value);
  const failures = MARKET_IDS.flatMap((id, index) => {
    const outcome = outcomes[index];
    return outcome?.status === 'rejected' ? [buildFailure(places.markets[id], outcome.reason, now())] : [];
  });
  const errors = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason as Error] : [],
  );
  const unexpected = errors.find((error) => !(error instanceof AppError));
  if (answered.length === 0 && unexpected !== undefined) throw unexpected;
  return { answered, failures, errors };
}

async function readSource(
  { markets, books }: PriceSources,
  id: MarketId,
  game: Game,
  options: SourceOptions,
): Promise<Source> {
  const { onNames, onSource, ...reading } = options;
  const fees = markets[id].fees(game, reading);
  fees.catch(() => undefined);
  try {
    const book = await books.read(id, game, { ...reading, onNames: (names) => onNames?.(id, names) });
    onSource?.(id, book);
    return { market: id, book, fees: await fees };
  } catch (error) {
    onSource?.(id, undefined);
    throw error;
  }
}

/** What a comparison needs beyond what the markets told. */
export interface ViewContext {
  readonly costs: TransferCosts;
  readonly limits: TradeLimits;
  readonly experience: Experience;
  readonly now: number;
}

/** What is compared, if every market answered. */
export function buildView(
  { answered }: Sources,
  { costs, limits, experience, now }: ViewContext,
): MarketView | undefined {
  const [dmarket, waxpeer] = MARKET_IDS.map((id) => answered.find(({ market }) => market === id));
  if (dmarket === undefined || waxpeer === undefined) return undefined;
  return {
    ...experience,
    costs,
    limits,
    now,
    books: { dmarket: dmarket.book, waxpeer: waxpeer.book },
    fees: { dmarket: dmarket.fees, waxpeer: waxpeer.fees },
  };
}
