import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChatDriver } from '../../src/simulator/index.ts';
import { type Body } from '../../src/webapp/contract/api.ts';
import { makeBlankPage } from '../support/blank-page.ts';
import { inviteGuest } from '../support/guests.ts';
import { openPage, type PageClient } from '../support/page-client.ts';
import { listenToEvents } from '../support/page-events.ts';
import { plantDeal } from '../support/plant-deal.ts';
import { type RunningApp, startApp } from '../support/running-app.ts';

const REDLINE = 'AK-47 | Redline (Field-Tested)';
const VIEWER = { id: 9, firstName: 'Viewer' };

type Change = Body<'POST /settings'>;

describe("the page's settings", () => {
  let app: RunningApp;
  let page: PageClient;
  let viewer: PageClient;
  let viewerChat: ChatDriver;

  beforeAll(async () => {
    const plant = (world: Parameters<typeof plantDeal>[0]): void =>
      plantDeal(world, REDLINE, { ask: 20, sold: 24 });
    app = await startApp(plant, { pageDirectory: await makeBlankPage(), limits: false });
    page = await openPage(app);
    viewerChat = await inviteGuest(app, VIEWER, 'viewer');
    viewer = await openPage(app, VIEWER);
  });

  afterAll(async () => {
    await app[Symbol.asyncDispose]();
  });

  afterEach(async () => {
    await page.ask('POST /settings', { body: { kind: 'language', language: 'en' } });
    await page.ask('POST /settings', { body: { kind: 'reset' } });
  });

  const change = (body: Change): ReturnType<typeof page.ask<'POST /settings'>> =>
    page.ask('POST /settings', { body });
  const refusalOf = async (response: Response): Promise<readonly unknown[]> => {
    const { code, message } = (await response.json()) as { readonly code: string; readonly message: string };
    return [response.status, code, message];
  };

  it.each<[Change, RegExp]>([
    [{ kind: 'typed', field: 'net', text: '$2.50' }, /Min net\s+\$2\.50/],
    [{ kind: 'typed', field: 'roi', text: '7,5 %' }, /Min ROI\s+7\.5%/],
    [{ kind: 'typed', field: 'lock', text: '-' }, /Max lock\s+any/],
    [{ kind: 'typed', field: 'from', text: '20' }, /Price\s+\$20 - \$300/],
    [{ kind: 'step', field: 'roi', step: 'up' }, /Min ROI\s+6%/],
    [{ kind: 'step', field: 'sales', step: 'down' }, /Min sales\s+2 a week/],
    [{ kind: 'preset', preset: 'careful' }, /Preset\s+Careful/],
    [{ kind: 'grade', grade: 'B' }, /Confidence\s+B and better/],
    [{ kind: 'game', game: 'rust' }, /Game\s+Rust/],
    [{ kind: 'direction', direction: 'dmarket-to-waxpeer' }, /Direction\s+D>W only/],
    [{ kind: 'currency', currency: 'EUR' }, /Currency\s+EUR/],
  ])('changes by %o what the chat shows', async (body, shown) => {
    await change(body);
    expect(await app.ask('/settings', /What \/scan shows/)).toMatch(shown);
  });

  it('shows at once what the chat changes', async () => {
    await app.ask('/settings', /What \/scan shows/);
    await app.chat.tap('Wide');
    await app.chat.waitFor(({ text }) => /Preset\s+Wide/.test(text), 5_000);
    expect(await page.ask('GET /settings')).toMatchObject({
      preset: 'wide',
      settings: { minNet: 100, maxLockDays: null, minGrade: 'D' },
    });
  });

  it('changes when and how loud the chat is alerted', async () => {
    await change({ kind: 'noise', alerts: 'deal', noise: 'off' });
    await change({ kind: 'cap', cap: 50 });
    await change({ kind: 'answer', question: 'zone', text: 'kyiv' });
    const { alerts } = await change({ kind: 'answer', question: 'hours', text: '23-8' });
    expect(alerts).toEqual({
      timeZone: 'Europe/Kyiv',
      quiet: { from: 1380, to: 480 },
      dailyCap: 50,
      noise: { price: 'loud', deal: 'off', digest: 'silent' },
    });
    await app.ask('/watch', /23:00-08:00 Europe\/Kyiv/);
    expect((await change({ kind: 'answer', question: 'hours', text: 'off' })).alerts.quiet).toBeNull();
  });

  it('takes costs and a budget into each deal', async () => {
    await change({ kind: 'typed', field: 'budget', text: '50' });
    await change({ kind: 'typed', field: 'deposit', text: '2% + $0.50' });
    const { settings } = await change({ kind: 'typed', field: 'payout', text: '1%' });
    expect(settings).toMatchObject({
      budget: 50_000,
      costs: { included: true, depositRate: 200, depositFlat: 500, withdrawalRate: 100, withdrawalFlat: 0 },
    });
    const seen = await page.ask('POST /deal/look', {
      body: { game: 'csgo', key: REDLINE, buyOn: 'dmarket' },
    });
    expect(seen.deal.costsIncluded).toBe(true);
  });

  it.each<[Change, string]>([
    [{ kind: 'typed', field: 'net', text: 'lots' }, 'That is no amount in dollars. Example: $0.50'],
    [{ kind: 'typed', field: 'roi', text: '2000' }, 'That is no percentage from 0 to 1000. Example: 5%'],
    [{ kind: 'typed', field: 'from', text: '301' }, 'The price must be at most $300. Example: $300'],
    [{ kind: 'typed', field: 'lock', text: '6' }, 'That is no number of days from 7 to 60. Example: 10'],
    [{ kind: 'typed', field: 'budget', text: '0' }, 'That is no amount in dollars above nought. Example: 50'],
    [
      { kind: 'typed', field: 'deposit', text: '2' },
      'That is no cost: a percentage, an amount in dollars, or both. Example: 2% + $0.50',
    ],
    [
      { kind: 'answer', question: 'zone', text: 'Kyjiw' },
      'There is no such time zone. Nearest: Europe/Kyiv. Example: Europe/Kyiv',
    ],
    [
      { kind: 'answer', question: 'hours', text: '25-8' },
      'Those are no hours of a day. Example: 23-8 Europe/Kyiv',
    ],
    [
      { kind: 'answer', question: 'pattern', text: '*' },
      'A pattern needs at least two letters or digits, and at most 60 characters. Example: *souvenir*',
    ],
  ])('says of %o what the chat would say, and changes nothing', async (body, message) => {
    const before = await page.ask('GET /settings');
    expect(await refusalOf(await page.send('POST /settings', { body }))).toEqual([422, 'input', message]);
    expect({ ...(await page.ask('GET /settings')), now: 0 }).toEqual({ ...before, now: 0 });
  });

  it('refuses what is no change', async () => {
    for (const body of [
      {},
      { kind: 'step', field: 'budget', step: 'up' },
      { kind: 'cap', cap: 1000 },
      { kind: 'game', game: 'chess' },
      { kind: 'typed', field: 'net', text: 'x'.repeat(101) },
      { kind: 'answer', question: 'import', text: 'x' },
      { kind: 'show', hidden: -1 },
    ]) {
      expect((await page.send('POST /settings', { body })).status).toBe(400);
    }
  });

  it('hides items and patterns from deals, and shows them again', async () => {
    expect((await page.ask('GET /deals')).rows).toHaveLength(1);
    const { hidden } = await change({ kind: 'hide', game: 'csgo', key: REDLINE as never });
    expect(hidden.entries).toMatchObject([{ kind: 'item', text: REDLINE, game: 'csgo' }]);
    expect((await page.ask('GET /deals')).rows).toEqual([]);
    const both = await change({ kind: 'answer', question: 'pattern', text: 'Souvenir' });
    expect(both.hidden.entries.map(({ text }) => text)).toEqual(['souvenir', REDLINE]);
    for (const { id } of both.hidden.entries) await change({ kind: 'show', hidden: id });
    expect((await page.ask('GET /deals')).rows).toHaveLength(1);
  });

  it('cannot show again what another chat hides', async () => {
    const { hidden } = await change({ kind: 'answer', question: 'pattern', text: 'case' });
    await viewer.ask('POST /settings', { body: { kind: 'show', hidden: hidden.entries[0]!.id } });
    expect((await page.ask('GET /settings')).hidden.entries).toHaveLength(1);
  });

  it('speaks another language, in the chat too', async () => {
    const { settings } = await change({ kind: 'language', language: 'uk' });
    expect(settings.language).toBe('uk');
    expect(await page.ask('GET /me')).toMatchObject({ language: 'uk' });
    await app.ask('/settings', /Що показує \/scan/);
  });

  it('lets viewers set their own chat, as the chat does, and nobody else’s', async () => {
    await viewer.ask('POST /settings', { body: { kind: 'typed', field: 'net', text: '9' } });
    expect((await viewer.ask('GET /settings')).settings.minNet).toBe(9000);
    expect((await page.ask('GET /settings')).settings.minNet).toBe(500);
    const sent = await viewerChat.send('/settings');
    const { text } = await viewerChat.waitFor(({ id }) => id > sent, 5_000);
    expect(text).toMatch(/Min net\s+\$9/);
  });

  it('hands all of it out as the chat’s file, and takes it in again, watches and what is hidden too', async () => {
    await change({ kind: 'typed', field: 'net', text: '3' });
    await change({ kind: 'answer', question: 'pattern', text: 'sticker*' });
    await app.ask('/watch redline ft <19', /DMarket < \$19/);
    const { filename, content } = await page.ask('GET /settings/file');
    expect(filename).toMatch(/^skinspread-settings-\d{4}-\d\d-\d\d\.json$/);
    await change({ kind: 'reset' });
    await app.ask('/watch redline ft <18', /DMarket < \$18/);
    const weighed = await page.ask('POST /settings/file/weigh', { body: { content } });
    expect(weighed).toEqual({ holds: { watches: 1, hidden: 1 }, lost: { watches: 1, hidden: 0 } });
    expect((await page.ask('GET /settings')).settings.minNet).toBe(500);
    await using events = await listenToEvents(app, page);
    await page.ask('POST /settings/file', { body: { content } });
    await Promise.race([events.next('settings'), events.next('watches')]);
    expect((await page.ask('GET /settings')).settings.minNet).toBe(3000);
    expect(await app.ask('/watch', /Watching 1 of 50/)).toContain('DMarket < $19');
  });

  it('sends the file into the chat, where a client of Telegram cannot keep it', async () => {
    const sent = app.chat.messages().length;
    await page.ask('POST /settings/file/send');
    const [file] = app.chat.messages().slice(sent);
    expect(file?.text).toContain('Settings, watches:');
  });

  it.each([
    ['hello', 'That is no file of settings. Nothing was changed.'],
    [
      '{"format":"skinspread-settings","version":1}',
      'The field settings of the file is wrong. Nothing was changed.',
    ],
    ['x'.repeat(70_000), 'The file cannot be read, or is longer than 64 KB. Nothing was changed.'],
  ])('takes no file that is none: %.20s', async (content, message) => {
    for (const route of ['POST /settings/file/weigh', 'POST /settings/file'] as const) {
      expect(await refusalOf(await page.send(route, { body: { content } }))).toEqual([422, 'input', message]);
    }
  });

  it('takes no body that is longer than any file', async () => {
    const body = { content: 'x'.repeat(200_000) };
    expect((await page.send('POST /settings/file/weigh', { body })).status).toBe(413);
  });

  it('tells open pages of what is set, here and in the chat', async () => {
    await using events = await listenToEvents(app, page);
    await change({ kind: 'step', field: 'net', step: 'up' });
    await events.next('settings');
    await app.ask('/settings', /What \/scan shows/);
    await app.chat.tap('Careful');
    await events.next('settings');
    await app.ask('/watch', /Watching/);
    await app.chat.tap('20 a day');
    await events.next('settings');
  });
});
