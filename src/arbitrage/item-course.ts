import { buildAssumedFees, type FeeSchedule } from '../domain/fees.ts';
import { type Game } from '../domain/game.ts';
import { type HistoryPoint, type PriceHistory, STANDS_MS } from '../domain/history.ts';
import { addNet, buildPriceCourse, type CourseDays, type NetStep } from '../domain/price-course.ts';
import { type TransferCosts } from '../domain/profit.ts';
import { type ItemKey } from '../domain/title.ts';
import { type MarketId, otherMarket } from '../domain/venue.ts';
import { withTimeout } from '../toolkit/index.ts';
import { type Markets } from './sources.ts';

/** Which item is looked at, for how long back, and in which trade. */
export interface ItemCourseRequest {
  readonly game: Game;
  readonly key: ItemKey;
  readonly buyOn: MarketId;
  readonly days: CourseDays;
  readonly costs: TransferCosts;
  readonly signal?: AbortSignal;
}

/** What an item's lowest asks were on both markets, and what a trade would have earned at the fees of today. */
export interface ItemCourse {
  /** Where the first step begins, in milliseconds since 1970, and how long each is. */
  readonly from: number;
  readonly stepMs: number;
  readonly steps: readonly NetStep[];
  /** When somebody was last seen to ask a price; null if nobody was. */
  readonly seenAt: Readonly<Record<MarketId, number | null>>;
  /** When that was first seen within the steps. */
  readonly seenFrom: Readonly<Record<MarketId, number | null>>;
  readonly sellFees: FeeSchedule;
}

/** Reads what prices of single items were; rejects when the history fails. */
export interface ItemCourses {
  readonly read: (request: ItemCourseRequest) => Promise<ItemCourse>;
}

/** What courses are read from. */
export interface ItemCourseSources {
  readonly markets: Markets;
  readonly history: Pick<PriceHistory, 'series'>;
  /** Milliseconds since 1970; the system's clock unless a test brings its own. */
  readonly now?: () => number;
}

const DAY_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;

/** Some seven hundred steps each: more could not be told apart on a phone. */
const STEP_MS: Readonly<Record<CourseDays, number>> = { 7: HOUR_MS / 4, 30: HOUR_MS, 180: 6 * HOUR_MS };

/** Fees are in the cache for hours: whoever waits for a picture does not wait for a market that is down. */
const FEES_MS = 3_000;

/** Builds the reader of courses. */
export function buildItemCourses({ markets, history, now = Date.now }: ItemCourseSources): ItemCourses {
  return {
    read: async (request) => {
      const { game, key, buyOn, days, costs } = request;
      const at = now();
      const range = buildRange(days, at);
      const readPoints = (market: MarketId): Promise<readonly HistoryPoint[]> =>
        history.series({ market, game, key, from: range.from - STANDS_MS, to: range.to });
      const sellOn = otherMarket(buyOn);
      const [dmarket, waxpeer, buyFees, sellFees] = await Promise.all([
        readPoints('dmarket'),
        readPoints('waxpeer'),
        readFees(markets, buyOn, request, at),
        readFees(markets, sellOn, request, at),
      ]);
      const steps = buildPriceCourse({ dmarket, waxpeer }, range);
      return {
        from: range.from,
        stepMs: range.stepMs,
        steps: addNet(steps, { key, buyOn, sellOn, buyFees, sellFees, costs, now: at }),
        seenAt: { dmarket: lastAskedAt(dmarket, at), waxpeer: lastAskedAt(waxpeer, at) },
        seenFrom: {
          dmarket: firstAskedAt(dmarket, range.from),
          waxpeer: firstAskedAt(waxpeer, range.from),
        },
        sellFees,
      };
    },
  };
}

/** Whole steps, so that the same ones come again until the next begins. */
function buildRange(days: CourseDays, at: number): Parameters<typeof buildPriceCourse>[1] {
  const stepMs = STEP_MS[days];
  const to = Math.ceil(at / stepMs) * stepMs;
  return { from: to - days * DAY_MS, to, stepMs, holdMs: STANDS_MS };
}

/** The worst case where a market does not tell its fees soon. */
async function readFees(
  markets: Markets,
  market: MarketId,
  { game, signal }: ItemCourseRequest,
  at: number,
): Promise<FeeSchedule> {
  const worst = buildAssumedFees(market, at);
  try {
    return await withTimeout((context) => markets[market].fees(game, { ...context, priority: 'user' }), {
      timeoutMs: FEES_MS,
      fallback: worst,
      ...(signal && { signal }),
    });
  } catch {
    signal?.throwIfAborted();
    return worst;
  }
}

/** What was seen before the first step still stands in it. */
function firstAskedAt(points: readonly HistoryPoint[], from: number): number | null {
  const first = points.find(({ ask, at, spanMs }) => ask !== null && at + spanMs + STANDS_MS > from);
  return first === undefined ? null : Math.max(from, first.at);
}

function lastAskedAt(points: readonly HistoryPoint[], now: number): number | null {
  const last = points.findLast(({ ask }) => ask !== null);
  return last === undefined ? null : Math.min(now, last.at + last.spanMs);
}
