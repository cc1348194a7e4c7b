import { type AbortScope, createAbortScope } from '../concurrency/abort-scope.ts';
import { maxTimerMs, orAborted, wait } from '../concurrency/wait.ts';
import { TimeoutError } from '../concurrency/with-timeout.ts';
import { runAsAttempt } from './current-attempt.ts';
import { type CombinedHooks, combineHooks } from './hooks.ts';
import { currentRetryMode, type RetryMode, toEffectivePolicy } from './mode.ts';
import { type AttemptContext, type AttemptFunction, type RetryOptions } from './options.ts';
import { buildRetryPolicy, computeWaitMs, type RetryPolicy } from './policy.ts';
import { DeadlineExceededError, type GiveUpReason, RetryError, type RetryFailure } from './retry-error.ts';
import { judge, type Verdict } from './retry-on.ts';

/** How one attempt went. */
export type AttemptOutcome<T> =
  { readonly succeeded: true; readonly value: T } | { readonly succeeded: false; readonly error: unknown };

/** The life of one retried call: its attempts, its waits, its deadline, and the decision after each failure. */
export class RetrySession implements Disposable {
  readonly #options: RetryOptions;
  readonly #mode: RetryMode = currentRetryMode();
  readonly #policy: RetryPolicy;
  readonly #hooks: CombinedHooks;
  readonly #callable: string;
  readonly #scope: AbortScope;
  readonly #deadline: TimeoutError;
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #startedAt = performance.now();
  #attempts = 0;
  #waitedMs = 0;
  #lastError: unknown;

  constructor(options: RetryOptions) {
    this.#options = options;
    this.#policy = toEffectivePolicy(buildRetryPolicy(options), this.#mode);
    this.#hooks = combineHooks(options.hooks ?? []);
    this.#callable = options.name ?? 'anonymous';
    this.#scope = createAbortScope(options.signal);
    const { deadlineMs } = this.#policy;
    this.#deadline = new TimeoutError(deadlineMs);
    if (deadlineMs <= maxTimerMs) {
      this.#timer = setTimeout(() => this.#scope.abort(this.#deadline), deadlineMs);
    }
    options.budget?.deposit();
  }

  /** Counts an attempt and gives it its context. */
  begin(): AttemptContext {
    this.#attempts += 1;
    return { attempt: this.#attempts, signal: this.#scope.signal };
  }

  /** Runs an attempt, but no longer than the caller and the deadline allow, even if it ignores its signal. */
  async run<T>(context: AttemptContext, fn: AttemptFunction<T>): Promise<AttemptOutcome<T>> {
    const { signal } = context;
    try {
      signal.throwIfAborted();
      const value = await orAborted(
        runAsAttempt(context, async () => fn(context)),
        signal,
      );
      this.#succeeded();
      return { succeeded: true, value };
    } catch (error) {
      return { succeeded: false, error };
    }
  }

  /** Waits for the next attempt, or throws what the caller is to see if there is none. */
  async failed(error: unknown): Promise<void> {
    this.#throwIfOver();
    this.#lastError = error;
    const verdict = judge(this.#options.on, error);
    const waitMs = this.#waitMs(verdict);
    const refusal = this.#refusal(error, verdict, waitMs);
    if (refusal !== undefined) this.#giveUp(refusal);
    await this.#pause(waitMs, error);
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
    this.#scope[Symbol.dispose]();
  }

  #succeeded(): void {
    if (this.#attempts === 1) return;
    this.#hooks.onRecovered({
      callable: this.#callable,
      attempts: this.#attempts,
      elapsedMs: this.#elapsedMs(),
    });
  }

  #waitMs(verdict: Verdict): number {
    const asked = verdict.retry ? verdict.delayMs : undefined;
    if (asked === undefined) return computeWaitMs(this.#policy, this.#attempts);
    return this.#mode.kind === 'testing' ? 0 : Math.min(Math.max(asked, 0), maxTimerMs);
  }

  /** Why there is no further attempt, if there is none; the budget is asked last, for asking spends it. */
  #refusal(error: unknown, verdict: Verdict, waitMs: number): GiveUpReason | undefined {
    if (isCircuitOpen(error)) return 'circuit-open';
    if (!verdict.retry) return 'not-retryable';
    if (this.#attempts >= this.#policy.maxAttempts) return 'attempts';
    if (this.#elapsedMs() + waitMs >= this.#policy.deadlineMs) return 'deadline';
    return this.#options.budget?.tryWithdraw() === false ? 'budget' : undefined;
  }

  async #pause(waitMs: number, error: unknown): Promise<void> {
    const span = this.#hooks.onRetryScheduled({
      callable: this.#callable,
      retryNum: this.#attempts,
      waitForMs: waitMs,
      waitedSoFarMs: this.#waitedMs,
      causedBy: error,
    });
    this.#waitedMs += waitMs;
    try {
      await wait(waitMs, this.#scope.signal);
    } catch {
      this.#throwIfOver();
    } finally {
      await span[Symbol.asyncDispose]();
    }
  }

  #throwIfOver(): void {
    const { signal } = this.#scope;
    if (signal.aborted) this.#giveUp(signal.reason === this.#deadline ? 'deadline' : 'aborted');
  }

  #giveUp(reason: GiveUpReason): never {
    const failure = this.#describe(reason);
    this.#hooks.onGiveUp(failure);
    if (reason === 'aborted') throw this.#scope.signal.reason;
    if (reason === 'deadline') throw new DeadlineExceededError(failure);
    if (reason === 'not-retryable' || this.#mode.kind === 'disabled') throw failure.cause;
    throw new RetryError(failure);
  }

  #describe(reason: GiveUpReason): RetryFailure {
    return {
      callable: this.#callable,
      attempts: this.#attempts,
      elapsedMs: this.#elapsedMs(),
      reason,
      cause: this.#lastError,
    };
  }

  #elapsedMs(): number {
    return performance.now() - this.#startedAt;
  }
}

/** Recognises the errors of circuit breakers by their mark, so that any breaker of that kind will do. */
function isCircuitOpen(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'isBrokenCircuitError' in error;
}
