import { AxiosError, type AxiosResponse, isCancel } from 'axios';
import { createAbortScope } from '../concurrency/abort-scope.ts';
import { maxTimerMs } from '../concurrency/wait.ts';
import { combineHooks, type RetryHooks } from '../retry/hooks.ts';
import { toEffectivePolicy } from '../retry/mode.ts';
import { type RetryPolicy } from '../retry/policy.ts';
import { DeadlineExceededError, type GiveUpReason } from '../retry/retry-error.ts';
import { toCanceled } from './attempt.ts';
import { type ReceivedAnswer } from './cache/cache-rules.ts';
import { parseContentEncoding } from './body/decompress.ts';
import { BodyError } from '../errors.ts';
import { Call } from './call.ts';
import { type Effort } from './flights.ts';
import { flattenHeaders, type Headers } from './headers.ts';
import { HttpError } from './http-error.ts';
import { type PreparedRequest } from './prepare-request.ts';
import { refusal } from './retry-decision.ts';
import { type Transport } from './transport.ts';

/** An answer of whatever status, and what it took to get it. */
export interface Exchange {
  readonly received: ReceivedAnswer;
  readonly effort: Effort;
}

/** What an exchange is made with. */
export interface ExchangeParts {
  readonly transport: Transport;
  readonly policy: RetryPolicy;
  readonly hooks: readonly RetryHooks[];
}

/**
 * Gets an answer from the network within the request's deadline. Resolves with every answer, whatever its status;
 * rejects with what the caller is to see: a DeadlineExceededError, a CanceledError, a BodyError or an HttpError.
 */
export async function exchange(
  request: PreparedRequest,
  headers: Headers,
  signal: AbortSignal,
  { transport, policy, hooks }: ExchangeParts,
): Promise<Exchange> {
  using scope = createAbortScope(signal);
  const deadline = new Error('deadline');
  const timer =
    request.deadlineMs <= maxTimerMs
      ? setTimeout(() => scope.abort(deadline), request.deadlineMs)
      : undefined;
  const call = new Call({
    request,
    headers,
    policy: toEffectivePolicy(policy),
    hooks: combineHooks(hooks),
    signal: scope.signal,
  });
  try {
    const response = await transport.send(call);
    if (call.attempts > 1) call.hooks.onRecovered(toRecovery(call));
    return toExchange(response, call);
  } catch (error) {
    return concludeFailure(error, call, deadline);
  } finally {
    clearTimeout(timer);
    await call.waitSpan?.[Symbol.asyncDispose]();
  }
}

function concludeFailure(error: unknown, call: Call, deadline: Error): Exchange {
  const reason = reasonOf(call, error, deadline);
  call.stopped = reason;
  const cause = toCause(error);
  call.hooks.onGiveUp(call.toFailure(reason, cause));
  if (reason === 'deadline') throw new DeadlineExceededError(call.toFailure(reason, cause));
  const response = error instanceof AxiosError ? error.response : undefined;
  if (response !== undefined) return toExchange(response as AxiosResponse<Uint8Array>, call);
  if (isCancel(error)) throw toCanceled(undefined, call.signal.reason);
  if (cause instanceof BodyError) throw new BodyError(call.what, cause.reason, cause.cause);
  const { attempts } = call;
  const code = (error instanceof AxiosError ? error.code : undefined) ?? 'ERR_NETWORK';
  throw new HttpError({ what: call.what, attempts, elapsedMs: call.elapsedMs(), reason, code, cause });
}

function reasonOf(call: Call, error: unknown, deadline: Error): GiveUpReason {
  if (call.signal.reason === deadline) return 'deadline';
  return call.signal.aborted ? 'aborted' : (call.stopped ?? refusal(call, error) ?? 'attempts');
}

/** The failure below axios's error, which alone is free of URLs; the status speaks for an answer. */
function toCause(error: unknown): unknown {
  if (!(error instanceof AxiosError)) return error;
  return error.cause ?? Object.assign(new Error(error.code), { code: error.code, status: error.status });
}

function toExchange(response: AxiosResponse<Uint8Array>, call: Call): Exchange {
  const headers = flattenHeaders(response.headers);
  const encoding = parseContentEncoding(headers['content-encoding']);
  const { status, statusText, data: body } = response;
  const reason = status < 400 ? undefined : (call.stopped ?? 'attempts');
  return {
    received: {
      status,
      statusText,
      headers,
      encoding: encoding ?? 'identity',
      body,
      requestedAt: call.sentAt,
      receivedAt: Date.now(),
    },
    effort: { attempts: call.attempts, elapsedMs: call.elapsedMs(), reason },
  };
}

function toRecovery(call: Call): { callable: string; attempts: number; elapsedMs: number } {
  return { callable: call.what, attempts: call.attempts, elapsedMs: call.elapsedMs() };
}
