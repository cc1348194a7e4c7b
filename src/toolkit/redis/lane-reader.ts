import { type Redis } from 'ioredis';
import { within } from './within.ts';

/** One message as it lies in a lane. */
export interface LaneEntry {
  readonly lane: number;
  /** Its place in the lane. */
  readonly entry: string;
  readonly id: string;
  readonly body: string;
}

const MOST_AT_ONCE = 50;

const ANSWER_WITHIN_MS = 1_000;

type Answer = readonly (readonly [string, readonly (readonly [string, readonly string[]])[]])[] | null;

/** Reads lanes on a connection of its own, since a read that waits holds up whatever comes behind it. */
export class LaneReader {
  readonly #redis: Redis;
  readonly #keyOf: (lane: number) => string;
  /** The place in each lane up to which it was read. */
  readonly #readTo = new Map<number, string>();

  constructor(redis: Redis, keyOf: (lane: number) => string) {
    this.#redis = redis;
    this.#keyOf = keyOf;
    // What goes wrong shows in the reads.
    redis.on('error', () => undefined);
  }

  /**
   * What lies in these lanes and was not read yet, as soon as there is something, or nothing after a time. Rejects where
   * Redis is gone.
   */
  async read(lanes: readonly number[], waitMs: number): Promise<readonly LaneEntry[]> {
    const keys = lanes.map(this.#keyOf);
    const places = lanes.map((lane) => this.#readTo.get(lane) ?? '0');
    const asking = this.#redis.xread('COUNT', MOST_AT_ONCE, 'BLOCK', waitMs, 'STREAMS', ...keys, ...places);
    const answer = (await within(asking, waitMs + ANSWER_WITHIN_MS).catch((error: unknown) => {
      // What hangs may never answer on this connection again.
      if (this.#redis.status === 'ready') this.#redis.disconnect(true);
      throw error;
    })) as Answer;
    return (answer ?? []).flatMap(([key, entries]) => {
      const lane = lanes[keys.indexOf(key)] ?? 0;
      return entries.map(([entry, [, id = '', , body = '']]) => ({ lane, entry, id, body }));
    });
  }

  /** The next read goes on behind this entry. */
  passed({ lane, entry }: LaneEntry): void {
    this.#readTo.set(lane, entry);
  }

  /** The next read begins with whatever still lies in the lanes. */
  rewind(): void {
    this.#readTo.clear();
  }

  close(): void {
    this.#redis.disconnect();
  }
}
