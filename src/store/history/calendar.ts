/** Spans of time in milliseconds. */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** Hours of a UTC day. */
export const HOURS = 24;

/** The UTC day of a moment, counted from 1970. */
export function dayOf(at: number): number {
  return Math.floor(at / DAY_MS);
}

/** The month of a UTC day, counted from January 1970. */
export function monthOf(day: number): number {
  const date = new Date(day * DAY_MS);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/** The first UTC day of a month. */
export function firstDayOf(month: number): number {
  return dayOf(Date.UTC(1970 + Math.floor(month / 12), month % 12, 1));
}

/** How many days a month has. */
export function daysIn(month: number): number {
  return firstDayOf(month + 1) - firstDayOf(month);
}
