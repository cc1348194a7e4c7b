import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readBackup, writeBackup } from '../../src/bot/settings-file/read-write.ts';
import { mills } from '../../src/domain/money.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { DEFAULT_ALERT_SETTINGS } from '../../src/domain/watch/index.ts';
import { buildDealWatch, buildPriceWatch } from '../support/alerts.ts';
import { createHarness, type Harness, OWNER } from './harness.ts';

let harness: Harness;
let chat: ReturnType<ReturnType<Harness['telegram']['user']>['private']>;

beforeEach(async () => {
  harness = await createHarness();
  harness.telegram.enforceFlood(false);
  await harness.bot.start();
  chat = harness.telegram.user({ id: OWNER, firstName: 'Ann' }).private();
});

afterEach(async () => {
  await harness.close();
});

const has = (text: string) => (message: { readonly text: string }) => message.text.includes(text);

describe('/settings', () => {
  it('changes by buttons in one message and is used by the next scan', async () => {
    await chat.send('/settings');
    const settings = await chat.waitFor(has('What /scan shows'));
    await chat.tap('Rust', settings);
    await chat.waitFor(has('Game        Rust'));
    await chat.tap('Filters', settings);
    await chat.tap(0, settings);
    await chat.waitFor(({ buttons }) => buttons.flat().some(({ text }) => text === 'Net $0.25'));
    await chat.tap('Back', settings);
    await chat.waitFor(has('Min net     $0.25'));
    await chat.waitFor(has('Preset      your own'));
    await chat.tap('W>D', settings);
    await chat.waitFor(has('W>D only'));
    await chat.tap('Scan now', settings);
    await chat.waitFor(has('Rust scan'));
    expect((await harness.scanner.askedAt(0)).request).toMatchObject({
      game: 'rust',
      minNet: 250,
      direction: 'waxpeer-to-dmarket',
    });
    await chat.tap('Backup, reset', settings);
    await chat.tap('Reset', settings);
    await chat.waitFor(has('Reset the settings?'));
    await chat.tap('Yes, reset', settings);
    await chat.waitFor(has('Min net     $0.50'));
  });

  it('takes typed values, says what is wrong with others, and forgets by /cancel', async () => {
    await chat.send('/settings');
    const settings = await chat.waitFor(has('What /scan shows'));
    await chat.tap('Filters', settings);
    await chat.tap('ROI 5%', settings);
    await chat.waitFor(has('Type the minimum ROI in percent, /cancel to keep 5%'));
    await chat.send('a lot');
    await chat.waitFor(has('no percentage'));
    await chat.send('7,5');
    await chat.waitFor(({ buttons }) => buttons.flat().some(({ text }) => text === 'ROI 7.5%'));
    await chat.tap('From $1', settings);
    await chat.send('$301');
    await chat.waitFor(has('must be at most $300'));
    await chat.send('/cancel');
    await chat.waitFor(has('Kept as it was'));
    await chat.send('/cancel');
    await chat.waitFor(has('Nothing to cancel.'));
    expect(await harness.store.settings.get(chat.chatId)).toMatchObject({ minRoi: 750, minPrice: 1000 });
  });

  it('takes what trading costs, the budget and the least grade, and scans with them', async () => {
    await chat.send('/settings');
    const settings = await chat.waitFor(has('What /scan shows'));
    await chat.tap('Costs, budget', settings);
    const trading = await chat.waitFor(has('not included'));
    await chat.tap('Deposit', trading);
    await chat.send('half');
    await chat.waitFor(has('no cost'));
    await chat.send('2% + $0.50');
    await chat.waitFor(has('2% + $0.50'));
    await chat.tap('Budget', trading);
    await chat.send('50');
    await chat.waitFor(has('$50'));
    await chat.tap('Back', trading);
    const main = await chat.waitFor(has('What /scan shows'));
    await chat.tap('Filters', main);
    await chat.tap('B', main);
    await chat.tap('Back', main);
    await chat.waitFor(has('B and better'));
    await chat.tap('Scan now', main);
    expect((await harness.scanner.askedAt(0)).request).toMatchObject({
      minGrade: 'B',
      budget: 50_000,
      costs: { included: true, depositRate: 200, depositFlat: 500, withdrawalRate: 0, withdrawalFlat: 0 },
    });
  });

  it('is open to a tap on the value that is already chosen', async () => {
    await chat.send('/settings');
    await chat.tap('CS2', await chat.waitFor(has('What /scan shows')));
    expect(harness.telegram.unanswered()).toEqual([]);
    expect(harness.logger.entries.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('takes a preset at one tap, and tells when the filters are no preset any more', async () => {
    await chat.send('/settings');
    const settings = await chat.waitFor(has('Preset      Normal'));
    await chat.tap('Careful', settings);
    await chat.waitFor(has('Min sales   10 a week'));
    await chat.tap('Wide', settings);
    await chat.waitFor(has('Max lock    any'));
    await chat.tap('Filters', settings);
    await chat.tap('Lock any', settings);
    await chat.send('6');
    await chat.waitFor(has('no number of days'));
    await chat.send('9');
    await chat.waitFor(has('Preset: your own'));
    await chat.tap('Sales any');
    await chat.send('7');
    await chat.waitFor(({ buttons }) => buttons.flat().some(({ text }) => text === 'Sales 7 a week'));
    expect(await harness.store.settings.get(chat.chatId)).toMatchObject({ maxLockDays: 9, minSales: 7 });
  });

  it('hides an item of a scan at one tap, and what a pattern fits, and shows each again', async () => {
    await chat.send('/scan');
    await chat.tap('1', await chat.waitFor(has('7 deals')));
    const card = await chat.waitFor(has('NET'));
    expect((await chat.tap('Hide item', card))?.text).toContain('Hidden from the next scans');
    await chat.send('/settings');
    const settings = await chat.waitFor(has('What /scan shows'));
    await chat.tap('Hidden items', settings);
    await chat.waitFor(has('Hidden items: 1 of 300'));
    await chat.tap('Add pattern', settings);
    await chat.waitFor(has('Type a pattern'));
    await chat.send('*');
    await chat.waitFor(has('at least two letters'));
    await chat.send('*Souvenir*');
    const list = await chat.waitFor(has('1. *souvenir*'));
    await chat.send('/scan');
    expect((await harness.scanner.askedAt(1)).request.hidden).toEqual([
      { kind: 'pattern', pattern: '*souvenir*' },
      { kind: 'item', game: 'csgo', key: expect.stringContaining('|') },
    ]);
    await chat.tap('✖ 1', list);
    await chat.waitFor(has('Hidden items: 1 of 300'));
    expect((await chat.tap('Show again', card))?.text).toBe('Shown again.');
    expect(await harness.store.hidden.list(chat.chatId)).toEqual([]);
  });

  it('sets how the chat is alerted, and reads a time zone by its city', async () => {
    await chat.send('/settings');
    const settings = await chat.waitFor(has('What /scan shows'));
    await chat.tap('Alerts', settings);
    await chat.waitFor(has('Time zone'));
    await chat.tap('Warsaw', settings);
    await chat.waitFor(has('Europe/Warsaw'));
    await chat.tap('Deals: loud', settings);
    await chat.tap('20 a day', settings);
    await chat.waitFor(has('50'));
    await chat.tap('Other zone', settings);
    await chat.send('Lisbom');
    await chat.waitFor(has('Nearest: Europe/Lisbon'));
    await chat.send('new york');
    await chat.waitFor(has('America/New_York'));
    await chat.tap('Quiet hours');
    await chat.send('23-8');
    await chat.waitFor(has('23:00-08:00'));
    expect(await harness.store.alertSettings.get(chat.chatId)).toMatchObject({
      timeZone: 'America/New_York',
      quiet: { from: 1380, to: 480 },
      dailyCap: 50,
      noise: { deal: 'silent' },
    });
  });

  it('are sent as one file that names no chat, and that can be read again', async () => {
    await harness.store.settings.save(chat.chatId, { minSales: 9 });
    await harness.store.hidden.add(chat.chatId, { kind: 'pattern', pattern: 'sticker*' });
    await chat.send('/settings');
    const settings = await chat.waitFor(has('What /scan shows'));
    await chat.tap('Backup, reset', settings);
    await chat.tap('Export', settings);
    const { document } = await chat.waitFor(has('Settings, watches: 0, hidden: 1'));
    const text = document?.content.toString() ?? '';
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      'format',
      'version',
      'settings',
      'alerts',
      'hidden',
      'group',
      'watches',
    ]);
    expect(readBackup(text)).toMatchObject({
      state: 'read',
      backup: { settings: { minSales: 9 }, hidden: [{ pattern: 'sticker*' }] },
    });
  });

  it('have their currency in the file, and those of a version without currencies are read', () => {
    const backup = {
      settings: { ...DEFAULT_SETTINGS, currency: 'EUR' as const },
      alerts: DEFAULT_ALERT_SETTINGS,
      hidden: [],
      group: null,
      watches: [],
    };
    const text = writeBackup(backup);
    expect(readBackup(text)).toEqual({ state: 'read', backup });
    const older = text.replace(/,\s*"currency": "EUR"/, '');
    expect(older).not.toContain('currency');
    expect(readBackup(older)).toEqual({ state: 'read', backup: { ...backup, settings: DEFAULT_SETTINGS } });
    const foreign = text.replace('"EUR"', '"EURO"');
    expect(readBackup(foreign)).toEqual({ state: 'wrong', field: 'settings.currency' });
  });

  it('are read from a file, shown before they change, and set all together', async () => {
    await chat.send('/settings');
    const settings = await chat.waitFor(has('What /scan shows'));
    await chat.tap('Backup, reset', settings);
    await chat.tap('Import', settings);
    await chat.waitFor(has('Send the file that Export made'));
    await harness.watches.create({ chatId: chat.chatId, createdBy: OWNER, spec: buildPriceWatch() });
    const watch = { spec: buildDealWatch(), paused: true, topicId: null };
    await chat.sendFile({
      filename: 'mine.json',
      content: writeBackup({
        settings: { ...DEFAULT_SETTINGS, minSales: 9, maxLockDays: null },
        alerts: { ...DEFAULT_ALERT_SETTINGS, dailyCap: 5 },
        hidden: [{ kind: 'pattern', pattern: 'sticker*' }],
        group: null,
        watches: [watch, watch],
      }),
    });
    const preview = await chat.waitFor(has('not have them: watches 1, hidden 0'));
    expect((await harness.store.settings.get(chat.chatId)).minSales).toBe(5);
    expect((await chat.tap('Apply', preview))?.text).toBe('Imported.');
    await chat.waitFor(has('Min sales   9 a week'));
    expect(await harness.store.alertSettings.get(chat.chatId)).toMatchObject({ dailyCap: 5 });
    expect(await harness.watches.list(chat.chatId)).toMatchObject([watch]);
  });

  it('bring the topics of a group back to it, and elsewhere tell alerts where the file was sent', async () => {
    const { telegram, watches } = harness;
    const user = telegram.user({ id: OWNER, firstName: 'Ann' });
    const [home, other] = [-100, -200].map((id) => telegram.group({ id, title: 'Traders' }));
    const topic = telegram.openTopic(home!);
    await watches.create({ chatId: -100, createdBy: OWNER, spec: buildDealWatch(), topicId: topic });
    const group = user.in(home!);
    await group.send('/settings');
    const settings = await group.waitFor(has('What /scan shows'));
    await group.tap('Backup, reset', settings);
    await group.tap('Export', settings);
    const { document } = await group.waitFor((message) => message.document !== undefined);
    const content = document!.content.toString();
    expect(content).not.toContain('-100');
    for (const { id } of await watches.list(-100)) await watches.remove(-100, id);
    const elsewhere = telegram.openTopic(other!);
    for (const place of [group, user.in(other!, elsewhere)]) {
      await place.sendFile({ filename: 'a.json', content }, 'import');
      await place.tap('Apply', await place.waitFor(has('Import these settings?')));
      await place.waitFor(has('What /scan shows'));
    }
    expect(await watches.list(-100)).toMatchObject([{ topicId: topic }]);
    expect(await watches.list(-200)).toMatchObject([{ topicId: elsewhere }]);
  });

  it('change nothing by a file that is wrong, foreign, too long or asks for too much', async () => {
    await chat.sendFile({ filename: 'a.json', content: '[1]' }, '/import');
    await chat.waitFor(has('no file of settings'));
    await chat.sendFile({ filename: 'a.json', content: 'x'.repeat(65 * 1024) }, '/import');
    await chat.waitFor(has('longer than 64 KB'));
    const file = {
      settings: DEFAULT_SETTINGS,
      alerts: DEFAULT_ALERT_SETTINGS,
      hidden: [],
      group: null,
      watches: Array.from({ length: 51 }, (_, index) => ({
        spec: { ...buildDealWatch(), minNet: mills(index) },
        paused: false,
        topicId: null,
      })),
    };
    const wrong = writeBackup(file).replace('"dailyCap": 20', '"dailyCap": -1');
    await chat.sendFile({ filename: 'a.json', content: wrong }, '/import');
    await chat.waitFor(has('The field alerts.dailyCap'));
    await chat.sendFile({ filename: 'a.json', content: writeBackup(file) }, 'import');
    await chat.waitFor(has('The field watches of the file'));
  });

  it('take no field that they do not have, and reach no prototype', () => {
    const text = writeBackup({
      settings: DEFAULT_SETTINGS,
      alerts: DEFAULT_ALERT_SETTINGS,
      hidden: [],
      group: null,
      watches: [],
    });
    const polluted = text.replace('"alerts": {', '"alerts": {"__proto__": {"isOwner": true},');
    expect(readBackup(polluted).state).toBe('wrong');
    expect(readBackup(text.replace('"settings": {', '"settings": {"chatId": 5,'))).toEqual({
      state: 'wrong',
      field: 'settings.chatId',
    });
    expect(({} as { isOwner?: boolean }).isOwner).toBeUndefined();
  });
});
