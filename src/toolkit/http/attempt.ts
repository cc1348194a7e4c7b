import axios, {
  AxiosError,
  AxiosHeaders,
  type AxiosResponse,
  CanceledError,
  type InternalAxiosRequestConfig,
} from 'axios';
import { type Agent as HttpAgent } from 'node:http';
import { type Agent as HttpsAgent } from 'node:https';
import { createAbortScope } from '../concurrency/abort-scope.ts';
import { maxTimerMs } from '../concurrency/wait.ts';
import { BodyError } from '../errors.ts';
import { type Call } from './call.ts';
import { type SignRequest, type Signature } from './options.ts';

/** What sending needs beyond the call itself. */
export interface AttemptParts {
  readonly sign: SignRequest | undefined;
  readonly maxResponseBytes: number;
  readonly agents: { readonly http: HttpAgent; readonly https: HttpsAgent };
}

/** The code of the error when a request could not be signed. */
export const signingCode = 'ERR_SIGNING';

const sendOverHttp = axios.getAdapter('http');

/**
 * Sends one attempt: signs it last of all, so that a signature is never older than the attempt, and bounds it by
 * its own timeout. Rejects with AxiosErrors only; none of them, and no answer, shows what the signature added.
 */
export async function sendAttempt(
  call: Call,
  config: InternalAxiosRequestConfig,
  parts: AttemptParts,
): Promise<AxiosResponse<Uint8Array>> {
  using scope = createAbortScope(call.signal);
  const { timeoutMs } = call.request;
  const timeout = new AxiosError(`no answer within ${timeoutMs} ms`, AxiosError.ETIMEDOUT, config);
  const timer = setTimeout(() => scope.abort(timeout), Math.min(timeoutMs, maxTimerMs));
  try {
    const signature = (await parts.sign?.(toSigningRequest(call))) ?? {};
    scope.signal.throwIfAborted();
    const response = (await sendOverHttp(
      toWireConfig(call, config, signature, parts, scope.signal),
    )) as AxiosResponse<Uint8Array>;
    return Object.assign(response, { config, request: undefined });
  } catch (error) {
    throw toAttemptError(error, config, scope.signal);
  } finally {
    clearTimeout(timer);
  }
}

function toSigningRequest({ request }: Call): Parameters<SignRequest>[0] {
  const { method, url, body, route } = request;
  return { method, url: url.href, body, route };
}

function toWireConfig(
  { request, headers }: Call,
  config: InternalAxiosRequestConfig,
  signature: Signature,
  { agents, maxResponseBytes }: AttemptParts,
  signal: AbortSignal,
): InternalAxiosRequestConfig {
  const url = new URL(request.url);
  for (const [name, value] of Object.entries(signature.params ?? {})) url.searchParams.append(name, value);
  return {
    ...config,
    url: url.href,
    headers: AxiosHeaders.from({ ...headers, ...signature.headers }),
    data: request.body === undefined ? undefined : Buffer.from(request.body),
    signal,
    timeout: 0,
    httpAgent: agents.http,
    httpsAgent: agents.https,
    maxContentLength: maxResponseBytes,
  };
}

/**
 * Makes an AxiosError of whatever went wrong. The config it carries is the unsigned one, which a retry sends
 * again, and the request object, whose path holds the signed query, is left out.
 */
function toAttemptError(error: unknown, config: InternalAxiosRequestConfig, signal: AbortSignal): AxiosError {
  if (signal.aborted) {
    const reason: unknown = signal.reason;
    return reason instanceof AxiosError ? reason : toCanceled(config, reason);
  }
  const failure = error instanceof AxiosError ? error : AxiosError.from(toError(error), signingCode);
  failure.config = config;
  delete failure.request;
  // A connection that breaks within the body is reported with the status it began with, but it answers nothing.
  if (failure.response?.data === undefined) return toConnectionFailure(failure);
  Object.assign(failure.response, { config, request: undefined });
  return failure;
}

function toConnectionFailure(failure: AxiosError): AxiosError {
  const cutShort = failure.response !== undefined;
  delete failure.response;
  delete failure.status;
  if (cutShort) failure.code = 'ECONNRESET';
  if (failure.message.startsWith('maxContentLength'))
    failure.cause = new BodyError('the server', 'too-large');
  return failure;
}

/** The error of an abort, with the reason as its cause. */
export function toCanceled(
  config: InternalAxiosRequestConfig | undefined,
  reason: unknown,
): CanceledError<unknown> {
  return Object.assign(new CanceledError(undefined, config), { cause: toError(reason) });
}

/** Whatever was thrown, as an Error. */
export function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
