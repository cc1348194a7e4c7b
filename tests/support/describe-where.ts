import { describe } from '@jest/globals';

/**
 * Describes what needs a server or a browser. It is skipped, and counted as skipped, only on a machine without one, after a
 * notice that names it; where `CI` is set whoever looked for it has thrown instead.
 */
export function describeWhere(isThere: boolean, name: string, tests: () => void): void {
  if (isThere) describe(name, tests);
  else describe.skip(name, tests);
}
