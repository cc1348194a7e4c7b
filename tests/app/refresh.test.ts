import { describe, expect, it } from '@jest/globals';
import { type World } from '../../src/simulator/index.ts';
import { waitFor } from '../toolkit/http/support/wait-for.ts';
import { type RunningApp, startApp } from '../support/running-app.ts';
import { usd } from '../support/trades.ts';

const REDLINE = 'AK-47 | Redline (Field-Tested)';
const DMARKET_PRICES = '/marketplace-api/v1/aggregated-prices';
/** A scan that had both markets' prices, whether or not it takes the item for a deal. */
const COMPARED = /1 of 1|1 item compared/;
const ON = { environment: { REFRESH: 'on' } };

function plantItem({ dmarket, waxpeer }: World): void {
  dmarket.plant('csgo', { title: REDLINE, offers: [20, 20, 20.1].map((price) => ({ price: usd(price) })) });
  waxpeer.plant('csgo', {
    name: REDLINE,
    listings: [24, 24.1, 24.2].map((price) => ({ price: usd(price) })),
  });
}

/** How often each market has been asked for a whole book. */
function countBooks({ simulator: { requests } }: RunningApp): readonly number[] {
  return [requests.count('dmarket', DMARKET_PRICES), requests.count('waxpeer', '/v1/prices')];
}

describe('the application that refreshes', () => {
  it('answers the first scan from the reading that it began by itself', async () => {
    await using app = await startApp(plantItem, ON);
    await app.ask('/scan', COMPARED);
    expect(countBooks(app)).toEqual([1, 1]);
    await app.ask('/scan', COMPARED);
    await app.ask('/prices redline', /Waxpeer/);
    expect(countBooks(app)).toEqual([1, 1]);
  });

  it('asks anew when a person wants it', async () => {
    await using app = await startApp(plantItem, ON);
    await app.ask('/scan', COMPARED);
    await app.chat.tap('Refresh');
    await waitFor(() => countBooks(app).join() === '2,2');
  });

  it('refreshes the games that chats have chosen, also after a restart', async () => {
    await using app = await startApp(plantItem, ON);
    await app.ask('/settings', /Min net/i);
    await app.chat.tap('Rust');
    await app.chat.waitFor(({ text }) => /Game\s+Rust/.test(text), 5_000);
    app.simulator.requests.clear();
    await app.restart();
    const { all } = app.simulator.requests;
    await waitFor(() => all.some(({ path, query }) => path === '/v1/prices' && query.includes('game=rust')));
  });

  it('goes on with one market while the other hangs, and stops all the same', async () => {
    await using app = await startApp(plantItem, {
      ...ON,
      prepare: ({ faults }) => faults.set('dmarket', { kind: 'hang', route: DMARKET_PRICES }),
    });
    await waitFor(() => countBooks(app)[1] === 1);
    app.simulator.faults.clear();
    await app.restart();
    await app.ask('/scan', COMPARED);
  });
});
