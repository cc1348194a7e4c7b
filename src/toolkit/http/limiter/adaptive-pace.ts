import { type Headers } from '../headers.ts';

/** Slows starts down when the server shows that the budget is too much for it, and recovers step by step. */
export interface AdaptivePace {
  /** Milliseconds between two starts at the moment; never less than the budget's own spacing. */
  intervalMs(): number;
  /** Milliseconds to wait beyond the budget's own spacing. */
  waitMs(sinceLastStartMs: number): number;
  /** Learns from an answer; `startsInWindow` is how many of the budget's starts were our own. */
  onAnswer(status: number, headers: Headers, startsInWindow: number): void;
}

const slowdown = 2;
const recovery = 0.95;
const slowest = 16;

/** Longest hold in milliseconds that a RateLimit-Reset may ask for. */
const holdCapMs = 60_000;

/** Creates a pace at the budget's own spacing. */
export function createAdaptivePace(baseIntervalMs: number, requests: number): AdaptivePace {
  let factor = 1;
  let heldUntil = 0;
  return {
    intervalMs: () => baseIntervalMs * factor,
    waitMs: (sinceLastStartMs) => {
      const slowdownMs = factor > 1 ? baseIntervalMs * factor - sinceLastStartMs : 0;
      return Math.max(0, slowdownMs, heldUntil - performance.now());
    },
    onAnswer: (status, headers, startsInWindow) => {
      factor = status === 429 ? Math.min(slowest, factor * slowdown) : Math.max(1, factor * recovery);
      const remaining = readNumber(headers, ['ratelimit-remaining', 'x-ratelimit-remaining']);
      const resetSeconds = readNumber(headers, ['ratelimit-reset', 'x-ratelimit-reset']);
      // At full rate our own starts use the budget up, and their spacing is right as it is.
      if (remaining !== 0 || resetSeconds === undefined || startsInWindow >= requests) return;
      heldUntil = performance.now() + Math.min(resetSeconds * 1_000, holdCapMs);
    },
  };
}

function readNumber(headers: Headers, names: readonly string[]): number | undefined {
  for (const name of names) {
    const value = headers[name];
    if (value !== undefined && /^\d+$/.test(value)) return Number(value);
  }
  return undefined;
}
