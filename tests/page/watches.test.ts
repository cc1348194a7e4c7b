import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { type Locator, type Page } from 'playwright-core';
import { type World } from '../../src/simulator/index.ts';
import { buildPage } from '../support/built-page.ts';
import { describeInChromium } from '../support/chromium.ts';
import { inviteGuest } from '../support/guests.ts';
import { findFaults, type PageBrowser, type PageStart, startPageBrowser } from '../support/page-browser.ts';
import { type RunningApp, startApp } from '../support/running-app.ts';
import { plantDeal } from '../support/plant-deal.ts';

const REDLINE = 'AK-47 | Redline (Field-Tested)';
const VIEWER = { id: 9, firstName: 'Viewer' };

function plant(world: World): void {
  plantDeal(world, REDLINE, { ask: 20, sold: 24 });
  plantDeal(world, 'AK-47 | Redline (Minimal Wear)', { ask: 30, sold: 31 });
}

describeInChromium('watches in a browser', () => {
  let app: RunningApp;
  let browser: PageBrowser;

  beforeAll(async () => {
    const [directory, started] = await Promise.all([buildPage(), startPageBrowser(() => app)]);
    browser = started;
    app = await startApp(plant, { pageDirectory: directory });
    await app.ask('/scan', /of 2/);
  }, 60_000);

  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await app[Symbol.asyncDispose]();
  });

  afterEach(async () => {
    expect(await browser.close()).toEqual([]);
  });

  const openWatches = async (start?: PageStart): Promise<Page> => {
    const page = await browser.open(start);
    await page.getByRole('link', { name: 'Watches' }).click();
    await page.getByText(/Watching \d+ of 50/).waitFor();
    return page;
  };
  const lines = (page: Page): Locator => page.locator('.watch');

  it('makes a watch for a price that the chat has, after saying what is wrong with another', async () => {
    const page = await openWatches();
    await page.getByRole('button', { name: '+ New' }).click();
    const form = page.getByRole('complementary', { name: 'New watch' });
    await form.getByRole('searchbox').fill('redl ft');
    await form.getByRole('button', { name: /Redline/ }).click();
    await form.getByLabel('Price in dollars').fill('cheap');
    await form.getByRole('button', { name: 'Save' }).click();
    expect(await form.getByRole('alert').textContent()).toBe('“cheap” is no amount in dollars. Example: 21');
    await form.getByLabel('Price in dollars').fill('19');
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    await lines(page).getByText('DMarket < $19').waitFor();
    expect(await lines(page).locator('.watch-now').textContent()).toMatch(/^\$20\.005% away/);
    expect(await app.ask('/watch', /Watching 1 of 50/)).toContain('DMarket < $19, 5% away');
  });

  it('shows by itself what the chat changes, and changes what the chat shows', async () => {
    const page = await openWatches();
    await app.ask('/watch deal >8% >$1 b+', /Any deal/);
    await lines(page).getByText('net ≥ $1 ROI ≥ 8% B+').waitFor();
    await lines(page).first().getByRole('button').click();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Resume' }).waitFor();
    expect(await app.ask('/watch', /Watching 2 of 50/)).toContain('paused');
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('radio', { name: 'above' }).check();
    await page.getByLabel('Price in dollars').fill('$25');
    await page.getByRole('button', { name: 'Save' }).click();
    await lines(page).getByText('DMarket > $25').waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Yes, delete' }).click();
    await page.getByText('Watching 1 of 50').waitFor();
    expect(await app.ask('/watch', /Watching 1 of 50/)).not.toContain('Redline');
  });

  it('begins one from a deal, and leads back step by step to the deals as they were left', async () => {
    const page = await browser.open();
    await page.getByRole('searchbox').fill('ft');
    await page.getByRole('link', { name: /Redline/ }).click();
    await page.getByRole('button', { name: 'Watch', exact: true }).click();
    const form = page.getByRole('complementary', { name: 'New watch' });
    await form.getByText('Redline').waitFor();
    await form.getByRole('radio', { name: 'Deals' }).check();
    await form.getByLabel('Min ROI').fill('3%');
    await form.getByRole('button', { name: 'Save' }).click();
    await lines(page).getByText('net ≥ $0.50 ROI ≥ 3% C+').waitFor();
    await page.getByRole('link', { name: 'Deals' }).click();
    expect(await page.getByRole('searchbox').inputValue()).toBe('ft');
    expect(await page.locator('[aria-current=page]').textContent()).toBe('Deals');
  });

  it.each(['light', 'dark'] as const)('leaves axe nothing to say in %s', async (theme) => {
    const page = await openWatches({ theme });
    await lines(page).first().getByRole('button').click();
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '+ New' }).click();
    await page.getByRole('searchbox').fill('redline');
    await page.getByRole('button', { name: /Minimal Wear/ }).waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Deals' }).check();
    expect(await findFaults(page)).toEqual([]);
  });

  it('lets viewers look and says so', async () => {
    await inviteGuest(app, VIEWER, 'viewer');
    const page = await openWatches({ person: { ...VIEWER, languageCode: 'en' } });
    await page.getByText('Viewers may look, but not change anything here.').waitFor();
    expect(await page.getByRole('button', { name: '+ New' }).count()).toBe(0);
  });
});
