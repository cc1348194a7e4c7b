import { type MarketId } from './venue.ts';

/** Base of every error that this application raises on purpose; `code` is stable, the message is for people. */
export abstract class AppError extends Error {
  abstract readonly code: string;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** A setting is missing or malformed: the process must stop and name the variable. */
export class ConfigurationError extends AppError {
  readonly code = 'configuration';
  readonly variable: string;

  constructor(variable: string, problem: string) {
    super(`${variable} ${problem}`);
    this.variable = variable;
  }
}

/** The database cannot be reached at the moment: what needs it cannot be done, and can be later. */
export class StoreGoneError extends AppError {
  readonly code = 'store-gone';
}

/** A trader typed something that cannot be understood; the message says what, `example` shows how it is written. */
export class InputError extends AppError {
  readonly code = 'input';
  readonly example: string;

  constructor(message: string, example: string) {
    super(message);
    this.example = example;
  }
}

/** Where a market's answer went wrong. Never holds a header, a key, or a body. */
export interface MarketCall {
  readonly market: MarketId;
  /** Method and path template, as "GET /v1/prices". */
  readonly route: string;
  readonly status?: number;
}

abstract class MarketCallError extends AppError {
  readonly call: MarketCall;

  constructor(call: MarketCall, problem: string, options?: ErrorOptions) {
    const status = call.status === undefined ? '' : ` (status ${call.status})`;
    super(`${call.market} ${call.route}${status}: ${problem}`, options);
    this.call = call;
  }
}

/** A market refused in a way that asking again cannot change. */
export abstract class MarketError extends MarketCallError {}

/** The market does not accept our key, signature or address. */
export class AuthenticationError extends MarketError {
  readonly code = 'authentication';
}

/** The market says that the request itself is wrong. */
export class BadRequestError extends MarketError {
  readonly code = 'bad-request';
}

/** The answer is not what the route is known to answer; `field` names the first thing that differs. */
export class BadResponseError extends MarketError {
  readonly code = 'bad-response';
  readonly field: string;

  constructor(call: MarketCall, field: string, problem: string, options?: ErrorOptions) {
    super(call, `${field}: ${problem}`, options);
    this.field = field;
  }
}

/** The account has not enough money for what was asked. */
export class InsufficientFundsError extends MarketError {
  readonly code = 'insufficient-funds';
}

/** The market has taken this route out of service (410). */
export class RetiredEndpointError extends MarketError {
  readonly code = 'retired-endpoint';
}

/** A market could not answer now but may answer later. */
export abstract class TransientError extends MarketCallError {}

/** The connection failed before an answer came. */
export class NetworkError extends TransientError {
  readonly code = 'network';
}

/** The market took longer than the request allows. */
export class TimeoutError extends TransientError {
  readonly code = 'timeout';
}

/** The market says that we ask too often; `retryAfterMs` is its own advice, if it gave one. */
export class RateLimitedError extends TransientError {
  readonly code = 'rate-limited';
  readonly retryAfterMs: number | undefined;

  constructor(call: MarketCall, retryAfterMs: number | undefined, options?: ErrorOptions) {
    super(call, 'too many requests', options);
    this.retryAfterMs = retryAfterMs;
  }
}

/** The market answers with its own failure (5xx, a challenge page, maintenance). */
export class MarketUnavailableError extends TransientError {
  readonly code = 'market-unavailable';
}

/** The whole budget of time for a request, retries and queueing included, is used up. */
export class DeadlineExceededError extends TransientError {
  readonly code = 'deadline-exceeded';
}
