import { fetchAnswer, type FetchParts } from './fetch-answer.ts';
import { type FetchTurns } from './fetch-turns.ts';
import { type Delivery, type Flight, signalOf } from './flights.ts';

/** What fetching needs where other processes may be at the same. */
export interface FetchInTurnParts extends FetchParts {
  /** Undefined where the cache is this process's alone. */
  readonly turns: FetchTurns | undefined;
}

/** Gets the answer for a flight, from another process that is fetching it just now or else from the network. */
export async function fetchInTurn(flight: Flight, parts: FetchInTurnParts): Promise<Delivery> {
  const { cache, turns } = parts;
  const { cacheKey, config, deadlineMs } = flight.request;
  const mayWait = cacheKey !== undefined && config.cache?.reload !== true;
  if (cache === undefined || turns === undefined || !mayWait) return fetchAnswer(flight, parts);
  const turn = await turns.wait(cacheKey, deadlineMs, signalOf(flight));
  try {
    if (turn.hasWaited) flight.found = await cache.find(flight.request);
    return flight.found?.verdict === 'fresh' ? toHit(flight.found) : await fetchAnswer(flight, parts);
  } finally {
    // Others find the answer once it is written, which nobody here waits for.
    void cache.written().then(turn.end);
  }
}

function toHit({ resident }: NonNullable<Flight['found']>): Delivery {
  return { resident, status: 'hit', shareable: true, stored: true, renewable: false, effort: undefined };
}
