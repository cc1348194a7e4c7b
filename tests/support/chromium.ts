import { existsSync } from 'node:fs';
import { describeWhere } from './describe-where.ts';

/** Where Debian's Chromium is, or what CHROMIUM says. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Describes what needs a browser; where there is none it says so and is skipped, but not where `CI` is set. */
export function describeInChromium(name: string, tests: () => void): void {
  describeWhere(hasChromium(), name, tests);
}

function hasChromium(): boolean {
  if (existsSync(CHROMIUM)) return true;
  const lack = `no Chromium at ${CHROMIUM} (apt-get install chromium, or set CHROMIUM)`;
  if (process.env['CI'] !== undefined) throw new Error(lack);
  process.stderr.write(`${lack}: the page is not tested\n`);
  return false;
}
