import { describe, expect, it } from '@jest/globals';
import { type World } from '../../src/simulator/index.ts';
import { type RunningApp, startApp } from '../support/running-app.ts';
import { usd } from '../support/trades.ts';

const REDLINE = 'AK-47 | Redline (Field-Tested)';

function plantDeal({ dmarket, waxpeer }: World): void {
  const listings = (price: number): { price: ReturnType<typeof usd> }[] =>
    [price, price + 0.1, price + 0.2].map((each) => ({ price: usd(each) }));
  dmarket.plant('csgo', { title: REDLINE, offers: listings(20) });
  waxpeer.plant('csgo', { name: REDLINE, listings: listings(24) });
}

const ratesAsked = ({ simulator }: RunningApp): number =>
  simulator.requests.all.filter(({ server }) => server === 'rates').length;

/** Chooses a currency on its page of /settings; resolves with what the page then says. */
async function choose({ chat, ask }: RunningApp, currency: string): Promise<string> {
  await ask('/settings', /What \/scan shows/);
  await chat.tap('Currency');
  await chat.waitFor(({ text }) => text.startsWith('Currency:'));
  await chat.tap(currency);
  return (await chat.waitFor(({ text }) => text.startsWith(`Currency: ${currency}`))).text;
}

describe('the currency of a chat', () => {
  it('stands beside dollars on cards, with the rate and its source, and nobody asks before it is chosen', async () => {
    await using app = await startApp(plantDeal);
    expect(await app.ask('/prices redline', /D>W/)).not.toContain('≈');
    expect(ratesAsked(app)).toBe(0);
    expect(await choose(app, 'EUR')).toMatch(/€1 = \$1\.0912 · ExchangeRate-API, \d+ \w+/);
    const prices = await app.ask('/prices redline', /D>W/);
    expect(prices).toMatch(/D>W +\+\$\d+\.\d\d .*\n +≈ \+€\d+\.\d\d\n/);
    await app.chat.tap('Deal D>W');
    const { text: card } = await app.chat.waitFor(({ text }) => text.includes('NET'));
    expect(card).toMatch(/BUY DMarket +\$20\.00\n.*\n? +≈ €18\.33/);
    expect(card).toMatch(/NET .*\n +≈ \+€\d+\.\d\d/);
    expect(card).toContain('€1 = $1.0912 · ExchangeRate-API');
    await app.restart();
    expect(await app.ask('/prices redline', /D>W/)).toContain('≈ +€');
    expect(ratesAsked(app)).toBe(1);
  });

  it('is dollars alone, which is said, while the source cannot be reached', async () => {
    await using app = await startApp(plantDeal, {
      prepare: ({ faults }) => faults.set('rates', { kind: 'reset' }),
    });
    expect(await choose(app, 'UAH')).toMatch(/Dollars only: no rate of UAH/);
    const prices = await app.ask('/prices redline', /D>W/);
    expect(prices).toMatch(/Dollars only: no rate of UAH/);
    expect(prices).not.toContain('≈');
  });
});
