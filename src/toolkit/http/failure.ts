import { isAxiosError, isCancel } from 'axios';
import { BodyError, type BodyFault, ClientClosedError } from '../errors.ts';
import { DeadlineExceededError } from '../retry/retry-error.ts';
import { signingCode } from './attempt.ts';
import { type Headers } from './headers.ts';
import { HttpError } from './http-error.ts';
import { parseRetryAfter } from './limiter/retry-after.ts';

/** What it took before a request failed, where that is known. */
export interface FailureEffort {
  readonly attempts: number | undefined;
  readonly elapsedMs: number | undefined;
}

/** How a request can fail. */
export type HttpFailureKind =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers: Headers;
      /** Parsed JSON or text; may quote what was sent, so it is never logged. */
      readonly body: unknown;
      readonly retryAfterMs: number | undefined;
    }
  | { readonly kind: 'network'; readonly code: string }
  /** An attempt's own time was over, and so were the retries. */
  | { readonly kind: 'timeout' }
  /** `status` is that of the last answer, if there was one. */
  | { readonly kind: 'deadline'; readonly status: number | undefined }
  | { readonly kind: 'aborted' }
  /** `cause` is the decoder's own error, unchanged, where the reason is `decode`. */
  | { readonly kind: 'body'; readonly reason: BodyFault; readonly cause: unknown }
  | { readonly kind: 'circuit-open' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'other'; readonly cause: unknown };

/** A failed request in terms that need no HTTP library. */
export type HttpFailure = HttpFailureKind & FailureEffort;

const timeoutCodes: ReadonlySet<string> = new Set(['ETIMEDOUT', 'ECONNABORTED']);

/** Says what an error of a client means; total, so that an error from elsewhere is `other`. */
export function describeHttpFailure(error: unknown): HttpFailure {
  return { ...kindOf(error), ...effortOf(error) };
}

function kindOf(error: unknown): HttpFailureKind {
  if (error instanceof DeadlineExceededError) return { kind: 'deadline', status: statusOf(error.cause) };
  if (error instanceof BodyError) return { kind: 'body', reason: error.reason, cause: error.cause };
  if (error instanceof ClientClosedError) return { kind: 'closed' };
  if (isCancel(error)) {
    return isAxiosError(error) && error.cause instanceof ClientClosedError
      ? { kind: 'closed' }
      : { kind: 'aborted' };
  }
  return error instanceof HttpError ? kindOfHttpError(error) : { kind: 'other', cause: error };
}

function statusOf(cause: unknown): number | undefined {
  const status: unknown = cause instanceof Error && 'status' in cause ? cause.status : undefined;
  return typeof status === 'number' ? status : undefined;
}

function kindOfHttpError(error: HttpError): HttpFailureKind {
  const { response, code = 'ERR_NETWORK' } = error;
  if (response !== undefined) {
    const headers = response.headers as Headers;
    const retryAfterMs = parseRetryAfter(headers['retry-after'], Date.now());
    return { kind: 'status', status: response.status, headers, body: response.data, retryAfterMs };
  }
  if (error.reason === 'circuit-open') return { kind: 'circuit-open' };
  if (code === signingCode) return { kind: 'other', cause: error.cause };
  return timeoutCodes.has(code) ? { kind: 'timeout' } : { kind: 'network', code };
}

function effortOf(error: unknown): FailureEffort {
  if (error instanceof HttpError || error instanceof DeadlineExceededError) {
    return { attempts: error.attempts, elapsedMs: error.elapsedMs };
  }
  return { attempts: undefined, elapsedMs: undefined };
}
