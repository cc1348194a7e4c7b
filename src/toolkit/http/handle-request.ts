import { AxiosError } from 'axios';
import { type ToolkitLogger } from '../toolkit-logger.ts';
import { formatCause } from '../retry/error-type.ts';
import { readBody, readRefusal } from './body/read-body.ts';
import { type AnswerCache } from './cache/answer-cache.ts';
import { buildCacheInfo } from './cache-info.ts';
import { type CachedClient } from './cached-client.ts';
import { isNotModified, toNotModifiedHeaders } from './cache/rfc9111/conditional.ts';
import { describeRequest } from './call.ts';
import { deliver } from './deliver.ts';
import { isAccepted } from './fetch-answer.ts';
import { fetchInTurn, type FetchInTurnParts } from './fetch-in-turn.ts';
import { type Delivery, type Flights } from './flights.ts';
import { type Headers } from './headers.ts';
import { HttpError } from './http-error.ts';
import { type HttpResponse } from './messages.ts';
import { type HttpObserver } from './observer.ts';
import { type PreparedRequest } from './prepare-request.ts';
import { createUrgency } from './priority.ts';

/** What answering a request needs. */
export interface HandlerParts extends FetchInTurnParts {
  readonly client: CachedClient;
  readonly flights: Flights;
  readonly observer: Required<HttpObserver>;
  readonly logger: ToolkitLogger;
}

/** Answers prepared requests. */
export interface RequestHandler {
  handle(request: PreparedRequest): Promise<HttpResponse>;
  /** Resolves when no renewal runs in the background any more. */
  settled(): Promise<void>;
}

/** Builds the part of a client between its methods and its two axios instances. */
export function buildRequestHandler(parts: HandlerParts): RequestHandler {
  const renewals = new Map<string, Promise<void>>();
  const renewOnce = (request: PreparedRequest, delivery: Delivery): void => {
    const { key } = delivery.resident.answer;
    if (!delivery.renewable || renewals.has(key)) return;
    const renewal = renew({ ...request, urgency: createUrgency('background') }, delivery, parts);
    renewals.set(key, renewal);
    void renewal.then(() => renewals.delete(key));
  };
  return {
    handle: async (request) => {
      parts.observer.onRequest(request.route);
      try {
        const delivery = await deliver(request, parts.client, parts.flights);
        renewOnce(request, delivery);
        const response = await toResponse(request, delivery, parts);
        parts.observer.onServed(request.route, delivery.status);
        return response;
      } catch (error) {
        parts.observer.onFailure(request.route);
        throw error;
      }
    },
    settled: async () => {
      await Promise.all(renewals.values());
    },
  };
}

/** Fetches anew what was served stale; a failure only shows in the log, since its caller has an answer already. */
async function renew(request: PreparedRequest, { resident }: Delivery, parts: HandlerParts): Promise<void> {
  const flight = parts.flights.startAlone(request);
  flight.found = { resident, verdict: 'validate' };
  try {
    await fetchInTurn(flight, parts);
  } catch (error) {
    parts.logger.warn(
      { route: request.route, reason: formatCause(error) },
      'renewal of a stale answer failed',
    );
  } finally {
    parts.flights.leave(flight);
  }
}

async function toResponse(
  request: PreparedRequest,
  delivery: Delivery,
  { cache, maxResponseBytes }: HandlerParts,
): Promise<HttpResponse> {
  const { answer } = delivery.resident;
  const { ageMs, headers: plain } = describeAge(request, delivery, cache);
  const described = { config: request.config, cacheInfo: buildCacheInfo(delivery, ageMs) };
  const headers = cache === undefined ? plain : reportCache(plain, described.cacheInfo.cacheStatus);
  if (delivery.stored && delivery.status !== 'miss' && isNotModified(request.headers, answer.headers)) {
    return toNotModified(request, { ...described, headers: toNotModifiedHeaders(headers) });
  }
  if (!isAccepted(request, answer.status)) throw await toHttpError(request, delivery, maxResponseBytes);
  const data = await readOrForget(request, delivery, cache, maxResponseBytes);
  const { status, statusText } = answer;
  return { data, status, statusText, headers, ...described };
}

/** The headers with our line of Cache-Status behind those of caches nearer to the origin (RFC 9211, 2). */
function reportCache(headers: Headers, line: string): Headers {
  const earlier = headers['cache-status'];
  return { ...headers, 'cache-status': earlier === undefined ? line : `${earlier}, ${line}` };
}

/** The answer to a request that came with a condition of its own and has what is stored already. */
function toNotModified(
  request: PreparedRequest,
  described: Pick<HttpResponse, 'headers' | 'config' | 'cacheInfo'>,
): HttpResponse {
  const answer = { status: 304, statusText: 'Not Modified', headers: described.headers, data: undefined };
  if (isAccepted(request, 304)) return { ...described, ...answer };
  throw new HttpError({
    what: describeRequest(request),
    attempts: 0,
    elapsedMs: 0,
    reason: 'not-retryable',
    code: AxiosError.ERR_BAD_REQUEST,
    answer,
  });
}

/** The age of an answer, which every stored one carries in its headers (RFC 9111, 5.1). */
function describeAge(
  request: PreparedRequest,
  { resident: { answer }, stored, status }: Delivery,
  cache: AnswerCache | undefined,
): { readonly ageMs: number; readonly headers: Headers } {
  if (!stored || cache === undefined) return { ageMs: 0, headers: answer.headers };
  const rules = cache.rulesOf(request);
  const ageMs = rules.ageMs(answer, Date.now());
  if (status === 'miss') return { ageMs, headers: answer.headers };
  const headers = status === 'revalidated' ? answer.headers : rules.servedHeaders(answer);
  return { ageMs, headers: { ...headers, age: String(Math.floor(ageMs / 1_000)) } };
}

/** An answer whose body cannot be read must not be served to anybody else. */
async function readOrForget(
  request: PreparedRequest,
  { resident, stored }: Delivery,
  cache: AnswerCache | undefined,
  maxBytes: number,
): Promise<unknown> {
  try {
    return await readBody(resident, request, maxBytes);
  } catch (error) {
    if (stored) cache?.remove(resident.answer);
    throw error;
  }
}

async function toHttpError(
  request: PreparedRequest,
  { resident, effort }: Delivery,
  maxBytes: number,
): Promise<HttpError> {
  const { status, statusText, headers } = resident.answer;
  return new HttpError({
    what: describeRequest(request),
    attempts: effort?.attempts ?? 0,
    elapsedMs: effort?.elapsedMs ?? 0,
    reason: effort?.reason ?? 'not-retryable',
    code: status >= 500 ? AxiosError.ERR_BAD_RESPONSE : AxiosError.ERR_BAD_REQUEST,
    answer: { status, statusText, headers, data: await readRefusal(resident.answer, maxBytes) },
  });
}
