export { isAbortError } from './abort-error.ts';
export { createAbortScope, type AbortScope, type TaskContext } from './abort-scope.ts';
export type { Progress } from './collect.ts';
export type { ItemContext, ItemTask, PoolOptions } from './completions.ts';
export { firstCompleted, firstFulfilled, type Winner } from './first-completed.ts';
export type { Limiter, LimiterOptions, ScheduleOptions } from './limiter.ts';
export { createInTurn, type InTurn } from './in-turn.ts';
export { mapConcurrent, type MapOptions } from './map-concurrent.ts';
export { mapWithRateLimit, type RateLimitedMapOptions } from './map-with-rate-limit.ts';
export { createPacer, type Pacer, type PacerClock } from './pacer.ts';
export { runInBatches, type BatchOptions } from './run-in-batches.ts';
export { closeWorkers, runInWorker } from './run-in-worker.ts';
export { runParallel } from './run-parallel.ts';
export { settleAll, type Outcomes } from './settle-all.ts';
export type { FailedItem, Settled } from './settled.ts';
export type { Items } from './source.ts';
export { streamConcurrent } from './stream-concurrent.ts';
export type { Task, TaskTuple } from './task.ts';
export { createTaskGroup, type SoonValue, type TaskGroup, type TaskGroupOptions } from './task-group.ts';
export { maxTimerMs, orAborted, wait } from './wait.ts';
export { TimeoutError, withTimeout, type TimeoutOptions } from './with-timeout.ts';
export { locateWorker, type WorkerModule } from './worker-module.ts';
export {
  createWorkerPool,
  type WorkerPool,
  type WorkerPoolOptions,
  type WorkerTaskOptions,
} from './worker-pool.ts';
