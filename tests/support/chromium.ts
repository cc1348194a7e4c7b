import { describe } from '@jest/globals';
import { existsSync } from 'node:fs';

/** Where Debian's Chromium is, or what CHROMIUM says. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Describes what needs a browser; where there is none it says so and is skipped, but not where `CI` is set. */
export function describeInChromium(name: string, tests: () => void): void {
  if (existsSync(CHROMIUM)) describe(name, tests);
  else if (process.env['CI'] === undefined) {
    process.stderr.write(
      `no Chromium at ${CHROMIUM} (apt-get install chromium, or set CHROMIUM): the page is not tested\n`,
    );
    describe.skip(name, tests);
  } else throw new Error(`no Chromium at ${CHROMIUM}: apt-get install chromium, or set CHROMIUM`);
}
