import { type z } from 'zod';
import { DriftError } from './answer-faults.ts';

/** Reads one value that an answer must have; throws a DriftError that names the field. */
export function readValue<T>(field: string, value: unknown, schema: z.ZodType<T>): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = [field, ...(issue?.path ?? [])].join('.');
  throw new DriftError(path, issue?.message ?? 'cannot be read');
}
