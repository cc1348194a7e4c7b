import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { type World } from '../../src/simulator/index.ts';
import { buildPage } from '../support/built-page.ts';
import { describeInChromium } from '../support/chromium.ts';
import { findFaults, type PageBrowser, PHONE, startPageBrowser } from '../support/page-browser.ts';
import { type RunningApp, startApp, TRADER } from '../support/running-app.ts';
import { plantDeal } from '../support/plant-deal.ts';

const MANY = 2000;

/** Deals with a net that grows with their number; the last one is the best. */
function plantDeals(world: World): void {
  for (let index = 0; index < MANY; index += 1) {
    const title = `Sticker | Player ${String(index).padStart(4, '0')}`;
    plantDeal(world, title, { ask: 10, sold: 12 + (index % 100) / 100 });
  }
  plantDeal(world, 'AK-47 | Redline (Field-Tested)', { ask: 20, sold: 24 });
}

describeInChromium('the page in a browser', () => {
  let app: RunningApp;
  let browser: PageBrowser;

  beforeAll(async () => {
    const [directory, started] = await Promise.all([buildPage(), startPageBrowser(() => app)]);
    browser = started;
    app = await startApp(plantDeals, { pageDirectory: directory });
    // What comes after has prices in memory.
    await app.ask('/scan', /of 2,?001/);
  }, 60_000);

  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await app[Symbol.asyncDispose]();
  });

  afterEach(async () => {
    expect(await browser.close()).toEqual([]);
  });

  const openDeals = async (): Promise<Page> => {
    const page = await browser.open();
    await page.getByText('2,001 deals').waitFor();
    return page;
  };
  const names = (page: Page): Promise<readonly string[]> =>
    page.locator('.table-body .name').allTextContents();

  it('says what to do when its opening is forged or old, in the language of the browser’s Telegram', async () => {
    const forged = await browser.open({ botToken: '1:other' });
    expect(await forged.getByRole('alert').textContent()).toContain('Telegram did not vouch for this page');
    await browser.context().close();
    const person = { ...TRADER, languageCode: 'uk' };
    const old = await browser.open({ at: Date.now() - 3_600_000, person });
    expect(await old.getByRole('alert').textContent()).toContain('застаріло');
    expect(await findFaults(old)).toEqual([]);
  });

  it('shows thousands of deals with only the rows in sight, and goes through them by wheel and keys', async () => {
    const page = await openDeals();
    expect(await page.locator('.table-body .line').count()).toBeLessThan(40);
    await page.locator('.table').hover();
    await page.mouse.wheel(0, 64 * 1000);
    await page.locator('[data-index="1000"]').waitFor();
    await page.mouse.wheel(0, -64 * 1000);
    await page.locator('[data-index="15"]').focus();
    for (let step = 15; step < 25; step += 1) {
      await page.locator(`[data-index="${step}"]:focus`).waitFor();
      await page.keyboard.press('ArrowDown');
    }
    await page.locator('[data-index="25"]:focus').waitFor();
    expect(await findFaults(page)).toEqual([]);
  });

  it('filters as one types, and sorts by what one chooses', async () => {
    const page = await openDeals();
    const search = page.getByRole('searchbox');
    await search.fill('redl ft >5%');
    await page.getByText('1 of 2,001').waitFor();
    expect(await names(page)).toEqual(['AK-47']);
    await search.fill('player 001');
    await page.getByText('12 of 2,001').waitFor();
    await page.getByLabel('Sort by').selectOption('net');
    expect((await page.locator('.table-body .finish').allTextContents())[0]).toBe('Player 0019');
    await page.getByRole('button', { name: 'Largest first' }).click();
    expect((await page.locator('.table-body .finish').allTextContents())[0]).toMatch(/^Player [01]001$/);
    await search.fill('no such thing');
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByText('2,001 deals').waitFor();
  });

  it('opens a card with its arithmetic after a live look, and leads back', async () => {
    const page = await openDeals();
    await page.getByRole('searchbox').fill('redline');
    await page.getByRole('link', { name: /Redline/ }).click();
    const card = page.getByRole('complementary');
    await card.getByText('Live listings seen', { exact: false }).waitFor();
    expect(await card.locator('.figure').textContent()).toContain('+$1.87');
    expect(await card.getByText('undercut').textContent()).toContain('$23.99');
    expect(await card.getByRole('link', { name: 'Open DMarket' }).getAttribute('href')).toContain(
      'dmarket.com',
    );
    expect(await findFaults(page)).toEqual([]);
    await page.goBack();
    await card.waitFor({ state: 'detached' });
    expect(await names(page)).toEqual(['AK-47']);
  });

  it('tells at once when a scan of the chat is done, with the deals that it looked at', async () => {
    const page = await openDeals();
    await app.ask('/scan', /of 2,?001/);
    await page.getByRole('button', { name: 'Seen live' }).click();
    await page.getByText(/^20 of /).waitFor();
    await page.getByRole('button', { name: 'Check live' }).click();
    await page.getByRole('button', { name: 'Check live', disabled: false }).waitFor();
  });

  it('fits when it is turned, goes on without a connection, and comes back', async () => {
    const page = await openDeals();
    await page.setViewportSize({ width: PHONE.height, height: PHONE.width });
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBe(PHONE.height);
    await browser.context().setOffline(true);
    await page.getByText('No connection', { exact: false }).waitFor();
    await page.getByRole('searchbox').fill('redline');
    expect(await names(page)).toEqual(['AK-47']);
    await browser.context().setOffline(false);
    await page.getByText('No connection', { exact: false }).waitFor({ state: 'detached' });
  });

  it('is there again after it was loaded anew, and asks no other host than the bot', async () => {
    const page = await openDeals();
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    await page.reload();
    await page.getByText('2,001 deals').waitFor();
    expect([...hosts]).toEqual([new URL(app.origin()).host]);
  });
});
