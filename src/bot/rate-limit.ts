import { BoundedMap } from './bounded-map.ts';

/** What becomes of an attempt: it passes, its sender is told once that it is too much, or nothing happens. */
export type RateVerdict = 'pass' | 'notice' | 'silence';

interface Attempts {
  /** When those that passed were made, the oldest first. */
  readonly passed: readonly number[];
  readonly refusedAt: number | undefined;
}

const WINDOW_MS = 60_000;
const PEOPLE_KEPT = 1000;

/** Lets each person do something so many times within any minute; who goes on is told once, until a minute of peace. */
export class RateLimit {
  readonly #limit: number;
  readonly #now: () => number;
  readonly #attempts = new BoundedMap<number, Attempts>(PEOPLE_KEPT);

  constructor(limit: number, now: () => number) {
    this.#limit = limit;
    this.#now = now;
  }

  attempt(userId: number): RateVerdict {
    const now = this.#now();
    const { passed = [], refusedAt } = this.#attempts.get(userId) ?? {};
    const recent = passed.filter((at) => now - at < WINDOW_MS);
    if (recent.length < this.#limit) {
      this.#attempts.set(userId, { passed: [...recent, now], refusedAt });
      return 'pass';
    }
    this.#attempts.set(userId, { passed: recent, refusedAt: now });
    return refusedAt === undefined || now - refusedAt >= WINDOW_MS ? 'notice' : 'silence';
  }
}
