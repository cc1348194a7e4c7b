import { type TaskContext } from './abort-scope.ts';
import { type ItemTask } from './completions.ts';

/** Work that needs nothing but its context. */
export type Task<R> = (context: TaskContext) => Promise<R> | R;

/** Tasks of different results, in order. */
export type TaskTuple<R extends readonly unknown[]> = { readonly [K in keyof R]: Task<R[K]> };

/** Runs a task that is itself the item. */
export const runTask: ItemTask<Task<unknown>, unknown> = (task, { signal }) => task({ signal });
