import { type PoolOptions, runCompletions } from './completions.ts';
import { runTask, type TaskTuple } from './task.ts';

/** How each of some tasks ended, in their order. */
export type Outcomes<R extends readonly unknown[]> = { [K in keyof R]: PromiseSettledResult<R[K]> };

/** Runs tasks to their ends, failures included, and resolves to their outcomes in order; rejects only on abort. */
export async function settleAll<R extends readonly unknown[]>(
  tasks: readonly [...TaskTuple<R>],
  options: PoolOptions = {},
): Promise<Outcomes<R>> {
  const outcomes: PromiseSettledResult<unknown>[] = [];
  const limits = { concurrency: Infinity, ...options, failFast: false };
  for await (const { index, outcome } of runCompletions(tasks, runTask, limits)) outcomes[index] = outcome;
  return outcomes as Outcomes<R>;
}
