import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { makeBlankPage } from '../support/blank-page.ts';
import { openPage, type PageClient } from '../support/page-client.ts';
import { recordHits, recordPrices } from '../support/past.ts';
import { plantDeal } from '../support/plant-deal.ts';
import { type RunningApp, startApp } from '../support/running-app.ts';
import { usd } from '../support/trades.ts';

const REDLINE = 'AK-47 | Redline (Field-Tested)';
const WAY = { game: 'csgo', key: REDLINE, buyOn: 'dmarket' } as const;
const HOUR = 3_600_000;

describe("the page's charts", () => {
  let directory: string;
  let app: RunningApp;
  let page: PageClient;

  beforeAll(async () => {
    directory = await makeBlankPage();
    await recordPrices(directory, REDLINE, [
      { daysAgo: 20, asks: { dmarket: 18, waxpeer: 25 } },
      { daysAgo: 3, asks: { dmarket: 19, waxpeer: 23 } },
    ]);
    await recordHits(directory, 20, 25);
    app = await startApp((world) => plantDeal(world, REDLINE, { ask: 20, sold: 24 }), {
      pageDirectory: directory,
      environment: { DATA_DIR: directory },
    });
    page = await openPage(app);
    await app.ask('/scan', /1 of 1/);
  });

  afterAll(async () => {
    await app[Symbol.asyncDispose]();
    await rm(directory, { recursive: true });
  });

  const prices = (days: string, buyOn: 'dmarket' | 'waxpeer' = 'dmarket') =>
    page.ask('GET /chart/prices', { query: { ...WAY, buyOn, days } });

  describe('of prices', () => {
    it('have a step for every quarter of an hour, hour or quarter of a day, and gaps where nothing is known', async () => {
      for (const [days, stepMs] of [
        ['7', HOUR / 4],
        ['30', HOUR],
        ['180', 6 * HOUR],
      ] as const) {
        const course = await prices(days);
        expect(course.stepMs).toBe(stepMs);
        expect(course.steps).toHaveLength((Number(days) * 24 * HOUR) / stepMs);
        expect(course.steps[0]).toEqual({ asks: { dmarket: null, waxpeer: null }, net: null });
        expect(course.steps.at(-1)!.asks.dmarket).toEqual({
          last: usd(20),
          low: usd(20),
          high: usd(20),
        });
      }
    });

    it('tell the net of either way: 23.27 less 6 % and 20.00 is 1.87', async () => {
      const there = await prices('30');
      expect(there.steps.at(-1)!.net).toMatchObject({ last: 1870 });
      const known = there.steps.flatMap(({ net }) => (net === null ? [] : [net.last]));
      expect(new Set(known).size).toBe(3);
      const back = await prices('30', 'waxpeer');
      expect(back.steps.at(-1)!.net!.last).toBeLessThan(-4000);
    });

    it('tell nothing of an item that was never seen', async () => {
      const query = { ...WAY, key: 'AWP | Asiimov (Field-Tested)', days: '7' };
      const course = await page.ask('GET /chart/prices', { query });
      expect(course.seenAt).toEqual({ dmarket: null, waxpeer: null });
      expect(course.steps.every(({ net }) => net === null)).toBe(true);
    });

    it('are there for 7, 30 and 180 days only, and for nobody without a session', async () => {
      const send = (days: string, headers = {}) =>
        page.send('GET /chart/prices', { query: { ...WAY, days }, headers });
      expect((await send('8')).status).toBe(400);
      expect((await send('7', { authorization: 'Bearer made-up' })).status).toBe(401);
    });
  });

  it('of deals have a point for each deal that is listed, with its number there', async () => {
    await page.ask('GET /deals');
    const chart = await page.ask('GET /chart/deals');
    expect(chart).toMatchObject({ game: 'csgo', untimed: 0, isCut: false });
    expect(chart.points).toMatchObject([
      { ...{ key: REDLINE, buyOn: 'dmarket', number: 1 }, roi: 935, net: 1870, isSeenLive: true },
    ]);
    expect(chart.points[0]!.days).toBeGreaterThan(7);
  });

  it('of hits tell a rate with where the true one may lie, and none of fewer than 20 deals', async () => {
    const { days, enough, rates } = await page.ask('GET /chart/hits');
    expect([days, enough, rates.length]).toEqual([180, 20, 12]);
    const measured = { grade: 'A', hits: 20, judged: 25, promised: 8000, rate: { seen: 0.8 } };
    expect(rates.filter(({ rate }) => rate !== null)).toMatchObject([
      { ...measured, buyOn: null },
      { ...measured, buyOn: 'dmarket' },
    ]);
    const { low, high } = rates[0]!.rate!;
    expect([low, high]).toEqual([expect.closeTo(0.609, 2), expect.closeTo(0.911, 2)]);
    expect(rates.find(({ grade, buyOn }) => grade === 'A' && buyOn === 'waxpeer')).toMatchObject({
      ...{ hits: 0, judged: 0, rate: null },
    });
  });
});
