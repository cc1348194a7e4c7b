import { chromium, type Page } from 'playwright-core';
import { type Theme } from './phone.ts';

/** Opens the page as on a common phone. */
export interface PageCamera {
  readonly open: (address: string, theme: Theme) => Promise<Page>;
  /** What a page shows, as a WebP: a third of a PNG. */
  readonly take: (page: Page) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

const PHONE = { width: 390, height: 844 };
const PATIENCE_MS = 60_000;

/** Runs in a page of its own: browsers write WebP, but take no screenshots as such. */
const ENCODE = `async (source) => {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.toDataURL('image/webp', 0.86);
}`;

/** Starts the browser at a path. */
export async function openPageCamera(executablePath: string): Promise<PageCamera> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  return {
    open: async (address, theme) => {
      const context = await browser.newContext({
        viewport: PHONE,
        deviceScaleFactor: 2,
        hasTouch: true,
        isMobile: true,
        locale: 'en-GB',
        timezoneId: 'Europe/Kyiv',
        colorScheme: theme,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      await page.goto(address);
      return page;
    },
    take: async (page) => {
      const picture = `data:image/png;base64,${(await page.screenshot()).toString('base64')}`;
      const context = await browser.newContext();
      const encoder = await context.newPage();
      const encoded = await encoder.evaluate<string>(`(${ENCODE})('${picture}')`);
      await context.close();
      return Buffer.from(encoded.replace(/^.*,/, ''), 'base64');
    },
    close: () => browser.close(),
  };
}
