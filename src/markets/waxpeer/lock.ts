import { hoursUntil } from '../hours-until.ts';

/** Hours until a lock ends, rounded up: 0 where none is told (null), null where the end cannot be read (NaN). */
export function lockHoursOf(unlockAt: number | null, at: number): number | null {
  if (Number.isNaN(unlockAt)) return null;
  return unlockAt === null ? 0 : hoursUntil(unlockAt, at);
}
