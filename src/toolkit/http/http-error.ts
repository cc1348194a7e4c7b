import { AxiosError, type AxiosResponse, type InternalAxiosRequestConfig } from 'axios';
import { type GiveUpReason } from '../retry/retry-error.ts';
import { type Headers } from './headers.ts';

/** An answer that is an error for the caller. */
export interface RefusedAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  /** Parsed JSON or text; may quote what was sent, so it is never logged. */
  readonly data: unknown;
}

/** What is known of a request that failed. */
export interface HttpErrorFacts {
  /** Method and route template. */
  readonly what: string;
  readonly attempts: number;
  readonly elapsedMs: number;
  readonly reason: GiveUpReason;
  readonly code: string;
  readonly answer?: RefusedAnswer;
  readonly cause?: unknown;
}

/**
 * A request that failed: an AxiosError, so `isAxiosError`, `code` and `response.status` are where axios has them,
 * but without URL, request headers and request object, which may carry keys. The answer is kept out of logs.
 */
export class HttpError extends AxiosError {
  override readonly name = 'HttpError';
  readonly attempts: number;
  readonly elapsedMs: number;
  readonly reason: GiveUpReason;

  constructor(facts: HttpErrorFacts) {
    super(describe(facts), facts.code);
    this.attempts = facts.attempts;
    this.elapsedMs = facts.elapsedMs;
    this.reason = facts.reason;
    // Loggers walk over what is enumerable; these are for the caller alone.
    Object.defineProperty(this, 'config', { writable: true, enumerable: false });
    Object.defineProperty(this, 'toJSON', { enumerable: false });
    if (facts.cause !== undefined) this.cause = facts.cause as Error;
    if (facts.answer === undefined) return;
    this.status = facts.answer.status;
    const response: AxiosResponse = { ...facts.answer, config: {} as InternalAxiosRequestConfig };
    Object.defineProperty(this, 'response', { value: response, enumerable: false });
  }

  /** What may be logged. */
  override readonly toJSON = (): object => {
    const { name, message, code, status, attempts, elapsedMs, reason } = this;
    return { name, message, code, status, attempts, elapsedMs, reason };
  };
}

function describe({ what, attempts, elapsedMs, reason, code, answer }: HttpErrorFacts): string {
  const outcome = answer === undefined ? `failed with ${code}` : `answered ${answer.status}`;
  return `${what} ${outcome} (attempts: ${attempts}, elapsed: ${Math.round(elapsedMs)} ms, stopped: ${reason})`;
}
