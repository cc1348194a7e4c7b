import { calibrate, ENOUGH_SAMPLES, type HitRecord } from '../calibration.ts';
import { type Grade, GRADES } from '../confidence.ts';
import { type BasisPoints, basisPoints } from '../money.ts';
import { type Direction, DIRECTIONS } from '../venue.ts';
import { type Check, type Conclusion, type Course } from './course.ts';
import { type CheckMinutes, type Prediction } from './signal.ts';

/** What became of one signal, as far as statistics ask. */
export interface Sample
  extends
    Pick<Prediction, 'grade' | 'buyOn'>,
    Pick<Course, 'checks'>,
    Pick<Conclusion, 'outcome' | 'realisedRoi'> {}

/** A share with the number of samples that it rests on; null below 20 of them. */
export interface Share {
  readonly of: number;
  readonly share: BasisPoints | null;
}

/** What became of the deals of one grade that went one way. */
export interface GradeRecord extends Direction, HitRecord {
  /** As they were scored. */
  readonly grade: Grade;
  /** Deals whose cycle is over. */
  readonly concluded: number;
  /** Those that could no longer be bought a minute later, and those of which too little was seen: neither is judged. */
  readonly gone: number;
  readonly unknown: number;
  readonly hitRate: Share;
  /** The middle of what the judged ones returned, rounded down; null below 20 of them. */
  readonly medianRoi: BasisPoints | null;
  /** The grade that their record leaves them. */
  readonly calibrated: Grade;
  readonly stillThere: Readonly<Record<CheckMinutes, Share>>;
}

/** What became of the deals of one grade. */
export interface GradeSum extends HitRecord {
  readonly grade: Grade;
}

/** How far back statistics look. */
export const STATISTICS_MS = 180 * 24 * 3_600_000;

/** Sums up what became of deals, by grade and direction; grades of which there are none yet are among them. */
export function summariseSignals(samples: readonly Sample[]): readonly GradeRecord[] {
  return DIRECTIONS.flatMap((direction) =>
    GRADES.map((grade) =>
      summariseGroup(
        grade,
        direction,
        samples.filter((sample) => sample.grade === grade && sample.buyOn === direction.buyOn),
      ),
    ),
  );
}

/** What became of the deals of each grade, whichever way they went. */
export function sumByGrade(records: readonly GradeRecord[]): readonly GradeSum[] {
  return GRADES.map((grade) => {
    const ways = records.filter((record) => record.grade === grade);
    const sum = (count: (record: HitRecord) => number): number =>
      ways.reduce((total, record) => total + count(record), 0);
    return { grade, hits: sum(({ hits }) => hits), judged: sum(({ judged }) => judged) };
  });
}

function summariseGroup(grade: Grade, { buyOn, sellOn }: Direction, samples: readonly Sample[]): GradeRecord {
  const there = samples.filter(({ checks }) => checks[1] !== 'no');
  const known = there.filter(({ outcome }) => outcome !== 'unknown');
  const hits = known.filter(({ outcome }) => outcome === 'hit').length;
  const judged = known.length;
  const stillThere = (minutes: CheckMinutes): Share =>
    shareOfYes(samples.map(({ checks }) => checks[minutes]));
  return {
    grade,
    buyOn,
    sellOn,
    concluded: samples.length,
    gone: samples.length - there.length,
    unknown: there.length - judged,
    judged,
    hits,
    hitRate: shareOf(hits, judged),
    medianRoi: judged < ENOUGH_SAMPLES ? null : lowerMedian(known.map(({ realisedRoi }) => realisedRoi)),
    calibrated: calibrate(grade, { hits, judged }),
    stillThere: { 1: stillThere(1), 10: stillThere(10), 60: stillThere(60) },
  };
}

function shareOfYes(checks: readonly (Check | null)[]): Share {
  const yes = checks.filter((check) => check === 'yes').length;
  return shareOf(yes, yes + checks.filter((check) => check === 'no').length);
}

function shareOf(part: number, of: number): Share {
  return { of, share: of < ENOUGH_SAMPLES ? null : basisPoints(Math.floor((part * 10_000) / of)) };
}

/** What could not be sold at all is worse than any loss; null if that is what lies in the middle. */
function lowerMedian(returns: readonly (BasisPoints | null)[]): BasisPoints | null {
  const sorted = Float64Array.from(returns, (roi) => roi ?? -Infinity).sort();
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? -Infinity;
  return middle === -Infinity ? null : basisPoints(middle);
}
