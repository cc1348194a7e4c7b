import { type ReplayPlan } from './schedule.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How many days of each kind a plan has, and what is planted in them. */
export interface PlanSize extends Pick<
  ReplayPlan,
  'plainItems' | 'deals' | 'trapsOfEachKind' | 'quietEveryMs'
> {
  /** Days that are only recorded, days with scans, and days in which the last deals are followed. */
  readonly quietDays: number;
  readonly scanDays: number;
  readonly followDays: number;
  readonly hoursBetweenScans: number;
}

/** A plan from the first of June 2026 on. */
export function buildPlan(seed: number, size: PlanSize): ReplayPlan {
  const { quietDays, scanDays, followDays, hoursBetweenScans, ...planted } = size;
  const startsAt = Date.UTC(2026, 5, 1);
  const firstScan = startsAt + quietDays * DAY_MS;
  const busyUntil = firstScan + scanDays * DAY_MS;
  const scans = Array.from(
    { length: Math.floor((scanDays * 24) / hoursBetweenScans) },
    (_, index) => firstScan + index * hoursBetweenScans * HOUR_MS,
  );
  return { seed, ...planted, startsAt, scans, busyUntil, endsAt: busyUntil + followDays * DAY_MS };
}
