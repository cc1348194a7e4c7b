import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { basisPoints } from '../../src/domain/money.ts';
import { MarketUnavailableError } from '../../src/domain/errors.ts';
import { toItemKey } from '../../src/domain/title.ts';
import { COMMAND_TABLE } from '../../src/bot/chat-commands/command-table.ts';
import { ENGLISH } from './dictionary.ts';
import { buildReport, NOW } from './fixtures.ts';
import { createHarness, type Harness, OWNER, until } from './harness.ts';

let harness: Harness;
let chat: ReturnType<ReturnType<Harness['telegram']['user']>['private']>;

beforeEach(async () => {
  harness = await createHarness();
  await harness.bot.start();
  chat = harness.telegram.user({ id: OWNER, firstName: 'Ann' }).private();
});

afterEach(async () => {
  await harness.close();
});

const has = (text: string) => (message: { readonly text: string }) => message.text.includes(text);

describe('/scan', () => {
  it('goes from progress to the list to a card and back, in one message', async () => {
    harness.scanner.report = undefined;
    await chat.send('/scan csgo 5% $1 10');
    const progress = await chat.waitFor(has('Scanning CS2'));
    const scan = await harness.scanner.askedAt(0);
    expect(scan.request).toMatchObject({ game: 'csgo', minRoi: 500, minNet: 1000, limit: 10 });
    scan.options.onProgress!({
      game: 'csgo',
      startedAt: NOW,
      sources: {
        dmarket: { state: 'loading', names: 4200 },
        waxpeer: { state: 'ready', names: 22_118, observedAt: NOW },
      },
    });
    await chat.waitFor(has('4,200 names so far'));
    scan.finish(buildReport());
    const list = await chat.waitFor(has('7 deals of 41 candidates'));
    expect(list.id).toBe(progress.id);
    expect(list.edits).toBeGreaterThanOrEqual(2);

    await chat.tap('2', list);
    const card = await chat.waitFor(has('NET'));
    expect(card.id).toBe(list.id);
    expect(card.text).toContain('AK-47 | Redline (Field-Tested)');
    expect(card.buttons.flat().map(({ url }) => url)).toContain(
      'https://waxpeer.example/csgo/AK-47%20%7C%20Redline%20(Field-Tested)',
    );
    await chat.tap('Back', card);
    await chat.waitFor(has('7 deals of 41 candidates'));
    await chat.tap('▶');
    await chat.waitFor(has('6* D>W'));
    await chat.tap('Sort');
    await chat.waitFor(has('By ROI.'));
    await chat.tap('Why hidden?');
    await chat.waitFor(has('earn nothing after fees'));
    await chat.tap('jumped within a day');
    await chat.waitFor(has('D>W 21.40 → 24.90: jumped by more than 15% 5h ago'));
    expect(chat.messages().filter(({ from }) => from === 'bot')).toHaveLength(1);
    expect(harness.telegram.unanswered()).toEqual([]);
  });

  it('is stopped by its button while it runs', async () => {
    harness.scanner.report = undefined;
    await chat.send('/scan');
    const progress = await chat.waitFor(has('Scanning'));
    expect((await chat.tap('Stop', progress))?.text).toBe('Stopping');
    await chat.waitFor(has('Scan stopped.'));
    expect((await harness.scanner.askedAt(0)).options.signal!.aborted).toBe(true);
    await chat.tap('Scan again');
    await chat.waitFor(has('Scanning'));
    await chat.send('/cancel');
    await chat.waitFor(has('Scan stopped.'));
  });

  it('leaves the chat free for other commands', async () => {
    harness.scanner.report = undefined;
    await chat.send('/scan');
    await chat.waitFor(has('Scanning'));
    await chat.send('/cachestats');
    await chat.waitFor(has('Calls saved'));
  });

  it('gives way to a newer scan of the same chat', async () => {
    harness.scanner.report = undefined;
    await chat.send('/scan csgo');
    const first = await chat.waitFor(has('Scanning CS2'));
    await chat.send('/scan rust');
    await chat.waitFor(
      (message) => message.id === first.id && message.text.includes('a newer scan took over'),
    );
    await chat.waitFor(has('Scanning Rust'));
    await harness.scanner.askedAt(1);
  });

  it('says in one line what is wrong with its arguments, and asks no market', async () => {
    await chat.send('/scan <b>');
    const answer = await chat.waitFor(has('is no game'));
    expect(answer.text).toBe(
      '“<b>” is no game (csgo, dota2, rust, tf2), percentage or amount. Example: /scan csgo 5% $1 20',
    );
    expect(harness.scanner.asked).toEqual([]);
  });

  it('repeats what was typed without tearing a character apart', async () => {
    for (const text of ['x', '/scan x', '/prices x']) await chat.send(`${text}${'\u{1f600}'.repeat(200)}`);
    const answers = () => chat.messages().filter(({ from }) => from === 'bot');
    await until(() => answers().length === 3);
    const lone = /\p{Surrogate}/u;
    expect(answers().filter(({ text }) => lone.test(text))).toEqual([]);
  });

  it('asks the markets anew when refreshed, in the same message', async () => {
    await chat.send('/scan');
    const list = await chat.waitFor(has('deals'));
    await chat.tap('Refresh', list);
    await chat.waitFor((message) => message.id === list.id && message.text.includes('deals'));
    expect((await harness.scanner.askedAt(1)).request.reload).toBe(true);
  });

  it('offers the nearest deals and a lower minimum when nothing passes', async () => {
    const { opportunities } = buildReport();
    harness.scanner.report = buildReport({ opportunities: [], candidates: 0, closest: [opportunities[1]!] });
    await chat.send('/scan csgo 15%');
    await chat.waitFor(has('no deal passes'));
    await chat.tap('Show 1 closest');
    await chat.waitFor(has('1 closest, all below your minimum'));
    await chat.tap('1');
    await chat.tap('Back');
    await chat.waitFor(has('1 closest'));
    await chat.send('/scan csgo 15%');
    const second = await chat.waitFor(has('no deal passes'));
    await chat.tap('Lower to 9%', second);
    expect((await harness.scanner.askedAt(2)).request.minRoi).toBe(basisPoints(900));
  });

  it('names the market that is down, shows no profit and can be tried again', async () => {
    harness.scanner.report = buildReport({
      opportunities: [],
      failures: [{ market: 'waxpeer', reason: { code: 'network' }, since: NOW - 680_000 }],
    });
    await chat.send('/scan');
    await chat.waitFor(has('Waxpeer not answering since 13:50 UTC'));
    harness.scanner.report = buildReport();
    await chat.tap('Retry');
    await chat.waitFor(has('7 deals of 41 candidates'));
  });

  it('tells an unexpected failure by a number that the log knows, and never by its text', async () => {
    harness.scanner.report = undefined;
    await chat.send('/scan');
    await chat.waitFor(has('Scanning'));
    (await harness.scanner.askedAt(0)).fail(new Error('secret detail'));
    const failed = await chat.waitFor(has('Scan failed'));
    const id = /id (\w+)/.exec(failed.text)?.[1];
    expect(failed.text).not.toContain('secret');
    expect(harness.logger.entries.find(({ level }) => level === 'error')?.fields).toMatchObject({ id });
  });

  it('names the market when every market fails', async () => {
    harness.scanner.report = undefined;
    await chat.send('/scan');
    await chat.waitFor(has('Scanning'));
    const call = { market: 'waxpeer', route: 'GET /v1/prices', status: 502 } as const;
    (await harness.scanner.askedAt(0)).fail(new MarketUnavailableError(call, 'down'));
    await chat.waitFor(has('Waxpeer has trouble of its own. Try again in a minute.'));
  });
});

describe('/scan, its deal card', () => {
  it('reads the item anew on Refresh', async () => {
    await chat.send('/scan');
    await chat.tap('2', await chat.waitFor(has('deals')));
    const card = await chat.waitFor(has('NET'));
    const answer = await chat.tap('Refresh', card);
    expect(answer?.text).toBe('Asking both markets …');
    await until(() => harness.prices.reloads.length === 1);
    expect(harness.prices.reloads).toEqual([true]);
    harness.prices.report_ = { ...harness.prices.report_, ways: [], noWays: 'not-listed' };
    await chat.tap('Refresh', card);
    await chat.waitFor(has('not for sale on both markets'));
    await chat.tap('Back');
    await chat.waitFor(has('7 deals of 41'));
  });
});

describe('/prices', () => {
  it('shows the only item that fits', async () => {
    await chat.send('/prices ak redline ft');
    const card = await chat.waitFor(has('D>W'));
    expect(card.text).toContain('AK-47 | Redline (Field-Tested)');
    expect(harness.prices.searched).toEqual(['ak redline ft']);
    await chat.tap('Refresh', card);
    await until(() => harness.prices.reloads.length === 2);
    await chat.tap('Deal D>W', card);
    await chat.waitFor(has('break-even sale'));
    await chat.tap('Back');
    await chat.waitFor(has('listed'));
    expect(chat.messages().filter(({ from }) => from === 'bot')).toHaveLength(1);
  });

  it('offers up to eight items and opens the one that is tapped', async () => {
    const wears = ['Factory New', 'Minimal Wear', 'Field-Tested', 'Well-Worn', 'Battle-Scarred'];
    const names = wears.flatMap((wear) => [
      `AK-47 | Redline (${wear})`,
      `StatTrak™ AK-47 | Redline (${wear})`,
    ]);
    harness.prices.found = names.map((name) => ({ key: toItemKey(name), name }));
    await chat.send('/prices redline');
    const choices = await chat.waitFor(has('Which redline?'));
    expect(choices.buttons.flat()).toHaveLength(8);
    expect(choices.text).toContain('More words narrow it down');
    await chat.tap(names[3]!, choices);
    await chat.waitFor(has(names[3]!));
  });

  it('says so when nothing fits, and asks for a name when there is none', async () => {
    harness.prices.found = [];
    await chat.send('/prices <nothing>');
    await chat.waitFor(has('No item of CS2 has all of these words: <nothing>'));
    await chat.send('/prices');
    await chat.waitFor(has('Which item?'));
  });

  it('says in plain words that a market failed', async () => {
    harness.prices.failure = new MarketUnavailableError({ market: 'dmarket', route: 'GET /x' }, 'down');
    await chat.send('/prices redline');
    await chat.waitFor(has('DMarket has trouble of its own'));
    expect(chat.messages().filter(({ from }) => from === 'bot')).toHaveLength(1);
  });

  it('gives way to a newer look-up, or to /cancel, and says so', async () => {
    harness.prices.hangs = true;
    await chat.send('/prices one');
    const one = await chat.waitFor(has('Looking for one'));
    await chat.send('/prices two');
    await chat.waitFor(
      (message) => message.id === one.id && message.text.includes('a newer look-up took over'),
    );
    const two = await chat.waitFor(has('Looking for two'));
    await chat.send('/cancel');
    await chat.waitFor((message) => message.id === two.id && message.text === 'Stopped.');
  });

  it('is not stopped by a look around in the list of another message', async () => {
    await chat.send('/scan');
    const list = await chat.waitFor(has('deals of'));
    harness.prices.hangs = true;
    await chat.send('/prices one');
    const one = await chat.waitFor(has('Looking for one'));
    await chat.tap('Why hidden?', list);
    await chat.waitFor(has('Why trades are hidden'));
    await chat.tap('Back', list);
    await chat.send('/cancel');
    const stopped = await chat.waitFor(
      (message) => message.id === one.id && message.text.startsWith('Stopped'),
    );
    expect(stopped.text).toBe('Stopped.');
  });
});

describe('/help and the menu', () => {
  it('are made from one table', async () => {
    await chat.send('/help');
    const help = await chat.waitFor(has('/scan best deals now'));
    await chat.tap('How profit is computed', help);
    await chat.waitFor(has('net over cost'));
    await chat.tap('Limits & risks', help);
    await chat.waitFor(has('Not financial advice'));
    const menu = COMMAND_TABLE.map(({ name, description }) => ({
      command: name,
      description: ENGLISH.t(description),
    }));
    const ofOwners = ['balance', 'users', 'health', 'logs', 'refresh'];
    expect(harness.telegram.commands()).toEqual(menu.filter(({ command }) => !ofOwners.includes(command)));
    expect(harness.telegram.commands({ type: 'chat', chat_id: OWNER })).toEqual(menu);
  });

  it('lead from a wrong command to the nearest right one', async () => {
    await chat.send('/scna');
    await chat.waitFor(has('Did you mean /scan?'));
    await chat.send('/wardrobe');
    await chat.waitFor(has('I do not know /wardrobe. See /help'));
    await chat.send('redline');
    await chat.waitFor(has('/prices redline'));
  });
});

describe('/cachestats', () => {
  it('shows the state and refreshes it in place', async () => {
    await chat.send('/cachestats');
    const stats = await chat.waitFor(has('Calls saved'));
    expect(stats.text).toMatch(/^Alerts +waiting 2, sent 14$/m);
    await chat.tap('Refresh', stats);
    expect(harness.telegram.unanswered()).toEqual([]);
  });
});

describe('old buttons', () => {
  it('only say that they are old, in every chat but the one that asked too', async () => {
    await chat.send('/scan');
    const list = await chat.waitFor(has('deals'));
    await harness.bot.stop();
    const next = await createHarness({ apiRoot: harness.telegram.url });
    await next.bot.start();
    try {
      expect((await chat.tap('1', list))?.text).toBe('This list is old. Send /scan');
    } finally {
      await next.close();
    }
  });
});

describe('/export', () => {
  it('sends the last scan, as its own button does, and says so when there is nothing', async () => {
    await chat.send('/export');
    const choice = await chat.waitFor(has('Which table'));
    expect((await chat.tap('Last scan', choice))?.text).toContain('no deal to send');
    expect((await chat.tap('Paper trades', choice))?.text).toContain('No paper trades');
    await chat.send('/scan');
    await chat.waitFor(has('7 deals'));
    await chat.tap('CSV');
    await chat.tap('Last scan', choice);
    const files = chat.messages().flatMap(({ document }) => (document === undefined ? [] : [document]));
    expect(files.map(({ filename }) => filename)).toEqual(
      Array.from({ length: 2 }, () => 'skinspread-deals-csgo-2026-10-05T14-02.csv'),
    );
    expect(chat.lastMessage()!.text).toBe('7 rows, amounts in US dollars, times in UTC');
    expect(files[0]!.content.toString().trimEnd().split('\r\n')).toHaveLength(8);
  });

  it('sends every deal that was shown, also those that nobody follows', async () => {
    await chat.send('/export');
    const choice = await chat.waitFor(has('Which table'));
    expect((await chat.tap('Deals shown', choice))?.text).toContain('No deal was shown yet');
    for (let scans = 0; scans < 2; scans += 1) {
      await chat.send('/scan');
      await chat.waitFor(has('7 deals'));
    }
    await chat.tap('Deals shown', choice);
    const { document } = await chat.waitFor((message) => message.document !== undefined);
    expect(document!.filename).toBe('skinspread-deals-shown-2026-10-05T14-02.csv');
    const [head, ...rows] = document!.content.toString().trimEnd().split('\r\n');
    expect(head).toContain('shown_at,shown_in,game,item,buy_on,sell_on,grade,buy_price_usd');
    expect(rows).toHaveLength(buildReport().opportunities.length);
    expect(rows.every((row) => row.includes(',scan,csgo,') && row.includes(',open,'))).toBe(true);
  });
});
