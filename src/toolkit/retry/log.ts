import { formatCause } from './error-type.ts';
import { type RetryHooks } from './hooks.ts';

/** The part of a pino logger that retries need. */
export interface RetryLogger {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** Builds hooks that log `retry_scheduled`, `retry_gave_up` and `retry_recovered`; all times in milliseconds. */
export function buildRetryLog(logger: RetryLogger): RetryHooks {
  return {
    onRetryScheduled: ({ callable, retryNum, waitForMs, waitedSoFarMs, causedBy }) => {
      const waits = { waitFor: Math.round(waitForMs), waitedSoFar: Math.round(waitedSoFarMs) };
      logger.warn({ callable, retryNum, ...waits, causedBy: formatCause(causedBy) }, 'retry_scheduled');
    },
    onGiveUp: ({ callable, attempts, elapsedMs, reason, cause }) => {
      const fields = { callable, attempts, elapsed: Math.round(elapsedMs), reason };
      logger.warn({ ...fields, causedBy: formatCause(cause) }, 'retry_gave_up');
    },
    onRecovered: ({ callable, attempts, elapsedMs }) => {
      logger.info({ callable, attempts, elapsed: Math.round(elapsedMs) }, 'retry_recovered');
    },
  };
}
