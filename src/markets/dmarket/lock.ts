import { hoursUntil } from '../hours-until.ts';
import { type LockTerms } from './offer-schema.ts';

const SECONDS_PER_HOUR = 3600;
const HOURS_PER_DAY = 24;

/**
 * Hours for which a listing cannot be traded on, rounded up, as of a moment; null where it says nothing. The date on
 * which the lock ends goes before its length, of which newer descriptions of the API say that it will not stay.
 */
export function lockHoursOf(
  { unlockDate, tradeLockDuration, tradeLockDays }: LockTerms,
  at: number,
): number | null {
  if (typeof unlockDate === 'string') return hoursUntil(Date.parse(unlockDate), at);
  const seconds = /^(\d+(?:\.\d+)?)s$/.exec(tradeLockDuration ?? '')?.[1];
  if (seconds !== undefined) return Math.ceil(Number(seconds) / SECONDS_PER_HOUR);
  if (typeof tradeLockDays === 'number') return Math.ceil(tradeLockDays * HOURS_PER_DAY);
  return unlockDate === null ? 0 : null;
}
