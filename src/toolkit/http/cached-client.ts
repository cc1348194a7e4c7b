import axios, { AxiosError, type AxiosResponse, type InternalAxiosRequestConfig } from 'axios';
import {
  buildStorage,
  type CachedStorageValue,
  type NotEmptyStorageValue,
  setupCache,
} from 'axios-cache-interceptor';
import { toError } from './attempt.ts';
import { type AnswerCache } from './cache/answer-cache.ts';
import { buildAnswer } from './cache/build-answer.ts';
import { type MaybePromise } from './cache/cache-storage.ts';
import { toResident } from './cache/resident.ts';
import { type Delivery, type Flight, type Flights } from './flights.ts';

/** The outer axios instance: looks up, and lets equal requests share one fetch. */
export interface CachedClient {
  /** Rejects with what the caller is to see. */
  deliver(flight: Flight): Promise<Delivery>;
}

/** What the outer instance is made of. */
export interface CachedClientParts {
  readonly cache: AnswerCache | undefined;
  readonly flights: Flights;
  readonly fetch: (flight: Flight) => Promise<Delivery>;
}

/** Marks the AxiosError around an error that is none, so that the caller gets that one back. */
const wrapped = 'ERR_WRAPPED';

/**
 * Builds the outer instance. axios-cache-interceptor does the look-up and the coalescing; its key is the flight,
 * its storage the look-up of the answer cache, and its adapter the way to the network. Everything it could decide
 * about headers, ages and errors is switched off: the cache rules decide.
 */
export function buildCachedClient({ cache, flights, fetch }: CachedClientParts): CachedClient {
  const instance = axios.create({
    adapter: (config) => fetchForInterceptor(config, flights, fetch),
    transformRequest: [(data: unknown) => data],
    transformResponse: [(data: unknown) => data],
  });
  // None of these ever leaves the process, and axios would merge them for every request.
  instance.defaults.headers = {} as typeof instance.defaults.headers;
  const client = setupCache(instance, {
    storage: buildFlightStorage(flights, cache),
    generateKey: ({ id }) => id ?? '',
    cachePredicate: () => true,
    // It would send no-cache upstream and so defeat every cache on the way.
    cacheTakeover: false,
    interpretHeader: false,
    etag: false,
    modifiedSince: false,
    staleIfError: false,
    vary: false,
  });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the interceptor ignores it as an option
  client.location = 'client';
  return {
    deliver: async (flight) => {
      try {
        const { data } = await client.request<Delivery>({
          id: flight.id,
          ...(flight.request.cacheKey === undefined && { cache: false as const }),
        });
        return data;
      } catch (error) {
        throw error instanceof AxiosError && error.code === wrapped ? error.cause : error;
      }
    },
  };
}

/**
 * The seam to the interceptor, which waits for ever on a key whose adapter answers with another config or fails
 * with anything but an AxiosError.
 */
async function fetchForInterceptor(
  config: InternalAxiosRequestConfig & { readonly id?: string },
  flights: Flights,
  fetch: (flight: Flight) => Promise<Delivery>,
): Promise<AxiosResponse<Delivery>> {
  const flight = flights.byId(config.id ?? '');
  try {
    if (flight === undefined) throw new axios.CanceledError(undefined, config);
    flight.fetching = true;
    const data = await fetch(flight);
    return { data, status: 200, statusText: '', headers: {}, config };
  } catch (error) {
    const failure = error instanceof AxiosError ? error : AxiosError.from(toError(error), wrapped);
    failure.config = config;
    throw failure;
  }
}

/** States of the interceptor live in the flight alone; what it takes for a storage is the look-up. */
function buildFlightStorage(
  flights: Flights,
  cache: AnswerCache | undefined,
): ReturnType<typeof buildStorage> {
  return buildStorage({
    find: (id) => {
      const flight = flights.byId(id);
      if (flight === undefined) return undefined;
      if (flight.delivery !== undefined) return toCachedState(flight.delivery);
      if (flight.fetching) return loading;
      return lookUp(flight, cache);
    },
    set: (id, value) => {
      const flight = flights.byId(id);
      if (flight === undefined) return;
      if (value.state === 'loading') flight.fetching = true;
      else if (value.state === 'cached') flight.delivery = value.data.data as Delivery;
    },
    remove: () => undefined,
    clear: () => undefined,
  });
}

const loading: NotEmptyStorageValue = { state: 'loading', previous: 'empty' };

function lookUp(
  flight: Flight,
  cache: AnswerCache | undefined,
): MaybePromise<CachedStorageValue | undefined> {
  if (cache === undefined || flight.request.config.cache?.reload === true) return undefined;
  const found = cache.find(flight.request);
  return found instanceof Promise
    ? found.then((finding) => toState(flight, finding, cache))
    : toState(flight, found, cache);
}

function toState(
  flight: Flight,
  found: Awaited<ReturnType<AnswerCache['find']>>,
  cache: AnswerCache,
): CachedStorageValue | undefined {
  flight.found = found;
  if (found === undefined || found.verdict === 'validate') {
    return cache.rulesOf(flight.request).forbidsNetwork(flight.request) ? toUnsatisfiable(flight) : undefined;
  }
  const status = found.verdict === 'fresh' ? 'hit' : 'stale';
  return toCachedState({
    resident: found.resident,
    status,
    shareable: true,
    stored: true,
    renewable: found.verdict === 'renew',
    effort: undefined,
  });
}

/** The answer to a request that takes a stored answer or none (RFC 9111, 5.2.1.7). */
function toUnsatisfiable({ request }: Flight): CachedStorageValue {
  const now = Date.now();
  const answer = buildAnswer(
    request,
    {
      status: 504,
      statusText: 'Gateway Timeout',
      headers: {},
      encoding: 'identity',
      body: new Uint8Array(),
      requestedAt: now,
      receivedAt: now,
    },
    0,
  );
  const resident = toResident(answer);
  const delivery = { resident, status: 'miss', shareable: true, stored: false, renewable: false } as const;
  return toCachedState({ ...delivery, effort: undefined });
}

function toCachedState(delivery: Delivery): CachedStorageValue {
  return {
    state: 'cached',
    ttl: Infinity,
    createdAt: Date.now(),
    data: { data: delivery, headers: {}, status: 200, statusText: '' },
  };
}
