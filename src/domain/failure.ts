import { AppError, BadResponseError } from './errors.ts';
import { type MarketId } from './venue.ts';

/** The ways in which a market can fail, as far as a person can tell them apart. */
const FAILURE_CODES = [
  'authentication',
  'bad-request',
  'insufficient-funds',
  'retired-endpoint',
  'network',
  'timeout',
  'rate-limited',
  'market-unavailable',
] as const;

/** Why a market gave no usable answer, without words and without secrets. */
export type FailureReason =
  | { readonly code: (typeof FAILURE_CODES)[number] | 'unexpected' }
  /** The answer has a form that is not known; `field` is the first thing that differs. */
  | { readonly code: 'bad-response'; readonly field: string };

/** A market that failed, and why. */
export interface MarketFailure {
  readonly market: MarketId;
  readonly reason: FailureReason;
}

/** Why a market failed, told from its error. */
export function toFailureReason(error: unknown): FailureReason {
  if (error instanceof BadResponseError) return { code: 'bad-response', field: error.field };
  const code = error instanceof AppError ? error.code : undefined;
  // To whoever waits, a budget that is used up is no different from one slow answer.
  if (code === 'deadline-exceeded') return { code: 'timeout' };
  return { code: FAILURE_CODES.find((known) => known === code) ?? 'unexpected' };
}
