import Bottleneck from 'bottleneck';
import { type Limiter, type ScheduleOptions } from '../../concurrency/limiter.ts';
import { type Budget } from '../options.ts';
import { type HostGate } from './host-gate.ts';
import { createPriorityQueue } from './priority-queue.ts';
import { createStartWindow, type StartWindow } from './start-window.ts';

/** What a limiter is doing. */
export interface LimiterCounts {
  readonly queued: number;
  readonly running: number;
  readonly started: number;
}

interface Job {
  readonly run: () => Promise<void>;
  readonly abandon: (reason: unknown) => void;
}

/** The priority of jobs that name none. */
const defaultPriority = 5;

/**
 * The limiter of one host and class: its starts are evenly spaced, and no window of the budget's length ever sees
 * more of them than the budget.
 *
 * Jobs wait in a queue of our own, because Bottleneck cannot cancel a queued job; Bottleneck is asked for one slot
 * at a time and supplies the spacing and the bound on concurrency. The best job is chosen when the slot comes.
 */
export class ClassLimiter implements Limiter {
  readonly #queue = createPriorityQueue<Job>();
  readonly #closing = new AbortController();
  readonly #budget: Budget;
  readonly #gate: HostGate;
  readonly #window: StartWindow;
  readonly #slots: Bottleneck;
  #pumping = false;
  #running = 0;
  #started = 0;

  constructor(budget: Budget, gate: HostGate) {
    this.#budget = budget;
    this.#gate = gate;
    this.#window = createStartWindow(budget);
    this.#slots = new Bottleneck({
      maxConcurrent: budget.maxConcurrent,
      minTime: budget.perMs / budget.requests,
    });
  }

  schedule<T>(fn: () => Promise<T>, options: ScheduleOptions = {}): Promise<T> {
    const { priority = defaultPriority, signal } = options;
    return new Promise<T>((resolve, reject) => {
      const leave = (): void => {
        this.#queue.remove(job, priority);
        reject(signal?.reason as Error);
      };
      const job: Job = {
        run: () => {
          signal?.removeEventListener('abort', leave);
          return fn().then(resolve, reject);
        },
        abandon: reject,
      };
      const gone = [this.#closing.signal, signal].find((one) => one?.aborted);
      if (gone !== undefined) {
        reject(gone.reason as Error);
        return;
      }
      signal?.addEventListener('abort', leave, { once: true });
      this.#queue.add(job, priority);
      void this.#pump();
    });
  }

  counts(): LimiterCounts {
    return { queued: this.#queue.size, running: this.#running, started: this.#started };
  }

  /** Starts per second that are allowed at the moment. */
  ratePerSecond(): number {
    return (this.#budget.requests * 1_000) / this.#budget.perMs;
  }

  /** Rejects what is queued and stops all timers. */
  close(): void {
    this.#closing.abort(new Error('the limiter is closed'));
    for (let job = this.#queue.take(); job !== undefined; job = this.#queue.take()) {
      job.abandon(this.#closing.signal.reason);
    }
    void this.#slots.disconnect();
  }

  async #pump(): Promise<void> {
    if (this.#pumping) return;
    this.#pumping = true;
    while (this.#queue.size > 0 && !this.#closing.signal.aborted) await this.#startNext();
    this.#pumping = false;
  }

  /** Asks for a slot; resolves as soon as a job has started in it, or none was left to start. */
  #startNext(): Promise<void> {
    return new Promise((resolve) => {
      this.#slots
        .schedule(() => this.#fillSlot(resolve))
        .then(
          () => resolve(),
          () => resolve(),
        );
    });
  }

  async #fillSlot(onStarted: () => void): Promise<void> {
    await this.#gate.whenOpen(this.#closing.signal);
    await this.#window.next(this.#closing.signal);
    const job = this.#queue.take();
    if (job === undefined) return;
    this.#running += 1;
    this.#started += 1;
    this.#window.record();
    onStarted();
    await job.run();
    this.#running -= 1;
  }
}
