/** What a limiter needs to know about one job. */
export interface ScheduleOptions {
  /** Lower runs earlier. */
  readonly priority?: number;
  /** Takes the job out of the queue. */
  readonly signal?: AbortSignal;
}

/** The smallest limiter that concurrent work composes with; share one to share its budget. */
export interface Limiter {
  /** Runs the function as soon as the budget allows and settles as it does. */
  schedule<T>(fn: () => Promise<T>, options?: ScheduleOptions): Promise<T>;
}

/** Where and how urgently tasks take their turn. */
export interface LimiterOptions {
  /** A limiter shared with other work; every task takes its turn there. */
  readonly limiter?: Limiter;
  /** Priority of the tasks on the limiter; lower runs earlier. */
  readonly priority?: number;
}

/** Runs a function when the limiter, if there is one, allows; not at all once the signal has aborted. */
export async function runLimited<T>(
  fn: () => Promise<T> | T,
  signal: AbortSignal,
  { limiter, priority }: LimiterOptions,
): Promise<T> {
  const start = async (): Promise<T> => {
    signal.throwIfAborted();
    return fn();
  };
  return limiter ? limiter.schedule(start, { signal, ...(priority !== undefined && { priority }) }) : start();
}
