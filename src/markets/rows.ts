import { setImmediate as yieldToLoop } from 'node:timers/promises';
import { type z } from 'zod';
import { DriftError } from './answer-faults.ts';
import { type DropCounts } from './drop-counts.ts';

/** The rows of an answer that could be read, and how many could not, by reason. */
export interface DecodedRows<T> {
  readonly values: readonly T[];
  readonly dropped: DropCounts;
}

/** Of a list of this length or more, half must be readable; of a shorter one it is enough that any row is. */
const LONG_LIST = 20;
/** One or two bad rows alone prove nothing of their route. */
const FEWEST_ROWS = 3;

/** Work on one list goes on this long before the event loop has its turn. */
const TURN_MS = 8;

/**
 * Reads a list row by row, leaving out bad rows, without stalling the event loop. The schema's own messages are the reasons. Rejects with a DriftError for
 * what is no list, and for a list so bad that the route must have changed; `field` is the list's path.
 */
export async function decodeRows<T>(
  field: string,
  rows: unknown,
  schema: z.ZodType<T>,
): Promise<DecodedRows<T>> {
  if (!Array.isArray(rows)) throw new DriftError(field, 'is not a list');
  const values: T[] = [];
  const faults: z.core.$ZodIssue[] = [];
  let turnEndsAt = performance.now() + TURN_MS;
  for (const row of rows as readonly unknown[]) {
    const result = schema.safeParse(row);
    const fault = result.error?.issues[0];
    if (result.success) values.push(result.data);
    else if (fault !== undefined) faults.push(fault);
    if (performance.now() < turnEndsAt) continue;
    await yieldToLoop();
    turnEndsAt = performance.now() + TURN_MS;
  }
  if (isDrift(faults.length, rows.length)) throw describeDrift(field, faults, rows.length);
  return { values, dropped: countBy(faults.map(({ message }) => message)) };
}

function isDrift(bad: number, all: number): boolean {
  return all >= LONG_LIST ? bad * 2 > all : all >= FEWEST_ROWS && bad === all;
}

function describeDrift(field: string, faults: readonly z.core.$ZodIssue[], rows: number): DriftError {
  const problems = countBy(faults.map(({ path, message }) => [...path, message].join('.')));
  const [worst = ''] = Object.entries(problems).sort(([, left], [, right]) => right - left)[0] ?? [];
  const steps = worst.split('.');
  const reason = steps.pop() ?? '';
  const path = [`${field}[]`, ...steps].join('.');
  return new DriftError(path, `${faults.length} of ${rows} rows cannot be read (${reason})`);
}

function countBy(reasons: readonly string[]): DropCounts {
  const counts: Record<string, number> = {};
  for (const reason of reasons) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

/** Throws a DriftError when a long list has not one row with a value that most rows must have. */
export function requireSome<T>(field: string, values: readonly T[], has: (value: T) => boolean): void {
  if (values.length >= LONG_LIST && !values.some(has)) {
    throw new DriftError(field, `is missing from all of ${values.length} rows`);
  }
}
