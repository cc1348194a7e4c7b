import {
  AppError,
  AuthenticationError,
  BadRequestError,
  BadResponseError,
  DeadlineExceededError,
  InsufficientFundsError,
  type MarketCall,
  MarketUnavailableError,
  NetworkError,
  RateLimitedError,
  RetiredEndpointError,
  TimeoutError,
} from '../domain/errors.ts';
import { describeHttpFailure, type HttpFailure } from '../toolkit/index.ts';
import { DriftError, RefusalError, type RefusalKind } from './answer-faults.ts';
import { readRefusalBody } from './refusal-body.ts';

type StatusFailure = Extract<HttpFailure, { kind: 'status' }>;
type BodyFailure = Extract<HttpFailure, { kind: 'body' }>;

/**
 * The domain's error for whatever went wrong with a call to a market. Its message names market, route and status, and
 * nothing that was sent or received. An abort, and what is no failure of the market at all, is handed through.
 */
export function toMarketError(call: MarketCall, error: unknown): unknown {
  if (error instanceof AppError) return error;
  const failure = describeHttpFailure(error);
  const options = { cause: error };
  switch (failure.kind) {
    case 'status':
      return fromStatus({ ...call, status: failure.status }, failure, options);
    case 'body':
      return fromBody(call, failure, options);
    case 'network':
      return new NetworkError(call, `no connection (${failure.code})`, options);
    case 'timeout':
      return new TimeoutError(call, 'no answer in time', options);
    case 'deadline':
      // A pause that lasts longer than we may wait: what matters is that there were too many requests.
      if (failure.status === 429) return new RateLimitedError({ ...call, status: 429 }, undefined, options);
      return new DeadlineExceededError(call, 'no answer within the time for everything', options);
    case 'circuit-open':
      return new MarketUnavailableError(call, 'failed too often and is left alone for a while', options);
    case 'aborted':
    case 'closed':
    case 'other':
      return error;
  }
}

function fromStatus(
  call: MarketCall,
  { status, body, retryAfterMs }: StatusFailure,
  options: ErrorOptions,
): AppError {
  const refusal = readRefusalBody(body);
  if (status === 429) return new RateLimitedError(call, retryAfterMs ?? refusal.retryAfterMs, options);
  if (status >= 500) return new MarketUnavailableError(call, 'the market fails', options);
  if (status === 410) return new RetiredEndpointError(call, 'the route is out of service for good', options);
  // A challenge page comes with 403 as often as with 200, and says nothing about our key.
  if (refusal.isPage) return new MarketUnavailableError(call, 'a web page instead of an answer', options);
  if (status === 402) return fromRefusal('insufficient-funds', call, undefined, options);
  if (status === 401 || status === 403) return fromRefusal('authentication', call, undefined, options);
  if (status >= 400) return fromRefusal(refusal.kind ?? 'bad-request', call, undefined, options);
  return new MarketUnavailableError(call, 'an answer that is neither data nor a refusal', options);
}

function fromBody(call: MarketCall, { reason, cause }: BodyFailure, options: ErrorOptions): AppError {
  if (cause instanceof AppError) return cause;
  if (cause instanceof DriftError) return new BadResponseError(call, cause.field, cause.problem, options);
  if (cause instanceof RefusalError) return fromRefusal(cause.kind, call, cause.retryAfterMs, options);
  switch (reason) {
    case 'not-json':
      return new MarketUnavailableError(call, 'something that is not JSON', options);
    case 'malformed':
      return new BadResponseError(call, 'body', 'not the JSON that it begins as', options);
    case 'truncated':
      return new BadResponseError(call, 'body', 'cut short', options);
    case 'too-large':
      return new BadResponseError(call, 'body', 'larger than any answer of this route', options);
    case 'decode':
      return new BadResponseError(call, 'body', 'cannot be read', options);
  }
}

function fromRefusal(
  kind: RefusalKind,
  call: MarketCall,
  retryAfterMs: number | undefined,
  options: ErrorOptions,
): AppError {
  switch (kind) {
    case 'authentication':
      return new AuthenticationError(call, 'our key, signature or address is not accepted', options);
    case 'insufficient-funds':
      return new InsufficientFundsError(call, 'the account has not enough money', options);
    case 'rate-limited':
      return new RateLimitedError(call, retryAfterMs, options);
    case 'unavailable':
      return new MarketUnavailableError(call, 'the market says to come back later', options);
    case 'bad-request':
      return new BadRequestError(call, 'the market does not accept the request', options);
  }
}
