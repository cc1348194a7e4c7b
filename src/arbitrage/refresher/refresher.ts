import { DEFAULT_SETTINGS } from '../../domain/settings.ts';
import { type Game, GAMES } from '../../domain/game.ts';
import { type Logger } from '../../domain/logger.ts';
import { type BasisPoints } from '../../domain/money.ts';
import { MARKET_IDS, type MarketId } from '../../domain/venue.ts';
import { createSharedJobs, type SharedJobs } from '../../toolkit/index.ts';
import { type Books } from '../books/index.ts';
import { type Markets } from '../sources.ts';
import { type RefreshClock, systemClock } from './clock.ts';
import { createLane, type Lane, type LaneParts, type LaneStatus } from './lane.ts';
import { MAX_SHARE, planRefreshes, type RefreshPlan } from './plan.ts';

/** A game's place in the schedule. */
export interface ScheduledGame {
  readonly game: Game;
  readonly everyMs: number;
  /** In milliseconds since 1970. */
  readonly nextAt: number;
}

/** How the refreshing of all markets is doing. */
export interface RefreshStatus {
  readonly games: readonly ScheduledGame[];
  /** Each market's share is the planned part of its budget for prices. */
  readonly markets: Readonly<Record<MarketId, LaneStatus & { readonly share: BasisPoints }>>;
  /** The most of a market's budget that the plan ever takes. */
  readonly maxShare: BasisPoints;
}

/** Reads both markets again and again, so that people are answered from what is known already. */
export interface Refresher {
  readonly start: () => void;
  readonly status: () => RefreshStatus;
  /** Gives up what is being read; resolves when nothing is. */
  readonly stop: () => Promise<void>;
}

/** What a refresher works with. */
export interface RefresherParts {
  readonly markets: Markets;
  readonly books: Books;
  /** What other processes do, too; without it this one reads all by itself. */
  readonly jobs?: SharedJobs;
  /** The games that have to be read even if nobody asks for them, for example those that chats have chosen. */
  readonly games: () => Promise<readonly Game[]>;
  /** The games that somebody watches: they are read as often as if they were asked for all the time. */
  readonly watched?: () => ReadonlySet<Game>;
  readonly logger: Logger;
  readonly clock?: RefreshClock;
}

/** How often the schedule is looked at: as late may a game be that somebody asked for just now. */
const TICK_MS = 5000;

/** Creates a refresher that has not started. */
export function createRefresher(parts: RefresherParts): Refresher {
  const {
    markets,
    books,
    jobs = createSharedJobs(undefined),
    logger,
    watched = () => new Set(),
    clock = systemClock,
  } = parts;
  const controller = new AbortController();
  const { signal } = controller;
  const createdAt = clock.now();
  const schedule = createSchedule(books);
  const lanes = createLanes(markets, { books, jobs, onOther: schedule.follow, logger, clock, signal });
  const loads = { dmarket: lanes.dmarket.loads, waxpeer: lanes.waxpeer.loads };
  let chosen: readonly Game[] = [DEFAULT_SETTINGS.game];
  let running: Promise<void> | undefined;

  const plan = (): RefreshPlan => {
    const watchedNow = watched();
    const games = GAMES.filter(
      (game) => chosen.includes(game) || watchedNow.has(game) || books.askedAt(game) > createdAt,
    );
    return planRefreshes(
      games.map((game) => ({
        game,
        idleMs: watchedNow.has(game) ? 0 : clock.now() - books.askedAt(game),
      })),
      loads,
    );
  };
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      chosen = await readGames(parts, chosen);
      for (const { game, everyMs } of schedule.takeDue(plan(), clock.now())) {
        for (const market of MARKET_IDS) lanes[market].offer(game, everyMs);
      }
      await clock.wait(TICK_MS, signal).catch(() => undefined);
    }
  };
  return {
    start: () => {
      running ??= run();
    },
    status: () => describe(plan(), schedule, lanes),
    stop: async () => {
      controller.abort(new Error('refreshing has stopped'));
      await Promise.all([running, ...MARKET_IDS.map((market) => lanes[market].settled())]);
    },
  };
}

function createLanes(markets: Markets, parts: Omit<LaneParts, 'market'>): Readonly<Record<MarketId, Lane>> {
  return {
    dmarket: createLane({ market: markets.dmarket, ...parts }),
    waxpeer: createLane({ market: markets.waxpeer, ...parts }),
  };
}

/** When each game is due; both markets of a game begin together, so that their prices are of the same time. */
interface Schedule {
  /** The games that are due now; they count as begun. */
  readonly takeDue: (plan: RefreshPlan, now: number) => readonly ScheduledGame[];
  /** Another process has begun a game earlier: it is due again as then. */
  readonly follow: (game: Game, beganAt: number) => void;
  readonly list: (plan: RefreshPlan) => readonly ScheduledGame[];
}

function createSchedule(books: Books): Schedule {
  const begunAt = new Map<Game, number>();
  /** A reading of both markets on somebody's behalf stands for a refresh. */
  const lastAt = (game: Game): number => {
    const observed = MARKET_IDS.map((market) => books.observedAt(market, game) ?? -Infinity);
    return Math.max(begunAt.get(game) ?? -Infinity, Math.min(...observed));
  };
  const list = ({ everyMs }: RefreshPlan): readonly ScheduledGame[] =>
    Array.from(everyMs, ([game, ms]) => ({ game, everyMs: ms, nextAt: Math.max(0, lastAt(game) + ms) }));
  return {
    list,
    takeDue: (plan, now) => {
      const due = list(plan).filter(({ nextAt }) => nextAt <= now);
      for (const { game } of due) begunAt.set(game, now);
      return due;
    },
    follow: (game, beganAt) => {
      begunAt.set(game, Math.min(begunAt.get(game) ?? beganAt, beganAt));
    },
  };
}

async function readGames(
  { games, logger }: RefresherParts,
  known: readonly Game[],
): Promise<readonly Game[]> {
  try {
    return [DEFAULT_SETTINGS.game, ...(await games())];
  } catch (error) {
    logger.warn({ error }, 'the games to be refreshed cannot be read');
    return known;
  }
}

function describe(
  plan: RefreshPlan,
  schedule: Schedule,
  lanes: Readonly<Record<MarketId, Lane>>,
): RefreshStatus {
  const of = (market: MarketId): LaneStatus & { share: BasisPoints } => ({
    ...lanes[market].status(),
    share: plan.shares[market],
  });
  return {
    games: schedule.list(plan),
    markets: { dmarket: of('dmarket'), waxpeer: of('waxpeer') },
    maxShare: MAX_SHARE,
  };
}
