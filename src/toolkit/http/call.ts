import { type CombinedHooks } from '../retry/hooks.ts';
import { type RetryPolicy } from '../retry/policy.ts';
import { type GiveUpReason, type RetryFailure } from '../retry/retry-error.ts';
import { type Headers } from './headers.ts';
import { type PreparedRequest } from './prepare-request.ts';

/** What a call through the transport is given. */
export interface CallParts {
  readonly request: PreparedRequest;
  /** The prepared headers, and those that make the request conditional. */
  readonly headers: Headers;
  readonly policy: RetryPolicy;
  readonly hooks: CombinedHooks;
  /** Aborts when everybody has gone or the deadline has passed. */
  readonly signal: AbortSignal;
}

/**
 * One request on its way through the transport, with what its attempts have come to. A class, because axios
 * copies plain objects in a config and hands class instances through.
 */
export class Call {
  readonly request: PreparedRequest;
  readonly headers: Headers;
  readonly policy: RetryPolicy;
  readonly hooks: CombinedHooks;
  readonly signal: AbortSignal;
  readonly startedAt: number = performance.now();
  /** Attempts that were started. */
  attempts = 0;
  /** When the last attempt was sent, in milliseconds since the epoch. */
  sentAt = 0;
  /** Milliseconds before the next attempt, once it is decided that there is one. */
  nextWaitMs = 0;
  /** Milliseconds spent in waits so far. */
  waitedMs = 0;
  /** Open while the next attempt is waited for. */
  waitSpan: AsyncDisposable | undefined;
  /** Why no further attempt is made. */
  stopped: GiveUpReason | undefined;

  constructor({ request, headers, policy, hooks, signal }: CallParts) {
    this.request = request;
    this.headers = headers;
    this.policy = policy;
    this.hooks = hooks;
    this.signal = signal;
  }

  /** Method and route template: what messages and metrics call this. */
  get what(): string {
    return describeRequest(this.request);
  }

  elapsedMs(): number {
    return performance.now() - this.startedAt;
  }

  /** Milliseconds until the deadline. */
  remainingMs(): number {
    return this.request.deadlineMs - this.elapsedMs();
  }

  toFailure(reason: GiveUpReason, cause: unknown): RetryFailure {
    return { callable: this.what, attempts: this.attempts, elapsedMs: this.elapsedMs(), reason, cause };
  }
}

/** What messages and metrics call a request: its route, or its method where it has none. */
export function describeRequest({ method, route, rule }: PreparedRequest): string {
  return rule === undefined ? `${method} ${route}` : route;
}
