// @ts-check
import Sequencer from '@jest/test-sequencer';
import { relative, sep } from 'node:path';

/** Where tests take longest: they start the application, a browser, processes, a database, or all that a market does. */
const LONGEST = ['app', 'page', 'store', 'deployment', 'markets'];

/**
 * Where jest does not know yet how long tests take, it starts those in large files first. Here those in these folders
 * come before them, so that no worker is left with a long one at the end while the others have none.
 */
export default class LongestFirst extends Sequencer {
  /** @param {import('@jest/test-result').Test[]} tests */
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    return sorted.sort((one, other) => Number(isLong(other)) - Number(isLong(one)));
  }
}

/** @param {import('@jest/test-result').Test} test */
function isLong({ path, context }) {
  const [folder = ''] = relative(`${context.config.rootDir}${sep}tests`, path).split(sep);
  return LONGEST.includes(folder);
}
