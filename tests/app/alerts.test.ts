import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { type World } from '../../src/simulator/index.ts';
import { type RunningApp, startApp, TRADER } from '../support/running-app.ts';
import { usd } from '../support/trades.ts';

const REDLINE = 'AK-47 | Redline (Field-Tested)';

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await sleep(5);
}

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

/** Markets state the second of their prices, and a book of the same second as the last one is none. */
const NEXT_SECOND_MS = 1_100;

/** Has both markets asked anew, and waits until the chat shows something. */
async function refreshUntil({ chat }: RunningApp, shows: RegExp): Promise<string> {
  await sleep(NEXT_SECOND_MS);
  await chat.send('/refresh');
  return (await chat.waitFor(({ text }) => shows.test(text), 15_000)).text;
}

describe('alerts, through the chat', () => {
  it('come once when the price does, and tell when it has gone', async () => {
    const worlds: World[] = [];
    const plantFirst = (world: World): void => {
      worlds.push(world);
      plant(world, 23);
    };
    await using app = await startApp(plantFirst, { limits: false });
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

  it('rest where the bot is blocked, and come again once that person writes', async () => {
    const worlds: World[] = [];
    const environment = { ALLOWED_USER_IDS: `${TRADER.id},8` };
    await using app = await startApp(
      (world) => {
        worlds.push(world);
        plant(world, 23);
      },
      { environment, limits: false },
    );
    const { telegram, requests } = app.simulator;
    const trader = telegram.user(TRADER);
    const other = { ...app, chat: telegram.user({ id: 8, firstName: 'Other' }).private() };
    const refused = (): number => requests.count('telegram', undefined, 403);
    for (const each of [app, other]) {
      await each.chat.send('/watch redline <19');
      await each.chat.waitFor(({ text }) => text.includes('DMarket < $19'));
      await each.chat.send('/watch redline <18');
      await each.chat.waitFor(({ text }) => text.includes('DMarket < $18'));
    }
    await refreshUntil(other, /CS2 scan|No deal/);

    trader.block();
    plant(worlds[0]!, 18.5);
    await refreshUntil(other, /ask \$18\.50, below \$19/);
    await until(() => refused() > 0);
    plant(worlds[0]!, 17.5);
    await refreshUntil(other, /ask \$17\.50, below \$18/);
    expect(refused()).toBe(1);

    trader.unblock();
    await app.ask('/watch', /Watching 2/);
    await refreshUntil(app, /ask \$17\.50, below \$18/);
  }, 30_000);

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
