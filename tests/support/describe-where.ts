import { describe } from '@jest/globals';

/** Describes what needs a server: skipped only where none is, and where `CI` is set whoever looked for it has thrown. */
export function describeWhere(isThere: boolean, name: string, tests: () => void): void {
  if (isThere) describe(name, tests);
  else describe.skip(name, tests);
}
