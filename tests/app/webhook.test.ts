import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, request as httpRequest, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type RunningApp, startApp } from '../support/running-app.ts';

const SECRET = 'a-secret-of-sixteen-or-more';
const HEADER = 'x-telegram-bot-api-secret-token';

/** What stands in front of the bot: it passes deliveries on, and notes what came of them. */
let proxy: Server;
let app: RunningApp;
let answers: number[] = [];
let isBroken = false;

beforeAll(async () => {
  proxy = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const headers = { [HEADER]: String(request.headers[HEADER]) };
      const passed = isBroken
        ? new Response(null, { status: 502 })
        : await app.page(String(request.url), { method: 'POST', headers, body: Buffer.concat(chunks) });
      answers.push(passed.status);
      response.writeHead(passed.status).end();
    })();
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const { port } = proxy.address() as AddressInfo;
  app = await startApp(() => undefined, {
    environment: { WEBHOOK_URL: `http://127.0.0.1:${port}`, WEBHOOK_SECRET: SECRET },
  });
});

afterAll(async () => {
  await app[Symbol.asyncDispose]();
  proxy.closeAllConnections();
  proxy.close();
});

function deliver(body: string, secret = SECRET): Promise<Response> {
  return app.page('/telegram', { method: 'POST', headers: { [HEADER]: secret }, body });
}

describe('a bot with a webhook', () => {
  it('answers commands and taps that Telegram delivers, and fetches nothing', async () => {
    await app.ask('/settings', /Min net/i);
    expect(await app.chat.tap('Refresh').catch(() => 'no button')).toBeDefined();
    const methods = app.simulator.requests.all.map(({ path }) => path.split('/').at(-1));
    expect(methods).toContain('setWebhook');
    expect(methods).not.toContain('getUpdates');
    expect(answers.every((status) => status === 200)).toBe(true);
    const ready = (await (await app.page('/readyz')).json()) as { parts: Record<string, unknown> };
    expect(ready.parts['telegram']).toEqual({ state: 'ok' });
  });

  it('gets again what did not arrive', async () => {
    isBroken = true;
    answers = [];
    await app.chat.send('/help');
    while (!answers.includes(502)) await once(proxy, 'request');
    isBroken = false;
    await app.chat.waitFor(({ text }) => text.includes('/prices'), 5000);
  });

  it('does once what is delivered twice', async () => {
    const chat = { id: 7, type: 'private', first_name: 'Trader' };
    const from = { id: 7, is_bot: false, first_name: 'Trader' };
    const entities = [{ type: 'bot_command', offset: 0, length: 7 }];
    const message = { message_id: 9000, date: 1, chat, from, text: '/cancel', entities };
    const update = JSON.stringify({ update_id: 9000, message });
    const before = app.chat.messages().length;
    expect((await deliver(update)).status).toBe(200);
    expect((await deliver(update)).status).toBe(200);
    await app.ask('/help', /prices/);
    const told = app.chat.messages().slice(before);
    expect(told.filter(({ from: who }) => who === 'bot')).toHaveLength(2);
  });

  it.each<[string, () => Promise<Response>, number]>([
    ['a wrong secret', () => deliver('{"update_id":1}', `${SECRET}x`), 401],
    ['no secret', () => app.page('/telegram', { method: 'POST', body: '{"update_id":1}' }), 401],
    ['GET', () => app.page('/telegram', { headers: { [HEADER]: SECRET } }), 404],
    ['PUT', () => app.page('/telegram', { method: 'PUT', headers: { [HEADER]: SECRET } }), 404],
    ['another path', () => app.page('/telegram/x', { method: 'POST', headers: { [HEADER]: SECRET } }), 404],
    ['what is no JSON', () => deliver('{"update_id":'), 400],
    ['what is no update', () => deliver('[1]'), 400],
    ['a body beyond a megabyte', () => deliver(`{"update_id":1,"x":"${'x'.repeat(1_100_000)}"}`), 413],
  ])('turns %s away without a word on why', async (_, send, status) => {
    const response = await send();
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(text.length).toBeLessThan(20);
    expect(text).not.toMatch(/secret|token|update/i);
  });

  it('lets no JSON reach the prototypes of others', async () => {
    const body =
      '{"update_id":9100,"__proto__":{"polluted":1},"message":{"constructor":{"prototype":{"polluted":1}}}}';
    expect((await deliver(body)).status).toBe(200);
    await app.ask('/help', /prices/);
    expect({}).not.toHaveProperty('polluted');
  });

  it('does not read on when a body without a length becomes too large', async () => {
    const { port } = new URL((await app.page('/healthz')).url);
    const request = httpRequest({
      host: '127.0.0.1',
      port,
      path: '/telegram',
      method: 'POST',
      headers: { [HEADER]: SECRET },
    });
    const answered = once(request, 'response') as Promise<[{ statusCode: number }]>;
    request.on('error', () => undefined);
    for (let part = 0; part < 40; part += 1) request.write(Buffer.alloc(65_536, 'x'));
    const [{ statusCode }] = await answered;
    expect(statusCode).toBe(413);
    request.destroy();
  });
});
