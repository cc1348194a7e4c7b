import { DriftError } from './answer-faults.ts';

/** The fields of an object. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of what has to be an object; throws a DriftError that calls it `field`. */
export function readObject(field: string, value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DriftError(field, value === undefined ? 'is missing' : 'is not an object');
  }
  return value as Fields;
}
