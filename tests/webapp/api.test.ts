import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signInitData, type World } from '../../src/simulator/index.ts';
import { openPage, type PageClient, sendToPage } from '../support/page-client.ts';
import { type RunningApp, startApp, TRADER } from '../support/running-app.ts';
import { usd } from '../support/trades.ts';

const REDLINE = 'AK-47 | Redline (Field-Tested)';
const WAY = { game: 'csgo', key: REDLINE, buyOn: 'dmarket' } as const;
const STRANGER = { id: 99, firstName: 'Stranger' };
const GUEST = { id: 8, firstName: 'Guest' };

function plantDeal({ dmarket, waxpeer }: World): void {
  const sales = Array.from({ length: 20 }, (_, index) => ({
    price: usd(21),
    at: Date.now() - (index + 1) * 3_600_000,
    type: 'Offer' as const,
  }));
  dmarket.plant('csgo', {
    title: REDLINE,
    offers: [20, 20, 20.1].map((price) => ({ price: usd(price) })),
    sales,
  });
  waxpeer.plant('csgo', {
    name: REDLINE,
    listings: [24, 24.1, 24.2].map((price) => ({ price: usd(price) })),
    bid: usd(22),
  });
}

async function makePage(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'page-'));
  await mkdir(join(directory, 'assets'));
  await writeFile(join(directory, 'index.html'), '<!doctype html><style>b{color:red}</style>');
  await writeFile(join(directory, 'assets/main.js'), `// ${'x'.repeat(5000)}`);
  return directory;
}

describe("the page's server", () => {
  let app: RunningApp;
  let page: PageClient;

  beforeAll(async () => {
    app = await startApp(plantDeal, { pageDirectory: await makePage() });
    page = await openPage(app);
  });

  afterAll(async () => {
    await app[Symbol.asyncDispose]();
  });

  const open = (initData: string, headers = {}): Promise<Response> =>
    sendToPage(app, 'POST /session', { body: { initData }, headers });
  const codeOf = async (response: Response): Promise<unknown> =>
    ((await response.json()) as { readonly code: unknown }).code;

  describe('lets in', () => {
    it('whom Telegram vouches for, if they may use the bot', async () => {
      expect(await page.ask('GET /me')).toEqual({ role: 'owner', language: 'en', bot: 'skinspread_bot' });
    });

    it('each opening once', async () => {
      const initData = signInitData({ botToken: app.botToken, person: TRADER });
      expect((await open(initData)).status).toBe(200);
      const again = await open(initData);
      expect([again.status, await codeOf(again)]).toEqual([401, 'used']);
    });

    it('nobody by a forged or an old opening, and says what to do in their language', async () => {
      const forged = await open(signInitData({ botToken: '1:other', person: TRADER }), {
        'accept-language': 'uk-UA,uk;q=0.9',
      });
      expect(forged.status).toBe(401);
      expect(await forged.json()).toMatchObject({
        code: 'forged',
        message: expect.stringContaining('кнопкою'),
      });
      const old = await open(
        signInitData({ botToken: app.botToken, person: TRADER, at: Date.now() - 3_600_000 }),
      );
      expect([old.status, await codeOf(old)]).toEqual([401, 'expired']);
    });

    it('no strangers, though Telegram vouches for them', async () => {
      const response = await open(signInitData({ botToken: app.botToken, person: STRANGER }));
      expect(response.status).toBe(403);
      expect(await response.json()).toEqual({
        code: 'stranger',
        message: expect.stringContaining('private bot'),
      });
    });

    it('nobody without a session, or with one that is made up', async () => {
      for (const headers of [
        {},
        { authorization: 'Bearer made-up' },
        { authorization: `Basic ${page.token}` },
      ]) {
        const response = await sendToPage(app, 'GET /deals', { headers });
        expect([response.status, await codeOf(response)]).toEqual([401, 'no-session']);
      }
    });

    it('a session over a restart', async () => {
      await app.restart();
      expect((await page.send('GET /me')).status).toBe(200);
    });

    it('a member no faster than the chat does, and nobody any more whom an owner removed', async () => {
      await app.simulator.telegram.user(GUEST).private().send('/start');
      await app.chat.send('/users');
      await app.chat.waitFor(({ text }) => text.includes('Who may use'), 5_000);
      await app.chat.tap('Invite member');
      const { text } = await app.chat.waitFor((message) => message.text.includes('t.me/'), 5_000);
      const code = /start=(\S+)/.exec(text)?.[1] ?? '';
      const chat = app.simulator.telegram.user(GUEST).private();
      await chat.send(`/start ${code}`);
      await chat.waitFor((message) => message.text.includes('You are in'), 5_000);
      const guest = await openPage(app, GUEST);
      expect(await guest.ask('GET /me')).toMatchObject({ role: 'member' });
      const scans = await Promise.all(Array.from({ length: 21 }, () => guest.send('POST /scan')));
      expect(scans.filter(({ status }) => status === 429)).toHaveLength(1);
      await app.chat.send('/users');
      await app.chat.waitFor((message) => message.text.includes('1 member'), 5_000);
      await app.chat.tap('Guest');
      await app.chat.tap('Remove');
      await app.chat.tap('Yes, remove');
      await app.chat.waitFor((message) => /1 owner$/m.test(message.text), 5_000);
      const response = await guest.send('GET /deals');
      expect([response.status, await codeOf(response)]).toEqual([403, 'stranger']);
    });
  });

  describe('tells', () => {
    it('deals as the chat finds them, looked at live once a scan was made', async () => {
      const before = await page.ask('GET /deals');
      expect(before).toMatchObject({ game: 'csgo', compared: 1, failures: [], scan: { isRunning: false } });
      expect(before.rows).toMatchObject([{ name: REDLINE, ...{ buyOn: 'dmarket', buyPrice: usd(20) } }]);
      expect(before.rows[0]!.checkedAt).toBeNull();
      await app.ask('/scan', /1 of 1/);
      const after = await page.ask('GET /deals');
      expect(after.rows[0]).toMatchObject({ checkedAt: expect.any(Number), net: 1870, roi: 935 });
    });

    it('a deal with its arithmetic: 23.27 less 6 % and 20.00 is 1.87', async () => {
      const seen = await page.ask('POST /deal/look', { body: WAY });
      expect(seen.deal.profit).toMatchObject({ net: 1870, roi: 935, sellerFee: 1400 });
      expect(seen.deal.exits.bid).toMatchObject({ price: usd(22) });
      expect(seen.deal.checked).toMatchObject({ atThisPrice: 2 });
      expect(seen.urls.dmarket).toMatch(/^https:\/\/dmarket\.com\//);
      await page.ask('GET /deals');
      const known = await page.ask('GET /deal', { query: WAY });
      expect(known.deal.name).toBe(REDLINE);
    });

    it('that a deal is gone', async () => {
      const query = { ...WAY, buyOn: 'waxpeer' };
      const response = await page.send('GET /deal', { query });
      expect([response.status, await codeOf(response)]).toEqual([410, 'gone']);
    });

    it('open pages at once that a scan of the chat is done', async () => {
      const headers = { authorization: `Bearer ${page.token}` };
      const stream = await app.page('/app/api/events', { headers });
      expect(stream.headers.get('content-type')).toContain('text/event-stream');
      const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
      expect((await reader.read()).value).toContain('event: beat');
      expect(await page.ask('POST /scan')).toEqual({ isStarted: true });
      expect((await reader.read()).value).toContain('event: scan');
      await reader.cancel();
    });

    it('what is wrong with a market, and what to do', async () => {
      app.simulator.faults.set('dmarket', { kind: 'status', status: 503 });
      const other = { ...WAY, key: 'AWP | Asiimov (Field-Tested)' };
      const response = await page.send('POST /deal/look', { body: other });
      app.simulator.faults.clear();
      expect([502, 410]).toContain(response.status);
      expect(await response.json()).toMatchObject({ message: expect.any(String) });
    });

    it('its own interface as OpenAPI, with every reference in it', async () => {
      const document = (await (await app.page('/app/api/openapi.json')).json()) as {
        readonly openapi: string;
        readonly paths: Readonly<Record<string, object>>;
        readonly components: { readonly schemas: Readonly<Record<string, object>> };
      };
      expect(document.openapi).toBe('3.1.0');
      expect(Object.keys(document.paths)).toEqual(
        expect.arrayContaining(['/session', '/deals', '/deal/look']),
      );
      const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g);
      const named = Array.from(references, ([, name]) => name ?? '');
      expect(named).toContain('Mills');
      expect(named.filter((name) => !(name in document.components.schemas))).toEqual([]);
    });
  });

  describe('keeps', () => {
    it('keys of markets and the token to itself', async () => {
      const texts = await Promise.all([
        page.send('GET /deals').then((response) => response.text()),
        page.send('POST /deal/look', { body: WAY }).then((response) => response.text()),
        page.send('GET /me').then((response) => response.text()),
      ]);
      for (const text of texts) expect(text).not.toMatch(/demo-key|demo-token|secret/i);
    });

    it('to its own code and Telegram’s script, in Telegram’s frames alone', async () => {
      for (const path of ['/app/', '/app/api/me', '/app/nothing']) {
        const policy = (await app.page(path)).headers.get('content-security-policy') ?? '';
        expect(policy).toContain("default-src 'none'");
        expect(policy).toContain("script-src 'self' https://telegram.org;");
        expect(policy).toMatch(/frame-ancestors 'self' https:\/\/web\.telegram\.org/);
        const hash = createHash('sha256').update('b{color:red}').digest('base64');
        expect(policy).toContain(`style-src 'self' 'sha256-${hash}';`);
        expect(policy).not.toMatch(/unsafe|\*(?!\.telegram\.org)/);
      }
    });

    it('to the files of the page, whatever a path says', async () => {
      for (const path of [
        '/app/../package.json',
        '/app/%2e%2e/package.json',
        '/app/assets/..%2f..%2fpackage.json',
      ]) {
        expect((await app.page(path)).status).toBe(404);
      }
      const script = await app.page('/app/assets/main.js');
      expect(script.headers.get('cache-control')).toContain('immutable');
      expect(script.headers.get('content-encoding')).toBe('gzip');
      expect(await script.text()).toContain('xxx');
      expect((await app.page('/app', { redirect: 'manual' })).headers.get('location')).toBe('/app/');
    });

    it('out what is no request of the page, and says so', async () => {
      const bad = [{}, { initData: 7 }, { initData: '' }, { initData: 'x'.repeat(5000) }];
      for (const body of bad) {
        const response = await sendToPage(app, 'POST /session', { body });
        expect([response.status, await codeOf(response)]).toEqual([400, 'malformed']);
      }
      const huge = await sendToPage(app, 'POST /session', { body: { initData: 'x'.repeat(20_000) } });
      expect([huge.status, await codeOf(huge)]).toEqual([413, 'too-large']);
      const endless = await app.page('/app/api/session', {
        method: 'POST',
        body: new Blob(['{"initData":"', 'x'.repeat(20_000)]).stream(),
        duplex: 'half',
      });
      expect(endless.status).toBe(413);
      const polluted = await app.page('/app/api/deal/look', {
        method: 'POST',
        headers: { authorization: `Bearer ${page.token}` },
        body: '{"__proto__":{"game":"csgo"},"key":"x","buyOn":"dmarket"}',
      });
      expect(polluted.status).toBe(400);
      expect((await app.page('/app/api/unknown')).status).toBe(404);
    });
  });
});
