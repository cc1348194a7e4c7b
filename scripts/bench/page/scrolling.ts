import { readFile } from 'node:fs/promises';
import { type Phone } from './slow-phone.ts';

/** How the table scrolled. */
export interface Scrolling {
  readonly rows: number;
  readonly frames: number;
  /** Frames that took longer than 50 ms: a person sees them as a jerk. */
  readonly slowFrames: number;
  readonly slowestMs: number;
}

const SCROLLER = 'scripts/bench/page/scroll-table.js';
const JERK_MS = 50;

/** Scrolls through the whole table as a finger does that flings it, and times each frame. */
export async function measureScrolling(phone: Phone, address: string): Promise<Scrolling> {
  const { page } = await phone.open('fast');
  await page.goto(address);
  await page.locator('.table-body .line').first().waitFor();
  const rows = await page.locator('.table').getAttribute('aria-rowcount');
  await page.evaluate(await readFile(SCROLLER, 'utf8'));
  const frames = await page.evaluate<readonly number[]>('globalThis.scrolled');
  return {
    rows: Number(rows) - 1,
    frames: frames.length,
    slowFrames: frames.filter((ms) => ms > JERK_MS).length,
    slowestMs: Math.max(...frames),
  };
}
