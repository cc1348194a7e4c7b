import { type CDPSession, type Page } from 'playwright-core';
import { type Phone } from './slow-phone.ts';

/** How one opening of the page went, in milliseconds and bytes as they came over the line. */
export interface Opening {
  readonly firstPaintMs: number;
  readonly largestPaintMs: number;
  /** Until the deals are there. */
  readonly dealsMs: number;
  /** What long tasks took beyond 50 ms each, from the first paint until a second after the deals were there. */
  readonly blockedMs: number;
  readonly layoutShift: number;
  readonly scriptBytes: number;
  readonly allBytes: number;
}

/** What `observe-paints.js` notes. */
interface Seen extends Pick<Opening, 'firstPaintMs' | 'largestPaintMs' | 'layoutShift'> {
  readonly tasks: readonly { readonly startedAt: number; readonly tookMs: number }[];
}

const OBSERVER = 'scripts/bench/page/observe-paints.js';
const SETTLED_MS = 1_000;
const LONG_MS = 50;

/** Opens the page anew, with nothing in the cache. */
export async function measureOpening(phone: Phone, address: string): Promise<Opening> {
  const { page, session } = await phone.open('slow');
  const bytes = countBytes(session);
  await page.addInitScript({ path: OBSERVER });
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('.table-body .line').first().waitFor();
  const dealsMs = await page.evaluate<number>('performance.now()');
  await page.waitForTimeout(SETTLED_MS);
  const { firstPaintMs, largestPaintMs, layoutShift, tasks } = await readSeen(page);
  const blocking = tasks.filter(({ startedAt, tookMs }) => startedAt + tookMs > firstPaintMs);
  return {
    ...{ firstPaintMs, largestPaintMs, dealsMs, layoutShift, ...bytes() },
    blockedMs: blocking.reduce((sum, { tookMs }) => sum + tookMs - LONG_MS, 0),
  };
}

function readSeen(page: Page): Promise<Seen> {
  return page.evaluate<Seen>('globalThis.seen');
}

/** Counts what comes over the line, as it comes: compressed, and with its headers. */
function countBytes(session: CDPSession): () => Pick<Opening, 'scriptBytes' | 'allBytes'> {
  const scripts = new Set<string>();
  let scriptBytes = 0;
  let allBytes = 0;
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (new URL(response.url).pathname.endsWith('.js')) scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    allBytes += encodedDataLength;
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  return () => ({ scriptBytes, allBytes });
}
