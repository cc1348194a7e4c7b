interface Entry<T> {
  readonly at: number;
  readonly value: T;
}

/** Remembers what was added within the last `keptMs` milliseconds. */
export class Recent<T> {
  readonly #keptMs: number;
  #entries: readonly Entry<T>[] = [];

  constructor(keptMs: number) {
    this.#keptMs = keptMs;
  }

  add(value: T): void {
    this.#entries = [...this.#young(), { at: performance.now(), value }];
  }

  /** Gives all of it, oldest first, and forgets it. */
  takeAll(): readonly T[] {
    const young = this.#young();
    this.#entries = [];
    return young.map(({ value }) => value);
  }

  #young(): readonly Entry<T>[] {
    const now = performance.now();
    return this.#entries.filter(({ at }) => now - at < this.#keptMs);
  }
}
