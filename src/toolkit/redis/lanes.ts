import { randomUUID } from 'node:crypto';
import { beatScript, leaveScript } from './lane-scripts.ts';
import { ALL_LANES, findOwner, laneOf } from './rendezvous.ts';
import { type SharedRedis } from './shared-redis.ts';

/** How a process takes part in sharing lanes. */
export interface LanesOptions {
  readonly redis: SharedRedis;
  /** Begins the names of its keys, below the prefix of the Redis. */
  readonly name: string;
  /** True iff something of a lane is going on here that its next owner could not take over. */
  readonly isBusy: (lane: number) => boolean;
  /** Milliseconds between two looks at who is there. */
  readonly beatMs: number;
  /** Told when other processes are there, or other lanes are held here, than before. */
  readonly onChange: () => void;
}

/** A process that has said nothing for so many beats has lost its lanes. */
const COUNTED_FOR_BEATS = 5;

/** Lanes are held for a little less than that, so that never two believe to have one. */
const SURE_FOR_BEATS = 4;

/** A lane that should be another's is given up when nothing of it is going on; from then on nothing new is begun. */
const MOVES_WITHIN_BEATS = 10;

/**
 * Shares lanes among the processes that are there: each has the lanes that rendezvous hashing gives it, as soon as
 * their owner before has let go of them or has died.
 */
export class Lanes {
  readonly id = randomUUID();
  readonly #options: LanesOptions;
  readonly #keys: readonly string[];
  readonly #unwantedSince = new Map<number, number>();
  #members: readonly string[] = [];
  #held: ReadonlySet<number> = new Set();
  #sureUntil = -Infinity;
  #timer: NodeJS.Timeout | undefined;
  #beating: Promise<void> | undefined;

  constructor(options: LanesOptions) {
    this.#options = options;
    this.#keys = [`${options.name}:members`, `${options.name}:owners`];
  }

  /** The processes that were there at the last look, this one among them. */
  get members(): readonly string[] {
    return this.#members;
  }

  /** True while no other process can have taken over what is held here. */
  get isSure(): boolean {
    return performance.now() < this.#sureUntil;
  }

  /** The lanes that are certainly held here. */
  get held(): ReadonlySet<number> {
    return this.isSure ? this.#held : new Set();
  }

  /** Those of them of which something new may be begun. */
  get open(): readonly number[] {
    const limitMs = MOVES_WITHIN_BEATS * this.#options.beatMs;
    return [...this.held].filter((lane) => this.#unwantedFor(lane) < limitMs);
  }

  holds(key: string): boolean {
    return this.held.has(laneOf(key));
  }

  /** Takes part from now on; resolves after the first look, whatever came of it. */
  async join(): Promise<void> {
    this.#timer ??= setInterval(() => void this.#beat(), this.#options.beatMs).unref();
    // The first beat tells who is there, the second one takes what is due.
    await this.#beat();
    await this.#beat();
  }

  /** Gives everything up. */
  async leave(): Promise<void> {
    clearInterval(this.#timer);
    await this.#beating;
    this.#sureUntil = -Infinity;
    await this.#options.redis.run(leaveScript, this.#keys, [this.id]).catch(() => undefined);
  }

  #beat(): Promise<void> {
    return (this.#beating ??= this.#look().finally(() => {
      this.#beating = undefined;
    }));
  }

  async #look(): Promise<void> {
    const { redis, beatMs } = this.#options;
    const askedAt = performance.now();
    const wanted = new Set(ALL_LANES.filter((lane) => findOwner(String(lane), this.#members) === this.id));
    const givenUp = this.#findMovable(wanted);
    // From now on, not from the answer on: another may have one of them before it is here.
    this.#held = new Set([...this.#held].filter((lane) => !givenUp.includes(lane)));
    const args = [this.id, COUNTED_FOR_BEATS * beatMs, [...wanted].join(','), givenUp.join(',')];
    try {
      const answer = await redis.run(beatScript, this.#keys, args);
      const [members, held] = answer as readonly [readonly string[], readonly string[]];
      this.#sureUntil = askedAt + SURE_FOR_BEATS * beatMs;
      this.#take(members.toSorted(), new Set(held.map(Number)));
    } catch {
      // Redis is gone, or refuses: what is held runs out by itself.
    }
  }

  #take(members: readonly string[], held: ReadonlySet<number>): void {
    const hasChanged = !isSame(members, this.#members) || !isSame([...held], [...this.#held]);
    this.#members = members;
    this.#held = held;
    if (hasChanged) this.#options.onChange();
  }

  /** Of the lanes that should be others', those of which nothing is going on. */
  #findMovable(wanted: ReadonlySet<number>): readonly number[] {
    for (const lane of this.#unwantedSince.keys()) {
      if (wanted.has(lane) || !this.#held.has(lane)) this.#unwantedSince.delete(lane);
    }
    // Before it is known who is there, nothing is wanted.
    if (this.#members.length === 0) return [];
    const unwanted = [...this.#held].filter((lane) => !wanted.has(lane));
    for (const lane of unwanted) {
      if (!this.#unwantedSince.has(lane)) this.#unwantedSince.set(lane, performance.now());
    }
    return unwanted.filter((lane) => !this.#options.isBusy(lane));
  }

  #unwantedFor(lane: number): number {
    return performance.now() - (this.#unwantedSince.get(lane) ?? Infinity);
  }
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}
