import { randomUUID } from 'node:crypto';
import { wait } from '../../concurrency/wait.ts';
import { type SharedRedis } from '../../redis/shared-redis.ts';
import { type Budget } from '../options.ts';
import { type HostGate } from './host-gate.ts';
import { pauseKey, takeStartScript } from './shared-starts-scripts.ts';
import { windowMs } from './start-window.ts';

/** What Redis says to a start: now, or not before some milliseconds. */
export type Verdict = 'start' | { readonly waitMs: number };

/** What is asked for one start. */
export interface StartQuestion {
  /** Milliseconds between this start and the one before it, whosever that was. */
  readonly intervalMs: number;
  /** Among how many the asking process has divided the budget; 1 where it has not. */
  readonly parts: number;
  /** How old the latest starts of this process are, in milliseconds. */
  readonly ages: () => readonly number[];
  readonly signal: AbortSignal;
}

/** What is shared, and for whom. */
export interface SharedStartsParts {
  readonly redis: SharedRedis;
  readonly host: string;
  readonly limit: string;
  readonly budget: Budget;
  /** The host's gate in this process, which closes when another process was asked for a pause. */
  readonly gate: HostGate;
}

interface Slot {
  readonly verdict: string;
  readonly inMs: number;
}

/** Most milliseconds from now for which a slot is taken: if nobody wants it any more by then, it is lost. */
const AHEAD_MS = 100;

/** By how many milliseconds a start may be later than its slot, at least and at most. */
const LATE_MS = { least: 5, most: 250 };

/**
 * A budget of starts that several processes share, counted in Redis. Bottleneck's clustering counts reservoirs and
 * spacing there, but neither windows nor pauses, and by the clocks of the processes; hence a script, by the clock of
 * Redis. While Redis is gone, and for a moment after, each process keeps to an equal share.
 */
export class SharedStarts {
  readonly #parts: SharedStartsParts;
  readonly #keys: readonly string[];
  readonly #process = randomUUID();
  readonly #stopListening: () => void;
  #count = 0;
  #lateMs = LATE_MS.least;
  #areTold = true;
  #isAlone: boolean;
  #isDivided = false;
  #dividedAt = -Infinity;

  constructor(parts: SharedStartsParts) {
    const { redis, host, limit } = parts;
    this.#parts = parts;
    this.#keys = [`limit:${host}:${limit}:starts`, `limit:${host}:${limit}:slot`, pauseKey(host), 'memory'];
    this.#isAlone = !redis.status().isUp;
    this.#stopListening = redis.onReach((isUp) => this.#divide(isUp));
  }

  /** Among how many processes the budget is divided, since they cannot be counted together: 1 while they can. */
  parts(): number {
    const { isSettling, processes } = this.#parts.redis.status();
    return this.#isAlone || isSettling ? processes : 1;
  }

  /** Milliseconds for which the budget has been divided. */
  dividedForMs(): number {
    return performance.now() - this.#dividedAt;
  }

  /** Asks for one start, and waits for its slot if that is near. Rejects with the signal's reason only. */
  async ask(question: StartQuestion): Promise<Verdict> {
    const askedAt = performance.now();
    const slot = await this.#take(question).catch(() => undefined);
    if (slot === undefined) return this.#decideAlone(question);
    const { verdict, inMs } = slot;
    if (verdict === 'pause') this.#parts.gate.pause(inMs);
    if (verdict !== 'start') return { waitMs: verdict === 'wait' ? inMs - AHEAD_MS / 2 : 0 };
    await waitUntil(performance.now() + inMs, question.signal);
    return this.#isInTime(performance.now() - askedAt - inMs) ? 'start' : { waitMs: 0 };
  }

  close(): void {
    this.#stopListening();
  }

  #divide(isUp: boolean): void {
    if (!this.#isDivided) this.#dividedAt = performance.now();
    this.#isDivided = true;
    this.#isAlone = !isUp;
    this.#areTold = false;
  }

  async #take({ parts, intervalMs, ages }: StartQuestion): Promise<Slot> {
    const { redis, budget } = this.#parts;
    const answer = await redis.run(takeStartScript, this.#keys, [
      `${this.#process}:${this.#count}`,
      this.#lateMs,
      budget.requests,
      windowMs(budget),
      intervalMs,
      AHEAD_MS,
      parts > 1 ? 1 : 0,
      redis.status().memory,
      ...(this.#areTold ? [] : ages()),
    ]);
    const [verdict, inMs] = answer as readonly [string, string];
    if (verdict === 'lost') {
      await redis.look();
      return { verdict, inMs: 0 };
    }
    this.#areTold = true;
    this.#isDivided = parts > 1;
    // A Redis that had only refused something needs no time to settle: it has never been away.
    this.#isAlone = false;
    return { verdict, inMs: Number(inMs) };
  }

  /** Without Redis: yes, if this process keeps to its share already. */
  #decideAlone({ parts }: StartQuestion): Verdict {
    if (!this.#isAlone) this.#divide(false);
    return parts === this.parts() ? 'start' : { waitMs: 0 };
  }

  /** Whether a start that is late by these milliseconds still is where it was counted; learns how late starts are. */
  #isInTime(lateMs: number): boolean {
    const isInTime = lateMs <= this.#lateMs;
    this.#lateMs = Math.min(LATE_MS.most, Math.max(LATE_MS.least, lateMs * 1.5, this.#lateMs * 0.9));
    if (isInTime) this.#count += 1;
    return isInTime;
  }
}

async function waitUntil(moment: number, signal: AbortSignal): Promise<void> {
  for (let leftMs = moment - performance.now(); leftMs > 0; leftMs = moment - performance.now()) {
    await wait(Math.ceil(leftMs), signal);
  }
}
