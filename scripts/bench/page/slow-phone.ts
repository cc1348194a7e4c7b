import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';

/** A browser as on a phone: slow on a slow line, or as fast as this machine. */
export interface Phone {
  /** A page with an empty cache; what it holds ends with its context. */
  readonly open: (pace: 'slow' | 'fast') => Promise<{ readonly page: Page; readonly session: CDPSession }>;
  readonly close: () => Promise<void>;
}

/** The processor is so many times slower than this machine's. */
export const SLOWER = 4;

/** A line as good as bad mobile networks are: 1.6 Mbit/s, and 150 ms to the bot and back. */
export const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
} as const;

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const PATIENCE_MS = 60_000;

/** Starts the browser at a path. */
export async function startPhone(executablePath: string): Promise<Phone> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  let last: BrowserContext | undefined;
  return {
    open: async (pace) => {
      await last?.close();
      last = await browser.newContext({ ...PHONE, locale: 'en-GB' });
      const page = await last.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      const session = await last.newCDPSession(page);
      await session.send('Network.enable');
      if (pace === 'slow') {
        await session.send('Network.emulateNetworkConditions', LINE);
        await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      }
      return { page, session };
    },
    close: () => browser.close(),
  };
}
