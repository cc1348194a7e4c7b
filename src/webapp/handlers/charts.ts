import { ENOUGH_SAMPLES, isEnough, PROMISES, wilsonInterval } from '../../domain/calibration.ts';
import { type GradeSum, STATISTICS_MS, sumByGrade } from '../../domain/ledger/index.ts';
import { type CourseDays, mixesPhases } from '../../domain/price-course.ts';
import { findTimedDeals, type TimedDeal } from '../../domain/timed-deals.ts';
import { DIRECTIONS, type MarketId } from '../../domain/venue.ts';
import { type Answer } from '../contract/api.ts';
import { type Handler } from './handler.ts';

const DAY_MS = 24 * 3_600_000;

/** More points than this could not be told apart on a phone. */
const MAX_POINTS = 500;

/** What an item's prices were, as the chat's chart has them. */
export const chartPrices: Handler<'GET /chart/prices'> = async ({ query }, { userId, signal }, services) => {
  const { game, key, buyOn, days } = query;
  const { courses, store, now } = services;
  const { costs } = await store.settings.get(userId);
  const range = Number(days) as CourseDays;
  const course = await courses.read({ game, key, buyOn, days: range, costs, signal });
  const { from, stepMs, steps, seenAt, seenFrom } = course;
  return { now: now(), from, stepMs, steps, seenAt, seenFrom, mixesPhases: mixesPhases(key) };
};

/** The deals of somebody's list that have a place in a chart. */
export const chartDeals: Handler<'GET /chart/deals'> = async (_input, { userId }, { board }) => {
  const { request, deals } = await board.latest(userId);
  const timed = findTimedDeals(deals);
  return {
    game: request.game,
    points: timed.slice(0, MAX_POINTS).map(toPoint),
    untimed: deals.length - timed.length,
    isCut: timed.length > MAX_POINTS,
  };
};

function toPoint({ deal, number, days }: TimedDeal): Answer<'GET /chart/deals'>['points'][number] {
  const { key, name, buyOn, profit, confidence, confirmation } = deal;
  const { roi, net } = profit;
  const isSeenLive = confirmation.state === 'confirmed';
  return { ...{ key, name, buyOn, number, roi, net, days }, grade: confidence.grade, isSeenLive };
}

/** How often deals came true: both ways together, and each for itself. */
export const chartHits: Handler<'GET /chart/hits'> = async (_input, _caller, { ledger }) => {
  const records = await ledger.statistics();
  const each = DIRECTIONS.flatMap(({ buyOn }) =>
    sumByGrade(records.filter((record) => record.buyOn === buyOn)).map((sum) => toRate(sum, buyOn)),
  );
  return {
    days: STATISTICS_MS / DAY_MS,
    enough: ENOUGH_SAMPLES,
    rates: [...sumByGrade(records).map((sum) => toRate(sum, null)), ...each],
  };
};

function toRate(sum: GradeSum, buyOn: MarketId | null): Answer<'GET /chart/hits'>['rates'][number] {
  const { grade, hits, judged } = sum;
  const rate = isEnough(sum) ? { seen: hits / judged, ...wilsonInterval(hits, judged) } : null;
  return { grade, buyOn, hits, judged, rate, promised: PROMISES[grade] };
}
