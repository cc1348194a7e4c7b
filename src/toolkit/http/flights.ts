import { type GiveUpReason } from '../retry/retry-error.ts';
import { type Finding } from './cache/answer-cache.ts';
import { type Resident } from './cache/resident.ts';
import { type CacheStatus } from './messages.ts';
import { type PreparedRequest } from './prepare-request.ts';

/** An answer on its way to those who asked for it. */
export interface Delivery {
  readonly resident: Resident;
  readonly status: CacheStatus;
  /** Whether others who asked at the same time may have it too. */
  readonly shareable: boolean;
  /** Whether it is stored. */
  readonly stored: boolean;
  /** Whether it is to be renewed in the background. */
  readonly renewable: boolean;
  /** What it took to get it from the network; undefined without one. */
  readonly effort: Effort | undefined;
}

/** What a call through the network came to. */
export interface Effort {
  readonly attempts: number;
  readonly elapsedMs: number;
  /** Why it was not tried again; undefined for a success. */
  readonly reason: GiveUpReason | undefined;
}

/** One look-up with all the equal requests that wait for it. */
export interface Flight {
  readonly id: string;
  /** The request of whoever came first. */
  readonly request: PreparedRequest;
  /** Aborts the fetch, once everybody who waits has gone; made by `signalOf`, for most flights end at the look-up. */
  controller: AbortController | undefined;
  /** What was found in the cache but could not be served. */
  found: Finding | undefined;
  fetching: boolean;
  delivery: Delivery | undefined;
  waiting: number;
}

/** The look-ups under way. */
export interface Flights {
  /** Joins the flight of an equal request, which becomes as urgent as this one, or starts one. */
  join(request: PreparedRequest): Flight;
  /** Starts a flight that nobody can join. */
  startAlone(request: PreparedRequest): Flight;
  byId(id: string): Flight | undefined;
  /** Ends one wait; the last one to go ends the flight, and with it a fetch that nobody waits for any more. */
  leave(flight: Flight): void;
  /** Aborts every fetch, and those that look-ups still under way would begin. */
  abortAll(reason: Error): void;
}

/** Creates a board without flights. */
export function createFlights(): Flights {
  const byId = new Map<string, Flight>();
  const byKey = new Map<string, Flight>();
  let count = 0;
  let closedBy: Error | undefined;

  const start = (request: PreparedRequest): Flight => {
    count += 1;
    const flight: Flight = {
      id: String(count),
      request,
      controller: undefined,
      found: undefined,
      fetching: false,
      delivery: undefined,
      waiting: 1,
    };
    byId.set(flight.id, flight);
    if (closedBy !== undefined) abort(flight, closedBy);
    return flight;
  };
  return {
    join: (request) => {
      const key = toFlightKey(request);
      const known = byKey.get(key);
      if (known !== undefined) {
        known.waiting += 1;
        known.request.urgency.raise(request.urgency.priority);
        return known;
      }
      const flight = start(request);
      byKey.set(key, flight);
      return flight;
    },
    startAlone: start,
    byId: (id) => byId.get(id),
    leave: (flight) => {
      flight.waiting -= 1;
      if (flight.waiting > 0) return;
      byId.delete(flight.id);
      const key = toFlightKey(flight.request);
      if (byKey.get(key) === flight) byKey.delete(key);
      if (flight.fetching && flight.delivery === undefined) flight.controller?.abort();
    },
    abortAll: (reason) => {
      closedBy = reason;
      for (const flight of byId.values()) abort(flight, reason);
    },
  };
}

/** The signal of a flight's fetch. */
export function signalOf(flight: Flight): AbortSignal {
  flight.controller ??= new AbortController();
  return flight.controller.signal;
}

function abort(flight: Flight, reason: Error): void {
  signalOf(flight);
  flight.controller?.abort(reason);
}

/**
 * Requests are equal when key and headers are, for a Vary can then select no different answer for one of them, and
 * when they take answers of the same age.
 */
function toFlightKey({ cacheKey = '', headers, method, config }: PreparedRequest): string {
  let key = `${method} ${config.cache?.ttlMs ?? ''} ${cacheKey}`;
  for (const name of Object.keys(headers).sort()) key += `\n${name}:${headers[name] ?? ''}`;
  return key;
}
