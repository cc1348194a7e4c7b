import Bottleneck from 'bottleneck';
import { type Limiter, type ScheduleOptions } from '../../concurrency/limiter.ts';
import { requirePositive, requirePositiveInteger } from '../../concurrency/limits.ts';
import { wait } from '../../concurrency/wait.ts';
import { type Headers } from '../headers.ts';
import { type Budget } from '../options.ts';
import { type AdaptivePace, createAdaptivePace } from './adaptive-pace.ts';
import { type HostGate } from './host-gate.ts';
import { createPriorityQueue } from './priority-queue.ts';
import { type SharedStarts, type Verdict } from './shared-starts.ts';
import { Slots } from './slots.ts';
import { createStartWindow, type StartWindow } from './start-window.ts';

/** What a limiter is doing. */
export interface LimiterCounts {
  readonly queued: number;
  readonly running: number;
  readonly started: number;
}

/** What a limiter is made of. */
export interface ClassLimiterParts {
  readonly budget: Budget;
  readonly gate: HostGate;
  /** The budget as other processes use it, too. */
  readonly shared?: SharedStarts | undefined;
  readonly onWedged?: () => void;
  /** Milliseconds without a start before the watchdog acts; default five seconds, or three spacings if longer. */
  readonly wedgedAfterMs?: number;
  /** Makes the limiter below; for tests of the watchdog. */
  readonly buildBottleneck?: (options: Bottleneck.ConstructorOptions) => Bottleneck;
}

/** What the limiter needs to know about one job, and how it learns that the job has become more urgent. */
export interface JobOptions extends ScheduleOptions {
  /** Is given what moves the job to another priority, and returns what ends that. */
  readonly onRaise?: (move: (priority: number) => void) => () => void;
}

interface Job {
  readonly run: () => Promise<void>;
  readonly abandon: (reason: unknown) => void;
}

/** The priority of jobs that name none. */
const defaultPriority = 5;

/** Throws a RangeError for a budget that no limiter could keep. */
export function checkBudget({ requests, perMs, maxConcurrent }: Budget): void {
  requirePositiveInteger('requests', requests);
  requirePositive('perMs', perMs);
  requirePositiveInteger('maxConcurrent', maxConcurrent);
}

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
  readonly #gate: HostGate;
  readonly #window: StartWindow;
  readonly #pace: AdaptivePace;
  readonly #shared: SharedStarts | undefined;
  readonly #slots: Slots;
  #pumping = false;
  #running = 0;
  #started = 0;

  constructor({ budget, gate, onWedged = () => undefined, ...options }: ClassLimiterParts) {
    const minTime = budget.perMs / budget.requests;
    const build = options.buildBottleneck ?? ((settings) => new Bottleneck(settings));
    this.#gate = gate;
    this.#shared = options.shared;
    this.#window = createStartWindow(budget);
    this.#pace = createAdaptivePace(minTime, budget.requests);
    this.#slots = new Slots({
      build: () => build({ maxConcurrent: budget.maxConcurrent, minTime }),
      wedgedAfterMs: options.wedgedAfterMs ?? Math.max(5_000, 3 * minTime),
      onWedged,
    });
  }

  schedule<T>(fn: () => Promise<T>, options: JobOptions = {}): Promise<T> {
    const { signal } = options;
    let { priority = defaultPriority } = options;
    return new Promise<T>((resolve, reject) => {
      const leave = (): void => {
        this.#queue.remove(job, priority);
        stopRising?.();
        reject(signal?.reason as Error);
      };
      const job: Job = {
        run: () => {
          signal?.removeEventListener('abort', leave);
          stopRising?.();
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
      const stopRising = options.onRaise?.((to) => {
        if (this.#queue.remove(job, priority)) this.#queue.add(job, (priority = to));
      });
      void this.#pump();
    });
  }

  /** Learns from an answer how fast the server really lets us go. */
  onAnswer(status: number, headers: Headers): void {
    this.#pace.onAnswer(status, headers, this.#window.count());
  }

  counts(): LimiterCounts {
    return { queued: this.#queue.size, running: this.#running, started: this.#started };
  }

  /** Starts per second that are allowed at the moment. */
  ratePerSecond(): number {
    return 1_000 / this.#pace.intervalMs();
  }

  /** Rejects what is queued and stops all timers. */
  close(): void {
    this.#closing.abort(new Error('the limiter is closed'));
    for (let job = this.#queue.take(); job !== undefined; job = this.#queue.take()) {
      job.abandon(this.#closing.signal.reason);
    }
    this.#slots.close();
    this.#shared?.close();
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
      this.#slots.ask(() => this.#fillSlot(resolve).finally(resolve));
    });
  }

  async #fillSlot(onStarted: () => void): Promise<void> {
    await this.#untilAllowed();
    const job = this.#queue.take();
    if (job === undefined) return;
    this.#running += 1;
    this.#started += 1;
    this.#window.record();
    onStarted();
    await job.run();
    this.#running -= 1;
  }

  async #untilAllowed(): Promise<void> {
    const { signal } = this.#closing;
    for (;;) {
      await this.#gate.whenOpen(signal);
      const parts = this.#shared?.parts() ?? 1;
      const waitMs = Math.max(this.#ownWaitMs(parts), this.#spreadMs(parts));
      const verdict = waitMs > 0 ? { waitMs } : await this.#askOthers(parts);
      if (verdict === 'start') return;
      await wait(Math.ceil(verdict.waitMs), signal);
    }
  }

  #ownWaitMs(parts: number): number {
    return Math.max(this.#window.waitMs(parts), this.#pace.waitMs(this.#window.sinceLastMs()));
  }

  /**
   * A share of a divided budget is spread evenly, from the moment of the division on, and thinner by one part: nobody
   * knows what the others have just started.
   */
  #spreadMs(parts: number): number {
    if (parts === 1 || this.#shared === undefined) return 0;
    const sinceMs = Math.min(this.#window.sinceLastMs(), this.#shared.dividedForMs());
    return this.#pace.intervalMs() * (parts + 1) - sinceMs;
  }

  async #askOthers(parts: number): Promise<Verdict> {
    const question = {
      intervalMs: this.#pace.intervalMs(),
      parts,
      ages: () => this.#window.ages(),
      signal: this.#closing.signal,
    };
    return this.#shared === undefined ? 'start' : this.#shared.ask(question);
  }
}
