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
