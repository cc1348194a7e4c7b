import { chromium } from 'playwright-core';
import { type SeenMessage } from '../../src/simulator/index.ts';
import { renderPhone, type Theme } from './phone.ts';

/** Draws messages as they look on a phone. */
export interface Camera {
  /** A PNG, two pixels for each point. */
  readonly take: (messages: readonly SeenMessage[], theme: Theme) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** As wide as a common phone. */
const WIDTH = 390;

/** Starts the browser at a path. */
export async function openCamera(executablePath: string): Promise<Camera> {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  });
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 10 }, deviceScaleFactor: 2 });
  return {
    take: async (messages, theme) => {
      await page.setContent(renderPhone(messages, theme));
      return page.screenshot({ fullPage: true });
    },
    close: () => browser.close(),
  };
}
