import { describe, expect, it } from '@jest/globals';
import { type World } from '../../src/simulator/index.ts';
import { type RunningApp, startApp } from '../support/running-app.ts';
import { usd } from '../support/trades.ts';

const REDLINE = 'AK-47 | Redline (Field-Tested)';

function plant(world: World, buy: number): void {
  world.dmarket.plant('csgo', {
    title: REDLINE,
    offers: Array.from({ length: 4 }, () => ({ price: usd(buy) })),
    sales: Array.from({ length: 20 }, (_, index) => ({
      price: usd(24),
      at: Date.now() - (index + 1) * 3_600_000,
      type: 'Offer' as const,
    })),
  });
  world.waxpeer.plant('csgo', {
    name: REDLINE,
    listings: [24, 24, 24.1, 24.2].map((price) => ({ price: usd(price) })),
    bid: usd(22),
  });
}

/**
 * Has both markets asked anew until the chat shows something. A book that is not newer than the last one by the second
 * that markets state is none, so that one time may not be enough.
 */
async function refreshUntil({ chat }: RunningApp, shows: RegExp): Promise<string> {
  const isShown = ({ text }: { readonly text: string }): boolean => shows.test(text);
  for (;;) {
    await chat.send('/refresh');
    await chat.waitFor(isShown, 3000).catch(() => undefined);
    const found = chat.messages().find(isShown);
    if (found !== undefined) return found.text;
  }
}

describe('alerts, through the chat', () => {
  it('come once when the price does, and tell when it has gone', async () => {
    const worlds: World[] = [];
    await using app = await startApp((world) => {
      worlds.push(world);
      plant(world, 23);
    });
    const [world] = worlds;
    await app.ask('/watch redline <19', /DMarket < \$19/);
    await app.ask('/refresh', /CS2 scan|No deal/);
    plant(world!, 18.5);
    await refreshUntil(app, /ask \$18\.50, below \$19/);
    await app.restart();
    plant(world!, 23);
    expect(await refreshUntil(app, /gone after/)).toContain('ask $23.00');
    const alerts = app.chat.messages().filter(({ text }) => text.includes('below $19'));
    expect(alerts).toHaveLength(1);
  });

  it('tell of deals that live listings confirm', async () => {
    await using app = await startApp((world) => {
      plant(world, 20);
    });
    await app.ask('/watch deal >5% >$1', /ROI ≥ 5%/);
    // Not asked again and again: looks at listings in the background wait for those of scans.
    const alert = await app.ask('/refresh', /buy DMarket \$20\.00/);
    expect(alert).toContain('net +$1.87, ROI 9.4%');
  });
});
