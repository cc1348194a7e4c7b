import type Bottleneck from 'bottleneck';

/** How slots are made and watched. */
export interface SlotOptions {
  readonly build: () => Bottleneck;
  /** Milliseconds after which a limiter that runs nothing and starts nothing counts as wedged. */
  readonly wedgedAfterMs: number;
  readonly onWedged: () => void;
}

/**
 * Hands out turns that Bottleneck spaces and bounds. Bottleneck has been reported to get stuck with jobs queued
 * and none running; a watchdog replaces one in that state, and asks the new one for what was asked of the old.
 */
export class Slots {
  readonly #options: SlotOptions;
  #bottleneck: Bottleneck;
  #closed = false;

  constructor(options: SlotOptions) {
    this.#options = options;
    this.#bottleneck = options.build();
  }

  /** Calls the function in the next slot, which lasts until its promise settles. */
  ask(fn: () => Promise<void>): void {
    let begun = false;
    const begin = async (): Promise<void> => {
      if (begun) return;
      begun = true;
      clearInterval(watchdog);
      await fn();
    };
    const watchdog = setInterval(() => {
      if (this.#closed) clearInterval(watchdog);
      else if (this.#isIdle()) {
        this.#replace();
        this.#schedule(begin);
      }
    }, this.#options.wedgedAfterMs);
    watchdog.unref();
    this.#schedule(begin);
  }

  close(): void {
    this.#closed = true;
    this.#stop();
  }

  #schedule(fn: () => Promise<void>): void {
    // Rejected when the slots are closed or replaced before its turn.
    this.#bottleneck.schedule(fn).catch(() => undefined);
  }

  #isIdle(): boolean {
    const { EXECUTING, RUNNING } = this.#bottleneck.counts();
    return EXECUTING + RUNNING === 0;
  }

  #replace(): void {
    this.#options.onWedged();
    this.#stop();
    this.#bottleneck = this.#options.build();
  }

  #stop(): void {
    void this.#bottleneck.stop({ dropWaitingJobs: true }).catch(() => undefined);
    void this.#bottleneck.disconnect();
  }
}
