import { DeadlineExceededError } from '../retry/retry-error.ts';
import { readBody } from './body/read-body.ts';
import { type AnswerCache } from './cache/answer-cache.ts';
import { buildAnswer } from './cache/build-answer.ts';
import { type ReceivedAnswer } from './cache/cache-rules.ts';
import { type Resident, toResident } from './cache/resident.ts';
import { invalidateAfter } from './cache/invalidate.ts';
import { signingCode } from './attempt.ts';
import { exchange, type ExchangeParts } from './exchange.ts';
import { type Delivery, type Effort, type Flight, signalOf } from './flights.ts';
import { type Headers } from './headers.ts';
import { HttpError } from './http-error.ts';
import { type PreparedRequest } from './prepare-request.ts';

/** What fetching needs. */
export interface FetchParts extends ExchangeParts {
  readonly cache: AnswerCache | undefined;
  readonly maxResponseBytes: number;
}

/**
 * Gets the answer for a flight from the network: conditionally where a stale one is stored, which is freshened by
 * a 304 and, within bounds, stands in for an outage. Only an answer whose body could be read is stored.
 */
export async function fetchAnswer(flight: Flight, parts: FetchParts): Promise<Delivery> {
  const { request } = flight;
  const stale = staleOf(flight, parts.cache);
  const headers = { ...request.headers, ...stale?.validators };
  try {
    const { received, effort } = await exchange(request, headers, signalOf(flight), parts);
    await invalidateAfter(request, received, parts.cache);
    if (stale === undefined) return await toNew(request, received, effort, parts);
    if (received.status === 304) return toRevalidated(request, stale, received, effort);
    if (request.method === 'HEAD') compareWithHead(request, stale, received);
    if (stale.standsIn && isOutage(received.status)) return toStale(stale, effort);
    return await toNew(request, received, effort, parts);
  } catch (error) {
    if (stale?.standsIn === true && isUnreachable(error)) return toStale(stale);
    throw error;
  }
}

/** A stored answer that needs the server's word. */
interface Stale {
  readonly resident: Resident;
  readonly cache: AnswerCache;
  readonly validators: Headers;
  /** Whether it may be served if the server does not answer. */
  readonly standsIn: boolean;
}

function staleOf({ request, found }: Flight, cache: AnswerCache | undefined): Stale | undefined {
  if (cache === undefined || found === undefined) return undefined;
  const rules = cache.rulesOf(request);
  const { resident } = found;
  return {
    resident,
    cache,
    validators: rules.validators(resident.answer),
    standsIn: rules.servesOnError(resident.answer, request, Date.now()),
  };
}

async function toNew(
  request: PreparedRequest,
  received: ReceivedAnswer,
  effort: Effort,
  { cache, maxResponseBytes }: FetchParts,
): Promise<Delivery> {
  const looked = cache !== undefined && request.cacheKey !== undefined;
  const answer = looked ? cache.rulesOf(request).toStored(request, received) : undefined;
  const resident = toResident(answer ?? buildAnswer(request, received, 0));
  const stored = answer !== undefined;
  if (stored) {
    // Read before storing: what cannot be read must not be found by the next request.
    if (isAccepted(request, received.status)) await readBody(resident, request, maxResponseBytes);
    cache?.keep(resident);
  }
  // A refusal is shared: asking again for each of those who wait would only add to the trouble.
  const shareable = stored || !isAccepted(request, received.status);
  return { resident, status: looked ? 'miss' : 'bypass', shareable, stored, renewable: false, effort };
}

function toRevalidated(
  request: PreparedRequest,
  { resident, cache }: Stale,
  confirmed: ReceivedAnswer,
  effort: Effort,
): Delivery {
  const answer = cache.rulesOf(request).freshen(resident.answer, request, confirmed);
  const freshened = toResident(answer, resident.values);
  cache.keep(freshened);
  return { ...served, resident: freshened, status: 'revalidated', effort };
}

/** A HEAD that describes the stored body freshens it; one that does not shows that it is outdated (RFC 9111, 4.3.5). */
function compareWithHead(
  request: PreparedRequest,
  { resident, cache }: Stale,
  received: ReceivedAnswer,
): void {
  if (received.status !== 200) return;
  const { answer, values } = resident;
  const same = ['etag', 'last-modified', 'content-length'].every((name) => {
    const value = received.headers[name];
    return value === undefined || value === answer.headers[name];
  });
  if (same) cache.keep(toResident(cache.rulesOf(request).freshen(answer, request, received), values));
  else cache.remove(answer);
}

function toStale({ resident }: Stale, effort?: Effort): Delivery {
  return { ...served, resident, status: 'stale', effort };
}

const served = { shareable: true, stored: true, renewable: false } as const;

function isOutage(status: number): boolean {
  return status === 429 || status >= 500;
}

/** Whether no answer came, which neither a caller who went nor a fault of our own nor an unreadable body is. */
function isUnreachable(error: unknown): boolean {
  return error instanceof DeadlineExceededError || (error instanceof HttpError && error.code !== signingCode);
}

/** Whether a status is an answer for the caller, and not an error. */
export function isAccepted({ config }: PreparedRequest, status: number): boolean {
  return config.validateStatus?.(status) ?? (status >= 200 && status < 300);
}
