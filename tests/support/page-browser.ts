import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { buildPageAddress, type PageOpening } from '../../src/simulator/index.ts';
import { CHROMIUM } from './chromium.ts';
import { type RunningApp, TRADER } from './running-app.ts';

/** A common phone. */
export const PHONE = { width: 390, height: 844 };

const PATIENCE_MS = 20_000;

/** How the page is opened. */
export interface PageStart extends Partial<PageOpening> {
  readonly address?: string;
  readonly theme?: 'light' | 'dark';
}

/** A browser in which somebody has the page open. */
export interface PageBrowser extends AsyncDisposable {
  readonly open: (start?: PageStart) => Promise<Page>;
  /** The context of the page that was opened last. */
  readonly context: () => BrowserContext;
  /** Closes what was opened last and gives what it complained of: whatever the policy forbids, or fails in the page. */
  readonly close: () => Promise<readonly string[]>;
}

/** Starts the browser for the page of an application. */
export async function startPageBrowser(app: () => RunningApp): Promise<PageBrowser> {
  const browser: Browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const complaints: string[] = [];
  let context: BrowserContext | undefined;
  const current = (): BrowserContext => {
    if (context === undefined) throw new Error('no page is open');
    return context;
  };
  return {
    open: async ({ address = '/app/', theme = 'light', ...opening } = {}) => {
      context = await browser.newContext({
        viewport: PHONE,
        locale: 'en-GB',
        hasTouch: true,
        colorScheme: theme,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
          complaints.push(message.text());
      });
      const person = { ...TRADER, languageCode: 'en' };
      const { origin, botToken } = app();
      await page.goto(buildPageAddress(origin() + address, { botToken, person, ...opening }));
      return page;
    },
    context: current,
    close: async () => {
      await current().close();
      return complaints.splice(0);
    },
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

/** What axe finds wrong with the page as it is, each with the first place of it. */
export async function findFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
