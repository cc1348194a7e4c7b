import { type Completion } from './completions.ts';

/** An item whose task failed. */
export interface FailedItem<T> {
  /** Position of the item in the input, from 0. */
  readonly index: number;
  readonly item: T;
  readonly error: unknown;
}

/** Everything that came out of a run that collects its errors. */
export interface Settled<T, R> {
  /** Results of the tasks that succeeded, in input order. */
  readonly values: readonly R[];
  /** For every value the position of its item in the input. */
  readonly positions: readonly number[];
  /** The items that failed with their errors, in input order. */
  readonly errors: readonly FailedItem<T>[];
  readonly total: number;
  readonly successCount: number;
  readonly errorCount: number;
  /** Share of successes, 0 to 1; 1 if there was nothing to do. */
  readonly successRate: number;
}

/** Sorts completions into successes and failures by input order. */
export function buildSettled<T, R>(completions: readonly Completion<T, R>[]): Settled<T, R> {
  const values: R[] = [];
  const positions: number[] = [];
  const errors: FailedItem<T>[] = [];
  for (const { index, item, outcome } of completions.toSorted((a, b) => a.index - b.index)) {
    if (outcome.status === 'rejected') {
      errors.push({ index, item, error: outcome.reason });
    } else {
      values.push(outcome.value);
      positions.push(index);
    }
  }
  const total = completions.length;
  return {
    values,
    positions,
    errors,
    total,
    successCount: values.length,
    errorCount: errors.length,
    successRate: total === 0 ? 1 : values.length / total,
  };
}
