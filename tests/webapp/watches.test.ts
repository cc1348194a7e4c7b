import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChatDriver, type World } from '../../src/simulator/index.ts';
import { MAX_WATCHES_PER_CHAT } from '../../src/domain/watch/index.ts';
import { makeBlankPage } from '../support/blank-page.ts';
import { inviteGuest } from '../support/guests.ts';
import { listenToEvents } from '../support/page-events.ts';
import { openPage, type PageClient, type PageRequest } from '../support/page-client.ts';
import { type RunningApp, startApp } from '../support/running-app.ts';
import { usd } from '../support/trades.ts';

const REDLINE = 'AK-47 | Redline (Field-Tested)';
const MEMBER = { id: 8, firstName: 'Member' };
const VIEWER = { id: 9, firstName: 'Viewer' };
const BELOW_19 = { kind: 'price', market: 'dmarket', relation: 'below', price: '19' } as const;
const ANY_DEAL = {
  kind: 'deal',
  minNet: '$1',
  minRoi: '8%',
  minGrade: 'B',
  direction: 'both',
  minPrice: '5',
  maxPrice: '300',
} as const;

function plant({ dmarket, waxpeer }: World): void {
  for (const title of [REDLINE, 'AK-47 | Redline (Minimal Wear)', 'AWP | Asiimov (Field-Tested)']) {
    dmarket.plant('csgo', { title, offers: [{ price: usd(20) }, { price: usd(20.5) }] });
    waxpeer.plant('csgo', { name: title, listings: [{ price: usd(24) }] });
  }
}

describe("the page's watches", () => {
  let app: RunningApp;
  let page: PageClient;
  let member: PageClient;
  let viewer: PageClient;
  let memberChat: ChatDriver;

  beforeAll(async () => {
    app = await startApp(plant, { pageDirectory: await makeBlankPage(), limits: false });
    page = await openPage(app);
    memberChat = await inviteGuest(app, MEMBER, 'member');
    await inviteGuest(app, VIEWER, 'viewer');
    [member, viewer] = await Promise.all([openPage(app, MEMBER), openPage(app, VIEWER)]);
    // What comes after has prices in memory.
    await page.ask('GET /deals');
  });

  afterAll(async () => {
    await app[Symbol.asyncDispose]();
  });

  afterEach(async () => {
    const { watches } = await page.ask('GET /watches');
    for (const { id } of watches) await page.ask('DELETE /watches/:id', { place: { id } });
  });

  const watchRedline = (by: PageClient = page): ReturnType<typeof page.ask<'POST /watches'>> =>
    by.ask('POST /watches', { body: { game: 'csgo', key: REDLINE, wanted: BELOW_19 } });
  const refusalOf = async (response: Response): Promise<readonly unknown[]> => {
    const { code, message } = (await response.json()) as { readonly code: string; readonly message: string };
    return [response.status, code, message];
  };

  it('finds items as /prices does, with what they cost as far as is known', async () => {
    const query = { game: 'csgo', text: 'redlne ft' };
    expect(await page.ask('GET /items', { query })).toEqual({
      items: [{ key: REDLINE, name: REDLINE, asks: { dmarket: usd(20), waxpeer: usd(24) } }],
      isCut: false,
    });
    const some = await page.ask('GET /items', { query: { ...query, text: 'ak' } });
    expect(some.items).toHaveLength(2);
    expect((await page.send('GET /items', { query: { game: 'csgo' } })).status).toBe(400);
  });

  it('makes a watch that the chat has at once, with how near it is', async () => {
    expect(await watchRedline()).toMatchObject({
      name: REDLINE,
      spec: { kind: 'price', price: usd(19), relation: 'below', market: 'dmarket' },
      price: { ask: usd(20) },
      firedAt: null,
    });
    expect(await app.ask('/watch', /Watching 1 of 50/)).toMatch(/\$20\.00\n\s+DMarket < \$19, 5% away/);
  });

  it('makes one for any deal, with what the chat’s scans want unless said otherwise', async () => {
    const { usual, most } = await page.ask('GET /watches');
    expect([most, usual.minNet, usual.minRoi, usual.minGrade]).toEqual([MAX_WATCHES_PER_CHAT, 500, 500, 'C']);
    const made = await page.ask('POST /watches', { body: { game: 'csgo', key: null, wanted: ANY_DEAL } });
    expect(made).toMatchObject({ name: null, spec: { minNet: 1000, minRoi: 800, maxPrice: 300_000 } });
    expect(await app.ask('/watch', /Watching 1 of 50/)).toMatch(/Any deal, CS2\n\s+net ≥ \$1 ROI ≥ 8% B\+/);
  });

  it('shows what the chat made, and that it was given up there', async () => {
    await app.ask('/watch redline ft >30 on waxpeer', /Waxpeer > \$30/);
    const { watches } = await page.ask('GET /watches');
    expect(watches).toMatchObject([{ name: REDLINE, spec: { market: 'waxpeer', relation: 'above' } }]);
    await app.chat.tap('Delete');
    await app.chat.waitFor(({ text }) => text.includes('Watching 0 of 50'), 5_000);
    expect((await page.ask('GET /watches')).watches).toEqual([]);
  });

  it('pauses, goes on, waits for something else, and gives up, which the chat shows', async () => {
    const place = { id: (await watchRedline()).id };
    await page.ask('PATCH /watches/:id', { place, body: { paused: true } });
    expect(await app.ask('/watch', /Watching 1/)).toContain('paused');
    const wanted = { ...BELOW_19, relation: 'above', price: '$25,50' };
    const changed = await page.ask('PATCH /watches/:id', { place, body: { paused: false, wanted } });
    expect(changed).toMatchObject({
      paused: false,
      spec: { key: REDLINE, relation: 'above', price: 25_500 },
    });
    expect(await app.ask('/watch', /Watching 1/)).toMatch(/DMarket > \$25\.50, 28% away$/m);
    await page.ask('DELETE /watches/:id', { place });
    expect(await refusalOf(await page.send('DELETE /watches/:id', { place }))).toEqual([
      410,
      'gone',
      'This watch is not there any more.',
    ]);
    const gone = await page.send('PATCH /watches/:id', { place, body: { wanted } });
    expect(gone.status).toBe(410);
  });

  it.each([
    [{ ...BELOW_19, price: '19x' }, '“19x” is no amount in dollars. Example: 21'],
    [{ ...BELOW_19, price: '1,000' }, '“1,000” is no amount in dollars. Example: 21'],
    [{ ...BELOW_19, price: ' ' }, 'Say below or above which price. Example: 21'],
    [{ ...BELOW_19, price: '0' }, 'Say below or above which price. Example: 21'],
    [{ ...ANY_DEAL, minRoi: '2000%' }, '“2000%” is no minimum return. Example: 8%'],
    [{ ...ANY_DEAL, minNet: '' }, '“” is no amount in dollars. Example: 1'],
    [{ ...ANY_DEAL, minPrice: '400' }, '“400-300” is no range of prices. Example: 5-300'],
  ])('says of %o what /watch would say', async (wanted, message) => {
    const body = { game: 'csgo', key: REDLINE, wanted };
    expect(await refusalOf(await page.send('POST /watches', { body }))).toEqual([422, 'input', message]);
  });

  it('refuses what is no request of the page', async () => {
    const bad: readonly PageRequest[] = [
      {},
      { body: { game: 'csgo', key: REDLINE } },
      { body: { game: 'dota', key: REDLINE, wanted: { ...BELOW_19, market: 'steam' } } },
      { body: { game: 'csgo', key: REDLINE, wanted: { ...BELOW_19, price: 19 } } },
      { body: { game: 'csgo', key: 'x'.repeat(201), wanted: BELOW_19 } },
    ];
    for (const request of bad) expect((await page.send('POST /watches', request)).status).toBe(400);
    for (const id of ['0', '-1', '1.5', 'x', '9'.repeat(20)]) {
      expect((await page.send('DELETE /watches/:id', { place: { id } })).status).toBe(400);
    }
    const noItem = await page.send('POST /watches', { body: { game: 'csgo', key: null, wanted: BELOW_19 } });
    expect(noItem.status).toBe(422);
  });

  it('neither shows nor changes what another chat waits for', async () => {
    const place = { id: (await watchRedline()).id };
    expect((await member.ask('GET /watches')).watches).toEqual([]);
    const paused = await member.send('PATCH /watches/:id', { place, body: { paused: true } });
    expect([paused.status, (await member.send('DELETE /watches/:id', { place })).status]).toEqual([410, 410]);
    expect((await page.ask('GET /watches')).watches).toMatchObject([{ paused: false }]);
  });

  it('lets viewers look, and says as the chat does that they may no more', async () => {
    expect((await viewer.ask('GET /watches')).watches).toEqual([]);
    const body = { game: 'csgo', key: REDLINE, wanted: BELOW_19 };
    const place = { id: 1 };
    for (const response of [
      await viewer.send('POST /watches', { body }),
      await viewer.send('PATCH /watches/:id', { place, body: { paused: true } }),
      await viewer.send('DELETE /watches/:id', { place }),
    ]) {
      expect(await refusalOf(response)).toEqual([
        403,
        'refused',
        'Viewers may look, but not change anything here.',
      ]);
    }
  });

  it('makes no more than a chat may have, and not faster than a chat does', async () => {
    const body = { game: 'csgo', key: REDLINE, wanted: BELOW_19 };
    for (let made = 0; made < MAX_WATCHES_PER_CHAT; made += 1) await page.ask('POST /watches', { body });
    expect(await refusalOf(await page.send('POST /watches', { body }))).toEqual([
      409,
      'full',
      'This chat has 50 watches, which is all it can have. Delete one first.',
    ]);
    const made = await Promise.all(Array.from({ length: 21 }, () => member.send('POST /watches', { body })));
    expect(made.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  it('tells open pages of each change, whoever makes it, and nobody else', async () => {
    await using events = await listenToEvents(app, page);
    await using others = await listenToEvents(app, member);
    const { id } = await watchRedline();
    await events.next('watches');
    await app.ask('/watch', /Watching 1/);
    await app.chat.tap('1');
    await app.chat.waitFor(({ text }) => text.includes('DMarket < $19'), 5_000);
    await app.chat.tap('Pause');
    await events.next('watches');
    await page.ask('DELETE /watches/:id', { place: { id } });
    await events.next('watches');
    await memberChat.send('/watch redline ft <3');
    // The first that they are told of is their own.
    await others.next('watches');
    expect((await member.ask('GET /watches')).watches.at(-1)).toMatchObject({ spec: { price: usd(3) } });
  });
});
