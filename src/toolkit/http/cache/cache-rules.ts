import { type Headers } from '../headers.ts';
import { type PreparedRequest } from '../prepare-request.ts';
import { type BodyEncoding, type StoredAnswer } from './stored-answer.ts';

/** An answer of the network, its body as received but for a compression of our own. */
export interface ReceivedAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly encoding: BodyEncoding;
  readonly body: Uint8Array;
  /** Milliseconds since the epoch. */
  readonly requestedAt: number;
  readonly receivedAt: number;
}

/**
 * What may be done with a stored answer: serve it as fresh, serve it although it is stale, serve it and renew it
 * in the background, or ask the server first.
 */
export type Verdict = 'fresh' | 'stale' | 'renew' | 'validate';

/** One way to decide what is stored, for how long it counts and how it is renewed. All of it is pure. */
export interface CacheRules {
  /** The answer as it is to be stored, or undefined where it must not be. */
  toStored(request: PreparedRequest, received: ReceivedAnswer): StoredAnswer | undefined;
  judge(answer: StoredAnswer, request: PreparedRequest, now: number): Verdict;
  /** The headers that make a request conditional on the stored answer; empty where it has no validator. */
  validators(answer: StoredAnswer): Headers;
  /** The stored answer after a 304 confirmed it. */
  freshen(answer: StoredAnswer, request: PreparedRequest, confirmed: ReceivedAnswer): StoredAnswer;
  /** Whether a stale answer may stand in for a network error, a 5xx or a 429. */
  servesOnError(answer: StoredAnswer, request: PreparedRequest, now: number): boolean;
  /** Milliseconds since the server made or confirmed the answer. */
  ageMs(answer: StoredAnswer, now: number): number;
  /** The header fields that may be served without asking the server. */
  servedHeaders(answer: StoredAnswer): Headers;
  /** Whether the request wants a stored answer or none. */
  forbidsNetwork(request: PreparedRequest): boolean;
}
