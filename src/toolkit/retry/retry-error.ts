/** Why no further attempt was made. */
export type GiveUpReason = 'attempts' | 'deadline' | 'not-retryable' | 'circuit-open' | 'budget' | 'aborted';

/** What is known when a call is given up. */
export interface RetryFailure {
  /** Name of what was called. */
  readonly callable: string;
  /** Attempts that were started. */
  readonly attempts: number;
  /** Milliseconds since the first attempt began. */
  readonly elapsedMs: number;
  readonly reason: GiveUpReason;
  /** The error of the last attempt that had one of its own. */
  readonly cause: unknown;
}

/**
 * Retrying ended without success: how many attempts, how long, why it stopped, and the last error as `cause`. An
 * error that is not to be retried and the reason of an abort are thrown as they are, not wrapped in this.
 */
export class RetryError extends Error {
  override readonly name: string = 'RetryError';
  readonly code: string = 'ERR_RETRY';
  readonly callable: string;
  readonly attempts: number;
  readonly elapsedMs: number;
  readonly reason: GiveUpReason;

  constructor(failure: RetryFailure) {
    super(describe(failure), { cause: failure.cause });
    this.callable = failure.callable;
    this.attempts = failure.attempts;
    this.elapsedMs = failure.elapsedMs;
    this.reason = failure.reason;
  }
}

/** The deadline passed, or would have passed during the next wait; `reason` is 'deadline'. */
export class DeadlineExceededError extends RetryError {
  override readonly name = 'DeadlineExceededError';
  override readonly code = 'ERR_DEADLINE_EXCEEDED';
}

const explanations: Readonly<Record<GiveUpReason, string>> = {
  attempts: 'no attempts left',
  deadline: 'the deadline leaves no time for another',
  'not-retryable': 'the error is not to be retried',
  'circuit-open': 'the circuit is open',
  budget: 'the retry budget is spent',
  aborted: 'the caller aborted',
};

function describe({ callable, attempts, elapsedMs, reason }: RetryFailure): string {
  const count = attempts === 1 ? '1 attempt' : `${attempts} attempts`;
  return `${callable} failed after ${count} in ${Math.round(elapsedMs)} ms: ${explanations[reason]}`;
}
