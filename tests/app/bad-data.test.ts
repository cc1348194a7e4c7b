import { afterEach, describe, expect, it, jest } from '@jest/globals';
import {
  type DmarketSale,
  type Fault,
  type PlantedDmarketTitle,
  type PlantedWaxpeerName,
  type World,
} from '../../src/simulator/index.ts';
import { VENUES } from '../../src/domain/venue.ts';
import { type RunningApp, startApp } from '../support/running-app.ts';
import { usd } from '../support/trades.ts';

const REDLINE = 'AK-47 | Redline (Field-Tested)';
const HOUR_MS = 3_600_000;
const SERVERS = ['dmarket', 'waxpeer'] as const;
const PRICES = { dmarket: '/marketplace-api/v1/aggregated-prices', waxpeer: '/v1/prices' } as const;

/** Only the date is moved: sockets and their time-outs stay what they are. */
const REAL = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/** What a deal's figures look like, in a list or on a card: a way, an amount with its sign, or a share. */
const EARNINGS = /[DW]>[DW]|(?<!\d)[+-]\$\d|(?<!≥)\b\d+\.\d%|NET/;

function salesAt(price: number): readonly DmarketSale[] {
  return Array.from({ length: 20 }, (_, index) => ({
    price: usd(price),
    at: Date.now() - (index + 1) * HOUR_MS,
    type: 'Offer',
  }));
}

function onDmarket(price: number, changes: Partial<PlantedDmarketTitle> = {}): PlantedDmarketTitle {
  const offers = [price, price, price + 0.1].map((each) => ({ price: usd(each) }));
  return { title: REDLINE, offers, sales: salesAt(price), ...changes };
}

function onWaxpeer(price: number, changes: Partial<PlantedWaxpeerName> = {}): PlantedWaxpeerName {
  const listings = [price, price + 0.1, price + 0.2].map((each) => ({ price: usd(each) }));
  return { name: REDLINE, listings, steamPrice: usd(33), ...changes };
}

/** The item at these lowest asks. */
function plantPrices(onD: number, onW: number): (world: World) => void {
  return ({ dmarket, waxpeer }) => {
    dmarket.plant('csgo', onDmarket(onD));
    waxpeer.plant('csgo', onWaxpeer(onW));
  };
}

/** One deal. */
const plantDeal = plantPrices(20, 24);

/** The same, and so many other items that a list without one of its fields is no accident. */
function plantMany(world: World): void {
  plantDeal(world);
  for (let index = 0; index < 24; index += 1) {
    const title = `Sticker | Filler ${index}`;
    world.dmarket.plant('csgo', onDmarket(20, { title }));
    world.waxpeer.plant('csgo', onWaxpeer(20, { name: title }));
  }
}

async function whyHidden({ chat }: RunningApp): Promise<string> {
  await chat.tap('Why hidden');
  return (await chat.waitFor(({ text }) => text.includes('Why trades are hidden'), 5_000)).text;
}

describe('old prices', () => {
  afterEach(() => void jest.useRealTimers());

  it.each([
    ['one market are', ['waxpeer']],
    ['both markets are', SERVERS],
  ] as const)('are told and earn nothing when those of %s an hour old', async (_, servers) => {
    await using app = await startApp(plantDeal, {
      prepare: ({ faults }) => {
        for (const server of servers) faults.set(server, { kind: 'stale-date', byMs: HOUR_MS });
      },
    });
    const list = await app.ask('/scan', /no deal/);
    expect(list).toMatch(/too old/);
    expect(list).toMatch(/Prices D (60m|1h|\d+s), W (60m|1h) old/);
    expect(list).not.toMatch(EARNINGS);
    const card = await app.ask('/prices redline', /Waxpeer/);
    expect(card).toMatch(/No profit shown: a price is too old/);
    expect(card).not.toMatch(EARNINGS);
  });

  it('are not shown as fresh when a market that answered an hour ago answers no more', async () => {
    jest.useFakeTimers({ advanceTimers: true, doNotFake: [...REAL] });
    await using app = await startApp(plantDeal);
    // The answers' own date is then of the clock that is moved, too.
    for (const server of SERVERS) app.simulator.faults.set(server, { kind: 'stale-date', byMs: 0 });
    await app.ask('/scan', /1 of 1/);
    jest.setSystemTime(Date.now() + HOUR_MS);
    app.simulator.faults.set('waxpeer', { kind: 'status', status: 503, route: PRICES.waxpeer });
    const list = await app.ask('/scan', /^(?!Scanning)[^]*Waxpeer not answering/);
    expect(list).toMatch(/No profit shown/);
    expect(list).toMatch(/DMarket answers: 1 names?, \d+s old/);
    expect(list).not.toMatch(EARNINGS);
  });
});

describe('a price that doubles for a minute', () => {
  it.each([
    ['Waxpeer', plantPrices(20, 48), plantPrices(20, 24), /1\.87\s+9\.4%/],
    ['DMarket', plantPrices(48, 20), plantPrices(24, 20), /1\.59\s+[78]\.\d%/],
  ])('is no deal on %s, and is one when it is back', async (_, doubled, back, earnings) => {
    await using app = await startApp(doubled);
    const list = await app.ask('/scan', /no deal/);
    expect(list).toMatch(/not to be believed/);
    expect(list).not.toMatch(EARNINGS);
    expect(await whyHidden(app)).toMatch(/unlike other prices\s+1\b/);
    back(app.simulator.world);
    expect(await app.ask('/refresh csgo', /1 of 1/)).toMatch(earnings);
  });

  it('is no deal for a day where it jumped from what was recorded just before', async () => {
    await using app = await startApp(plantPrices(20, 20));
    await app.ask('/scan', /no deal/);
    plantPrices(20, 24)(app.simulator.world);
    let list: string;
    // The history is written on a thread of its own, and no answer waits for it.
    do list = await app.ask('/refresh csgo', /no deal|By rank/);
    while (!list.includes('no deal'));
    expect(list).not.toMatch(EARNINGS);
    expect(await whyHidden(app)).toMatch(/jumped within a day\s+1\b/);
  });
});

describe('an item that hardly exists', () => {
  it('is no trade where only one market has it', async () => {
    await using app = await startApp(({ dmarket }) => dmarket.plant('csgo', onDmarket(20)));
    const list = await app.ask('/scan', /no deal/);
    expect(list).toMatch(/No item is quoted on both markets/);
    expect(list).not.toMatch(EARNINGS);
    const card = await app.ask('/prices redline', /Waxpeer/);
    expect(card).toMatch(/DMarket\s+20\.00/);
    expect(card).toMatch(/Waxpeer\s+does not trade it/);
    expect(card).toMatch(/No profit shown/);
    expect(card).not.toMatch(EARNINGS);
  });

  it('is not believed to be worth what a single seller asks', async () => {
    await using app = await startApp(({ dmarket, waxpeer }) => {
      dmarket.plant('csgo', onDmarket(20));
      waxpeer.plant('csgo', onWaxpeer(24, { listings: [{ price: usd(24) }] }));
    });
    expect(await app.ask('/scan', /no deal/)).not.toMatch(EARNINGS);
    expect(await whyHidden(app)).toMatch(/too few sellers\s+1\b/);
  });

  it.each([
    ['DMarket', 'dmarket', 'offerCount'],
    ['Waxpeer', 'waxpeer', 'count'],
  ] as const)(
    'is not for sale where %s counts none, whatever price stands beside',
    async (_, server, field) => {
      await using app = await startApp(plantDeal, {
        prepare: ({ faults }) =>
          faults.set(server, { kind: 'field', field, change: 'zero', route: PRICES[server] }),
      });
      expect(await app.ask('/scan', /no deal/)).not.toMatch(EARNINGS);
      const why = await whyHidden(app);
      expect(why).toMatch(/nobody sells it there\s+2\b/);
      expect(why).toMatch(/1 rows?\b/);
    },
  );
});

describe('a fee table that lacks the title', () => {
  it('leaves the default fee, and the card says which', async () => {
    await using app = await startApp(({ dmarket, waxpeer }) => {
      dmarket.plant('csgo', onDmarket(24));
      waxpeer.plant('csgo', onWaxpeer(20));
      dmarket.plant('csgo', onDmarket(24, { title: 'Another', fee: { fraction: '0.02' } }));
    });
    // 23.99 less a fee of 10 %, which is 2.40, less 20.00 is 1.59; at 2 % it would be 3.51.
    expect(await app.ask('/scan', /1 of 1/)).toMatch(/1\.59\s+[78]\.\d%/);
    await app.chat.tap('1');
    const { text } = await app.chat.waitFor((message) => message.text.includes('break-even'), 5_000);
    expect(text).toMatch(/10%.*table/);
    expect(text).toMatch(/\$2\.40/);
  });
});

/** Asks anew under each fault; the answer must name the market and tell no profit. */
async function expectUnread(
  server: (typeof SERVERS)[number],
  faults: readonly Fault[],
  says: (fault: Fault) => RegExp,
): Promise<void> {
  await using app = await startApp(plantMany);
  for (const fault of faults) {
    app.simulator.faults.clear();
    app.simulator.faults.set(server, { ...fault, route: PRICES[server] });
    const text = await app.ask('/refresh csgo', /^(?!Scanning)[^]*(not answering|deals? (in|of)|no deal)/);
    expect(text).toContain(`${VENUES[server].name} not answering`);
    expect(text).toMatch(says(fault));
    expect(text).toMatch(/No profit shown/);
    expect(text).not.toMatch(EARNINGS);
    expect(text).not.toMatch(/html|Checking your browser/i);
  }
}

describe('an answer of another form', () => {
  it.each([
    ['dmarket', ['aggregatedPrices', 'title', 'offerBestPrice', 'Amount']],
    ['waxpeer', ['items', 'name', 'min']],
  ] as const)(
    'of %s, without any of %j, is told with what is missing, and no profit',
    async (server, fields) => {
      const faults = fields.map((field) => ({ kind: 'field', field, change: 'rename' }) as const);
      await expectUnread(server, faults, (fault) =>
        fault.kind === 'field' ? new RegExp(`unknown form \\(.*${fault.field}`) : /never/,
      );
    },
  );

  it.each(SERVERS)('of %s, which is no JSON or only half of one, is no price list', async (server) => {
    await expectUnread(server, [{ kind: 'html' }, { kind: 'truncate' }], () => /: it \w/);
  });

  it('of Waxpeer, without one price that can be one, is told, and no profit', async () => {
    const changes = ['negative', 'absurd', 'null'] as const;
    const faults = changes.map((change) => ({ kind: 'field', field: 'min', change }) as const);
    await expectUnread('waxpeer', faults, () => /unknown form|: it \w/);
  });
});

describe('a price that nobody means', () => {
  it('is left out and counted, and the deals beside it stand', async () => {
    await using app = await startApp((world) => {
      plantDeal(world);
      for (const [index, min] of [9_999_999, 99_999_999, 1_000_000].entries()) {
        const title = `Junk ${index}`;
        world.dmarket.plant('csgo', onDmarket(20, { title }));
        world.waxpeer.plant('csgo', onWaxpeer(24, { name: title, quote: { min: usd(min) } }));
      }
    });
    const list = await app.ask('/scan', /1 of 1/);
    expect(list).toMatch(/1\.87\s+9\.4%/);
    expect(list).not.toContain('Junk');
    expect(await whyHidden(app)).toMatch(/3 rows/);
  });
});
