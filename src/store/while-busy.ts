import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 20;

/** True iff SQLite refused this because another connection holds a lock, be it the error itself or one of its causes. */
export function isBusy(error: unknown): boolean {
  // The driver keeps one class of errors for a whole process, which may be another realm's: "instanceof" would miss it.
  if (typeof error !== 'object' || error === null) return false;
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown };
  return String(code).startsWith('SQLITE_BUSY') || isBusy(cause);
}

/**
 * Repeats from its beginning what another connection's lock refuses, for a time; then its error is thrown. SQLite's own
 * waiting will not do for this: it never repeats a transaction that began by reading, nor the change to a write-ahead log.
 */
export async function whileBusy<T>(timeoutMs: number, attempt: () => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + timeoutMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= giveUpAt) throw error;
      await sleep(PAUSE_MS);
    }
  }
}
