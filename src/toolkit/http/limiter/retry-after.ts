import { maxTimerMs } from '../../concurrency/wait.ts';
import { parseHttpDate } from '../cache/rfc9111/http-date.ts';

/** Longest pause in milliseconds that a server may ask for. */
const defaultRetryAfterCapMs = 120_000;

/**
 * Milliseconds that a Retry-After field asks to wait: seconds or an HTTP date (RFC 9110, 10.2.3), never negative,
 * never above the cap nor what a timer can hold. Undefined for anything else.
 */
export function parseRetryAfter(
  value: string | undefined,
  now: number,
  capMs = defaultRetryAfterCapMs,
): number | undefined {
  const text = value?.trim() ?? '';
  const moment = parseHttpDate(text, now);
  return clampPauseMs(/^\d+(\.\d+)?$/.test(text) ? Number(text) * 1_000 : (moment ?? NaN) - now, capMs);
}

/** A pause that a server asks for, within bounds; undefined for what is no number. */
export function clampPauseMs(
  pauseMs: number | undefined,
  capMs = defaultRetryAfterCapMs,
): number | undefined {
  if (pauseMs === undefined || Number.isNaN(pauseMs)) return undefined;
  return Math.min(Math.max(pauseMs, 0), capMs, maxTimerMs);
}
