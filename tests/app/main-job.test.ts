import { describe, expect, it } from '@jest/globals';
import { mills } from '../../src/domain/money.ts';
import { type DmarketSale, type World } from '../../src/simulator/index.ts';
import { startApp } from '../support/running-app.ts';
import { usd } from '../support/trades.ts';

const REDLINE = 'AK-47 | Redline (Field-Tested)';

/** One sale an hour, the last ones that the market tells. */
const SALES: readonly DmarketSale[] = Array.from({ length: 20 }, (_, index) => ({
  price: usd(21),
  at: Date.now() - (index + 1) * 3_600_000,
  type: 'Offer',
}));

/** One deal: 20.00 on DMarket, 24.00 on Waxpeer; three listings each so that no price stands alone. */
function plantDeal({ dmarket, waxpeer }: World): void {
  dmarket.plant('csgo', {
    title: REDLINE,
    offers: [20, 20, 20.1].map((price) => ({ price: usd(price) })),
    sales: SALES,
  });
  waxpeer.plant('csgo', {
    name: REDLINE,
    listings: [24, 24.1, 24.2].map((price) => ({ price: usd(price) })),
    bid: usd(22),
  });
}

describe('the main job, through the chat', () => {
  it('shows what a deal would really earn', async () => {
    await using app = await startApp(plantDeal);
    const list = await app.ask('/scan', /1 of 1/);
    expect(list).toContain('AK Redline');
    // 23.99 less 3 % is 23.27; its fee of 6 % is 1.40; 23.27 − 1.40 − 20.00 = 1.87, which is 9.35 % of 20.00.
    expect(list).toMatch(/1\.87\s+9\.4%/);
    await app.chat.tap('1');
    const card = await app.chat.waitFor(({ text }) => text.includes('break-even'), 5_000);
    expect(card.text).toContain('+$1.87');
    expect(card.text).toContain('$21.28');
  });

  it('takes the price from the listings when they differ from the quote', async () => {
    await using app = await startApp((world) => {
      plantDeal(world);
      world.dmarket.plant('csgo', {
        title: REDLINE,
        offers: [{ price: usd(20), locked: true }, { price: usd(20.5) }, { price: usd(20.6) }],
        sales: SALES,
        quote: { ask: usd(20) },
      });
    });
    const list = await app.ask('/scan', /1 of 1/);
    expect(list).toMatch(/1\.37\s+6\.[67]%/);
  });

  it('shows no profit while a market is down, says which, and recovers', async () => {
    await using app = await startApp(plantDeal);
    app.simulator.faults.set('waxpeer', { kind: 'status', status: 503, route: '/v1/prices' });
    const down = await app.ask('/scan', /^(?!Scanning)[^]*Waxpeer.*(since|not answering)/s);
    expect(down).toContain('No profit shown');
    expect(down).not.toMatch(/\d%/);
    app.simulator.faults.clear();
    await app.ask('/scan', /1 of 1/);
  });

  it('answers with the nearest deals when none passes', async () => {
    await using app = await startApp(plantDeal);
    const text = await app.ask('/scan 50%', /No deal/i);
    expect(text).toContain('9.35%');
    expect(text).toContain('1 item compared');
  });

  it('looks one item up on both markets', async () => {
    await using app = await startApp(plantDeal);
    const text = await app.ask('/prices redline', /Waxpeer/);
    expect(text).toMatch(/DMarket\s+20\.00/);
    expect(text).toMatch(/Waxpeer\s+24\.00\s+22\.00/);
  });

  it('works without any key, assuming the worst fees and saying so', async () => {
    const environment = { DMARKET_PUBLIC_KEY: '', DMARKET_SECRET_KEY: '', WAXPEER_API_KEY: '' };
    await using app = await startApp(plantDeal, { environment });
    const list = await app.ask('/scan', /1 of 1/);
    expect(list).toMatch(/assumed/);
    expect(list).toMatch(/1\.87/);
    // Whether sales are told without a key is not published, so it is tried once.
    expect(app.simulator.requests.count('dmarket', '', 401)).toBeLessThanOrEqual(1);
    expect(app.simulator.requests.count('waxpeer', '', 403)).toBe(0);
  });

  it('asks the markets nothing twice while the answers are fresh', async () => {
    await using app = await startApp(plantDeal);
    await app.ask('/scan', /1 of 1/);
    app.simulator.requests.clear();
    await app.ask('/scan', /1 of 1/);
    expect(app.simulator.requests.count('dmarket')).toBe(0);
    expect(app.simulator.requests.count('waxpeer')).toBe(0);
  });

  it('stops a scan when the trader taps Stop', async () => {
    await using app = await startApp(plantDeal);
    app.simulator.faults.set('waxpeer', { kind: 'hang', route: '/v1/prices' });
    await app.ask('/scan', /Scanning/);
    await app.chat.tap('Stop');
    await app.chat.waitFor(({ text }) => /stopped/i.test(text), 5_000);
  });

  it('escapes what a market writes and never lets a price without a market through', async () => {
    const title = 'Sticker | <b>Say & "GG"</b> (Holo)';
    await using app = await startApp(({ dmarket, waxpeer }) => {
      dmarket.plant('csgo', {
        title,
        offers: [20, 20, 20].map((price) => ({ price: usd(price) })),
        sales: SALES,
      });
      waxpeer.plant('csgo', { name: title, listings: [24, 24, 24].map((price) => ({ price: usd(price) })) });
      dmarket.plant('csgo', { title: 'Only here', offers: [{ price: mills(5_000) }] });
    });
    await app.ask('/scan', /1 of 1/);
    await app.chat.tap('1');
    const card = await app.chat.waitFor(({ text }) => text.includes('break-even'), 5_000);
    expect(card.text).toContain(title);
  });
});

describe('strangers', () => {
  it('get one polite line, and cost no request to a market', async () => {
    await using app = await startApp(plantDeal);
    const stranger = app.simulator.telegram.user({ id: 99, firstName: 'Stranger' }).private();
    await stranger.send('/scan');
    await stranger.waitFor(({ from }) => from === 'bot', 5_000);
    await stranger.send('/prices redline');
    await app.ask('/help', /\/scan/);
    expect(stranger.messages().filter(({ from }) => from === 'bot')).toHaveLength(1);
    expect(app.simulator.requests.count('dmarket')).toBe(0);
    expect(app.simulator.requests.count('waxpeer')).toBe(0);
  });
});

describe('settings', () => {
  it('survive a restart', async () => {
    await using app = await startApp(plantDeal);
    await app.ask('/settings', /Min net/i);
    await app.chat.tap('Rust');
    await app.chat.waitFor(({ text }) => text.includes('Rust'), 5_000);
    await app.restart();
    expect(await app.ask('/settings', /Min net/i)).toMatch(/Rust/);
  });
});
