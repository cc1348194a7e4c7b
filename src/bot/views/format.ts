import { type BasisPoints, type Mills, millsToCentsDown, millsToCentsUp } from '../../domain/money.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Money that is paid, in dollars without a sign: a part of a cent counts as a whole one. */
export function formatPaid(amount: Mills): string {
  return formatCents(millsToCentsUp(amount));
}

/** Money that is received or left over, in dollars: a part of a cent is lost. */
export function formatReceived(amount: Mills): string {
  return formatCents(millsToCentsDown(amount));
}

/** A result with its sign, as "+$1.99" or "-$5.02", rounded down. */
export function formatNet(amount: Mills): string {
  const cents = millsToCentsDown(amount);
  return `${cents < 0 ? '-' : '+'}$${formatCents(Math.abs(cents))}`;
}

/** A limit as a person set it, with no more digits than it needs: "$0.50", "$300". */
export function formatLimit(amount: Mills): string {
  const text = (amount / 1000).toFixed(3).replace(/0$/, '');
  return `$${text.replace(/\.00$/, '')}`;
}

/** A return or another share to the nearest tenth of a percent: "9.3%". What decides is the exact figure. */
export function formatShare(share: BasisPoints): string {
  return `${(Math.round(share / 10) / 10).toFixed(1)}%`;
}

/** A rate with no more digits than it needs: "6%", "2.5%". */
export function formatRate(rate: BasisPoints): string {
  return `${rate / 100}%`;
}

/** How long something takes or is ago, in its largest unit: "9s", "41m", "3h", "2d". */
export function formatAge(ageMs: number): string {
  const age = Math.max(0, ageMs);
  if (age < 2 * MINUTE_MS) return `${Math.floor(age / SECOND_MS)}s`;
  if (age < 2 * HOUR_MS) return `${Math.floor(age / MINUTE_MS)}m`;
  return age < 2 * DAY_MS ? `${Math.floor(age / HOUR_MS)}h` : `${Math.floor(age / DAY_MS)}d`;
}

/** A long time in two units: "2d 04h", "4h 07m", "12m". */
export function formatUptime(ms: number): string {
  const minutes = Math.floor(Math.max(0, ms) / MINUTE_MS);
  const hours = Math.floor(minutes / 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  if (hours >= 24) return `${Math.floor(hours / 24)}d ${two(hours % 24)}h`;
  return hours > 0 ? `${hours}h ${two(minutes % 60)}m` : `${minutes}m`;
}

/** Hours of a lock, rounded up: "20h", "7d". */
export function formatLock(hours: number): string {
  if (hours === 0) return 'none';
  return hours < 48 ? `${hours}h` : `${Math.ceil(hours / 24)}d`;
}

/** A time of day in UTC, with the date when it is not of the last 24 hours: "14:02 UTC". */
export function formatTime(at: number, now: number): string {
  const iso = new Date(at).toISOString();
  const day = Math.abs(now - at) < DAY_MS ? '' : `${iso.slice(0, 10)} `;
  return `${day}${iso.slice(11, 16)} UTC`;
}

/** A whole number with thousands apart; "-" when it is not known. */
export function formatCount(count: number | null | undefined): string {
  return count === null || count === undefined ? '-' : count.toLocaleString('en-US');
}

/** A whole number in at most five characters: "931", "14.2k", "2.1M". */
export function formatShortCount(count: number): string {
  if (count < 1000) return String(count);
  if (count < 99_950) return `${(count / 1000).toFixed(1)}k`;
  return count < 999_500 ? `${Math.round(count / 1000)}k` : `${(count / 1_000_000).toFixed(1)}M`;
}

/** Bytes in megabytes, rounded up. */
export function formatMegabytes(bytes: number): string {
  return `${formatCount(Math.ceil(bytes / 2 ** 20))} MB`;
}

/** "1 deal", "12 deals". */
export function formatPlural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

function formatCents(cents: number): string {
  return (cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
