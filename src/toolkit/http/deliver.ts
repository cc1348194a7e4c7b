import { setMaxListeners } from 'node:events';
import { createAbortScope } from '../concurrency/abort-scope.ts';
import { maxTimerMs, orAborted } from '../concurrency/wait.ts';
import { DeadlineExceededError } from '../retry/retry-error.ts';
import { toCanceled } from './attempt.ts';
import { type CachedClient } from './cached-client.ts';
import { describeRequest } from './call.ts';
import { type Delivery, type Flight, type Flights } from './flights.ts';
import { type PreparedRequest } from './prepare-request.ts';

/**
 * Gets the answer to a request, sharing the fetch of an equal one where there is one. Each caller waits by its own
 * signal and deadline; the fetch goes on while anybody waits for it.
 */
export async function deliver(
  request: PreparedRequest,
  client: CachedClient,
  flights: Flights,
): Promise<Delivery> {
  const startedAt = performance.now();
  const flight = isShared(request) ? flights.join(request) : flights.startAlone(request);
  try {
    const delivery = await waitFor(flight, request, client, flights);
    if (flight.request === request) return delivery;
    if (delivery.shareable) return toFollowers(delivery);
  } catch (error) {
    const deadlineMs = request.deadlineMs - (performance.now() - startedAt);
    if (!(error instanceof DeadlineExceededError) || flight.request === request || deadlineMs < 1)
      throw error;
    // Time was over for whoever began the fetch, but not for this one.
    return deliver({ ...request, deadlineMs }, client, flights);
  }
  return waitFor(flights.startAlone(request), request, client, flights);
}

function isShared({ cacheKey, config }: PreparedRequest): boolean {
  return cacheKey !== undefined && config.cache?.reload !== true;
}

function toFollowers(delivery: Delivery): Delivery {
  return delivery.status === 'miss' ? { ...delivery, status: 'coalesced' } : delivery;
}

async function waitFor(
  flight: Flight,
  request: PreparedRequest,
  client: CachedClient,
  flights: Flights,
): Promise<Delivery> {
  const { signal } = request.config;
  try {
    if (signal?.aborted === true) throw toCanceled(undefined, signal.reason);
    // A scan gives one signal to all of its requests, and Node takes more than ten listeners for a leak.
    if (signal !== undefined) setMaxListeners(0, signal);
    const delivery = client.deliver(flight);
    // Whoever starts the fetch has its deadline enforced there, together with the attempts it took.
    if (flight.request !== request) return await withOwnDeadline(delivery, request);
    return await (signal === undefined ? delivery : orCanceled(delivery, signal));
  } finally {
    flights.leave(flight);
  }
}

async function withOwnDeadline(delivery: Promise<Delivery>, request: PreparedRequest): Promise<Delivery> {
  const { deadlineMs, config } = request;
  const startedAt = performance.now();
  using scope = createAbortScope(config.signal);
  const timer = setTimeout(
    () =>
      scope.abort(
        new DeadlineExceededError({
          callable: describeRequest(request),
          attempts: 0,
          elapsedMs: performance.now() - startedAt,
          reason: 'deadline',
          cause: undefined,
        }),
      ),
    Math.min(deadlineMs, maxTimerMs),
  );
  try {
    return await orCanceled(delivery, scope.signal);
  } finally {
    clearTimeout(timer);
  }
}

async function orCanceled(delivery: Promise<Delivery>, signal: AbortSignal): Promise<Delivery> {
  try {
    return await orAborted(delivery, signal);
  } catch (error) {
    if (!signal.aborted || error !== signal.reason) throw error;
    throw error instanceof DeadlineExceededError ? error : toCanceled(undefined, error);
  }
}
