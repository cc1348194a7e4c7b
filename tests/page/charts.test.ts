import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Locator, type Page } from 'playwright-core';
import { buildScale } from '../../src/bot/charts/scale.ts';
import { type World } from '../../src/simulator/index.ts';
import { buildPage } from '../support/built-page.ts';
import { describeInChromium } from '../support/chromium.ts';
import { findFaults, PHONE, type PageBrowser, startPageBrowser } from '../support/page-browser.ts';
import { recordHits, recordPrices } from '../support/past.ts';
import { plantDeal } from '../support/plant-deal.ts';
import { type RunningApp, startApp } from '../support/running-app.ts';

const REDLINE = 'AK-47 | Redline (Field-Tested)';
const AXIS_WIDTH = 58;
const ASIIMOV = 'AWP | Asiimov (Field-Tested)';

function plantDeals(world: World): void {
  plantDeal(world, REDLINE, { ask: 20, sold: 24 });
  plantDeal(world, ASIIMOV, { ask: 80, sold: 96 });
}

/** Where in the chart the point of a deal is, as shares of its size, by what is said of the deal. */
function placeOf(
  text: string,
  { width, height }: { width: number; height: number },
): readonly [number, number] {
  const [, roi = ''] = /([\d.]+)%/.exec(text) ?? [];
  const [, days = ''] = /([\d.]+)d/.exec(text) ?? [];
  const across = Number(days) / buildScale([0, Number(days)], 5, 1).max;
  const up = Number(roi) / buildScale([0, Number(roi)], 5, 1).max;
  // Eight pixels are free above, and 28 below are the axis.
  return [(across * (width - AXIS_WIDTH)) / width, (1 - up) * (1 - 36 / height) + 8 / height];
}

describeInChromium('charts in a browser', () => {
  let directory: string;
  let app: RunningApp;
  let browser: PageBrowser;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'charts-'));
    // Three days, and nothing before and after them until today.
    const asks = { dmarket: 21, waxpeer: 24 };
    const hours = Array.from({ length: 72 }, (_, hour) => ({ daysAgo: 20 - hour / 24, asks }));
    await recordPrices(directory, REDLINE, hours);
    await recordHits(directory, 20, 25);
    const [pageDirectory, started] = await Promise.all([buildPage(), startPageBrowser(() => app)]);
    browser = started;
    app = await startApp(plantDeals, { pageDirectory, environment: { DATA_DIR: directory } });
    await app.ask('/scan', /of 2 items/);
  }, 60_000);

  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await app[Symbol.asyncDispose]();
    await rm(directory, { recursive: true });
  });

  afterEach(async () => {
    expect(await browser.close()).toEqual([]);
  });

  const openCard = async (): Promise<Page> => {
    const page = await browser.open();
    await page.getByRole('searchbox').fill('redline');
    await page.getByRole('link', { name: /Redline/ }).click();
    return page;
  };
  const openCharts = async (): Promise<Page> => {
    const page = await browser.open();
    await page.getByRole('link', { name: 'Charts' }).click();
    return page;
  };
  /** Moves a finger to shares of a thing's width and height. */
  const drag = async (thing: Locator, ...shares: readonly (readonly [number, number])[]): Promise<void> => {
    await thing.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await thing.boundingBox())!;
    const places = shares.map(([across, down]) => ({ x: x + across * width, y: y + down * height }));
    const session = await browser.context().newCDPSession(thing.page());
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: typeof places) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints });
    for (const [index, place] of places.entries())
      await send(index === 0 ? 'touchStart' : 'touchMove', [place]);
    await send('touchEnd', []);
  };

  it('of prices are read by finger and keys, a gap is a gap, and they fit when the phone is turned', async () => {
    const page = await openCard();
    const chart = page.getByRole('slider', { name: 'Prices over 30 days' });
    await chart.locator('canvas').first().waitFor();
    const readout = page.locator('.readout');
    expect(await readout.textContent()).toContain('$24.00');
    await drag(chart, [0.2, 0.3], [0.28, 0.3], [0.32, 0.3]);
    expect(await chart.getAttribute('aria-valuetext')).toContain(
      'DMarket $21.00, Waxpeer $24.00, Net D>W +$',
    );
    await drag(chart, [0.32, 0.3], [0.5, 0.3], [0.6, 0.3]);
    expect(await readout.textContent()).toContain('DMarket–');
    await chart.press('End');
    expect(await page.evaluate('document.documentElement.scrollHeight')).toBe(PHONE.height);
    await page.getByText('As a table').click();
    expect(await page.locator('.chart-table tbody tr').first().textContent()).toContain('$24.00');
    await page.setViewportSize({ width: PHONE.height, height: PHONE.width });
    await page.locator('.u-wrap[style*="width: 7"]').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.height);
    expect(await findFaults(page)).toEqual([]);
  });

  it('of prices go back as far as one chooses, and show the other trade', async () => {
    const page = await openCard();
    await page.getByRole('slider').waitFor();
    const room = page.locator('.chart-room[aria-busy=false]');
    await page.getByRole('button', { name: '180', exact: false }).click();
    await room.waitFor();
    expect(await page.getByRole('slider').getAttribute('aria-valuemax')).toBe('719');
    await page.getByRole('button', { name: 'Waxpeer to DMarket' }).last().click();
    await page.locator('.readout').getByText('W>D').waitFor();
    expect(await page.locator('.readout .loss').textContent()).toMatch(/^-\$\d/);
  });

  it('of deals name a deal under the finger, and a tap or Enter opens its card', async () => {
    const page = await openCharts();
    const chart = page.getByRole('slider', { name: 'Deals by return and time' });
    await chart.locator('canvas').waitFor();
    await chart.press('ArrowRight');
    const first = page.locator('.readout-deal b');
    const named = await first.textContent();
    expect([REDLINE, ASIIMOV]).toContain(named);
    await chart.press('Enter');
    const card = page.getByRole('complementary');
    await card.getByRole('heading', { level: 2 }).waitFor();
    await page.goBack();
    await card.waitFor({ state: 'detached' });
    expect(await first.textContent()).toBe(named);
    const point = placeOf((await page.locator('.readout-deal').textContent())!, (await chart.boundingBox())!);
    await drag(chart, [0.1, 0.9], [0.3, 0.5], point);
    expect(await card.count()).toBe(0);
    await drag(chart, point);
    await card.getByRole('heading', { level: 2 }).waitFor();
    await page.goBack();
    expect(await findFaults(page)).toEqual([]);
  });

  it('of hits say how often a grade came true, and of too few that they are too few', async () => {
    const page = await openCharts();
    const hits = page.locator('.hits');
    await hits.getByText('A: 20 of 25 came true, 80% (promised 80%)').waitFor();
    await hits.getByText('B: 0 known, 20 needed').waitFor();
    await page.getByRole('button', { name: 'DMarket to Waxpeer' }).last().click();
    await hits.getByText('A: 20 of 25').waitFor();
    await page.getByRole('button', { name: 'Waxpeer to DMarket' }).last().click();
    await hits.getByText('A: 0 known, 20 needed').waitFor();
  });
});
