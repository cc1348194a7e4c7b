import { type Grade, GRADES } from './confidence.ts';
import { type BasisPoints, basisPoints } from './money.ts';

/** How many of the deals that were shown with a grade came true, of those of which it is known. */
export interface HitRecord {
  readonly hits: number;
  readonly judged: number;
}

/** How often deals of each grade are to come true; the last grade promises nothing. */
export const PROMISES: Readonly<Record<Grade, BasisPoints>> = {
  A: basisPoints(8000),
  B: basisPoints(6000),
  C: basisPoints(4000),
  D: basisPoints(0),
};

/** Below so many deals their record says nothing. */
export const ENOUGH_SAMPLES = 20;

/** True iff a record says something. */
export function isEnough({ judged }: HitRecord): boolean {
  return judged >= ENOUGH_SAMPLES;
}

/** Where a rate may lie that is seen only in samples, both ends from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 95 % interval of Wilson for a share of hits: sound for small samples and at 0 and 100 % too. */
export function wilsonInterval(hits: number, judged: number): Interval {
  const z = 1.96;
  const share = hits / judged;
  const scale = 1 + z ** 2 / judged;
  const middle = (share + z ** 2 / (2 * judged)) / scale;
  const reach = (z * Math.sqrt((share * (1 - share)) / judged + z ** 2 / (4 * judged ** 2))) / scale;
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}

/** The promise weighs as much as so many deals, so that a few unlucky ones do not overturn it. */
const PROMISE_WEIGHT = 10;

/**
 * The grade that a record leaves of a score: the best grade whose promise is kept by the rate that can be believed,
 * (hits + 10 × promise) / (judged + 10), but never a better one than was scored: a bad record lowers a grade, and a good
 * one gives nothing that the score does not. Below 20 deals the score stands.
 */
export function calibrate(scored: Grade, { hits, judged }: HitRecord): Grade {
  if (judged < ENOUGH_SAMPLES) return scored;
  const kept = hits * 10_000 + PROMISE_WEIGHT * PROMISES[scored];
  const worthOf = (grade: Grade): number => PROMISES[grade] * (judged + PROMISE_WEIGHT);
  const allowed = GRADES.slice(GRADES.indexOf(scored));
  return allowed.find((grade) => kept >= worthOf(grade)) ?? 'D';
}
