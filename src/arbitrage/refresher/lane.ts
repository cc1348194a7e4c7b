import { type Game } from '../../domain/game.ts';
import { type Logger } from '../../domain/logger.ts';
import { type Market } from '../../markets/market.ts';
import { type SharedJobs } from '../../toolkit/index.ts';
import { type BookOptions, type Books } from '../books/index.ts';
import { type RefreshClock } from './clock.ts';
import { createMarketRest, type MarketRest } from './rest.ts';

/** How the refreshing of one market is doing. */
export interface LaneStatus {
  /** When the last book came; null before the first. */
  readonly lastAt: number | null;
  readonly reading: Game | null;
  readonly refreshed: number;
  readonly failed: number;
  /** Refreshes that were left out, since the market was busy with our users or is left alone. */
  readonly skipped: number;
  /** Until when the market is left alone, in milliseconds since 1970; null while it is not. */
  readonly restsUntil: number | null;
}

/** Refreshes the games of one market, one after the other. */
export interface Lane {
  /** Has a game refreshed, which is due every so many milliseconds, as soon as those before it are; one that waits already is not read twice. */
  readonly offer: (game: Game, everyMs: number) => void;
  /** How many milliseconds of the market's budget the last reading of each game took up. */
  readonly loads: ReadonlyMap<Game, number>;
  readonly status: () => LaneStatus;
  /** Resolves when nothing is being read. */
  readonly settled: () => Promise<void>;
}

/** What a lane works with. */
export interface LaneParts {
  readonly market: Market;
  readonly books: Books;
  readonly jobs: SharedJobs;
  /** Told when another process had begun to read a game, by which that is due next. */
  readonly onOther: (game: Game, beganAt: number) => void;
  readonly logger: Logger;
  readonly clock: RefreshClock;
  readonly signal: AbortSignal;
}

/** A book that somebody else has read meanwhile will do. */
const YOUNG_MS = 20_000;

/** The part of the time between two readings for which one serves all processes; their schedules differ by seconds. */
const SERVED_PART = 0.8;

type Counts = { -readonly [Name in keyof Omit<LaneStatus, 'restsUntil'>]: LaneStatus[Name] };

/** Creates a lane that reads nothing yet. */
export function createLane(parts: LaneParts): Lane {
  const { market, clock, signal } = parts;
  const waiting = new Map<Game, number>();
  const loads = new Map<Game, number>();
  const rest = createMarketRest(market, clock);
  const counts: Counts = { lastAt: null, reading: null, refreshed: 0, failed: 0, skipped: 0 };
  let atWork: Promise<void> | undefined;

  const work = async (): Promise<void> => {
    for (const [game, everyMs] of waiting) {
      counts.reading = game;
      await refresh({ game, everyMs }, parts, { rest, counts, loads });
      waiting.delete(game);
    }
    counts.reading = null;
    atWork = undefined;
  };
  return {
    offer: (game, everyMs) => {
      if (signal.aborted) return;
      waiting.set(game, everyMs);
      atWork ??= work();
    },
    loads,
    status: () => ({ ...counts, restsUntil: rest.until() }),
    settled: async () => {
      waiting.clear();
      await atWork;
    },
  };
}

interface LaneState {
  readonly rest: MarketRest;
  readonly counts: Counts;
  readonly loads: Map<Game, number>;
}

/** A game that is due. */
interface Due {
  readonly game: Game;
  readonly everyMs: number;
}

async function refresh(due: Due, parts: LaneParts, { rest, counts, loads }: LaneState): Promise<void> {
  const { game } = due;
  const { market, logger, signal, clock } = parts;
  try {
    if (!(await rest.mayAsk(signal))) {
      counts.skipped += 1;
      return;
    }
    const loadMs = await measureLoad(market, () => readOnce(parts, due));
    if (loadMs > 0) loads.set(game, loadMs);
    rest.onSuccess();
    counts.refreshed += 1;
    counts.lastAt = clock.now();
  } catch (error) {
    if (signal.aborted) return;
    rest.onFailure();
    counts.failed += 1;
    logger.warn({ error, market: market.id, game, restsUntil: rest.until() }, 'a refresh failed');
  }
}

/** For another process that has read it, too: it is in the cache that they share. */
async function readOnce(parts: LaneParts, { game, everyMs }: Due): Promise<void> {
  const { market, jobs, signal, onOther } = parts;
  const job = { servesMs: everyMs * SERVED_PART, signal };
  const outcome = await jobs.run(`${market.id}:${game}`, job, () => readBook(parts, game));
  if (outcome.by === 'us') return;
  onOther(game, outcome.beganAt);
  await readBook(parts, game, { since: outcome.beganAt });
}

/** The book first: it is what gets old. What a market charges it keeps for hours, and is not asked for each time. */
async function readBook(
  { market, books, signal }: LaneParts,
  game: Game,
  since: Pick<BookOptions, 'since'> = {},
): Promise<void> {
  const reading = { priority: 'background', signal } as const;
  await books.read(market.id, game, { ...reading, ...since, maxAgeMs: YOUNG_MS });
  await market.fees(game, reading);
}

/** How long the requests for prices that were made meanwhile take up the budget, whose pace may have changed, too. */
async function measureLoad(market: Market, read: () => Promise<void>): Promise<number> {
  const { calls } = market.status().prices;
  await read();
  const after = market.status().prices;
  return after.perSecond === null ? 0 : ((after.calls - calls) * 1000) / after.perSecond;
}
