import { z } from 'zod';
import { COURSE_DAYS, type CourseDays } from '../../domain/price-course.ts';
import { basisPoints, game, grade, itemKey, itemWay, market, mills, moment, perMarket } from './values.ts';

/** Which item's prices, for which way through the markets, and for how many days back. */
export const courseRequest = itemWay
  .unwrap()
  .extend({ days: z.enum(COURSE_DAYS.map(toText)) })
  .readonly();

function toText(days: CourseDays): `${CourseDays}` {
  return `${days}`;
}

const span = z.object({ last: mills, low: mills, high: mills }).readonly().nullable().meta({
  id: 'AmountSpan',
  description: 'The last amount of a step with its extremes; null where none is known.',
});

/** What an item's lowest asks were on both markets, and what a trade would have earned. */
export const itemCourse = z
  .object({
    now: moment,
    /** Where the first step begins, and how many milliseconds each is long. */
    from: moment,
    stepMs: z.int(),
    steps: z.array(z.object({ asks: perMarket(span), net: span }).readonly()).readonly(),
    /** When somebody was last seen to ask a price. */
    seenAt: perMarket(moment.nullable()),
    /** When that was first seen within the steps. */
    seenFrom: perMarket(moment.nullable()),
    /** True iff the name stands for several phases, so that no trade with it earns anything known. */
    mixesPhases: z.boolean(),
  })
  .readonly();

const point = z
  .object({
    key: itemKey,
    name: z.string(),
    buyOn: market,
    /** Its number in the list, from 1. */
    number: z.int(),
    roi: basisPoints,
    net: mills,
    days: z.number(),
    grade,
    isSeenLive: z.boolean(),
  })
  .readonly()
  .meta({ id: 'DealPoint' });

/** Deals by return and by how long they take. */
export const dealPoints = z
  .object({
    game,
    points: z.array(point).readonly(),
    /** Deals of which it is not known how long they take. */
    untimed: z.int(),
    /** True iff there are more than a chart can show; the best are here. */
    isCut: z.boolean(),
  })
  .readonly();

const share = z.number().meta({ description: 'From 0 to 1.' });

const hitRate = z
  .object({
    grade,
    /** Where those deals are bought; null for both ways together. */
    buyOn: market.nullable(),
    hits: z.int(),
    judged: z.int(),
    /** How often they came true, and where the true rate lies at 95 %; null while too few are judged. */
    rate: z.object({ seen: share, low: share, high: share }).readonly().nullable(),
    /** What the grade promises. */
    promised: basisPoints,
  })
  .readonly();

/** How often deals came true. */
export const hitRates = z
  .object({
    /** How many days back deals are counted. */
    days: z.int(),
    /** So many have to be judged before a rate is told. */
    enough: z.int(),
    rates: z.array(hitRate).readonly(),
  })
  .readonly();
