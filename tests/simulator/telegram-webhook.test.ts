import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createTelegramServer, type TelegramServer } from '../../src/simulator/index.ts';

/** What a bot was delivered. */
interface Delivery {
  readonly updateId: number;
  readonly secret: IncomingMessage['headers'][string];
}

let telegram: TelegramServer;
let bot: Server;

afterEach(async () => {
  await telegram.close();
  bot.closeAllConnections();
  bot.close();
});

/** A bot that answers its deliveries with these statuses, then with 200. */
async function listen(statuses: number[]): Promise<{ url: string; delivered: Delivery[] }> {
  const delivered: Delivery[] = [];
  bot = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { update_id: updateId } = JSON.parse(Buffer.concat(chunks).toString()) as { update_id: number };
      delivered.push({ updateId, secret: request.headers['x-telegram-bot-api-secret-token'] });
      response.writeHead(statuses.shift() ?? 200).end();
      bot.emit('delivered');
    })();
  }).listen(0, '127.0.0.1');
  await once(bot, 'listening');
  return { url: `http://127.0.0.1:${(bot.address() as AddressInfo).port}`, delivered };
}

async function call(method: string, parameters: object = {}): Promise<Record<string, unknown>> {
  const response = await fetch(`${telegram.url}/bot1:a/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  });
  return (await response.json()) as Record<string, unknown>;
}

describe('a webhook of the Bot API', () => {
  it('delivers what waited and what comes, in order, each again until it is taken, with the secret', async () => {
    telegram = await createTelegramServer();
    const { url, delivered } = await listen([500, 200]);
    const chat = telegram.user({ id: 7, firstName: 'Trader' }).private();
    await chat.send('first');
    await chat.send('second');
    await call('setWebhook', { url, secret_token: 'secret' });
    while (delivered.length < 3) await once(bot, 'delivered');
    const [first, again, second] = delivered;
    expect(again).toEqual(first);
    expect(second).toEqual({ updateId: first!.updateId + 1, secret: 'secret' });
    expect(await call('getWebhookInfo')).toMatchObject({
      result: { url, last_error_message: expect.stringContaining('500') },
    });
    expect(await call('getUpdates')).toMatchObject({ error_code: 409 });
  });

  it('ends with deleteWebhook, and what was not delivered can be fetched', async () => {
    telegram = await createTelegramServer();
    const { url, delivered } = await listen(Array.from({ length: 100 }, () => 503));
    await call('setWebhook', { url });
    await telegram.user({ id: 7, firstName: 'Trader' }).private().send('hello');
    await once(bot, 'delivered');
    await call('deleteWebhook');
    const { result } = await call('getUpdates');
    expect(result).toMatchObject([{ update_id: delivered[0]!.updateId }]);
  });

  it('refuses what Telegram would refuse', async () => {
    telegram = await createTelegramServer();
    await listen([]);
    expect(await call('setWebhook', { url: 'bot.example.com' })).toMatchObject({ error_code: 400 });
    expect(await call('setWebhook', { url: 'https://bot.example.com', secret_token: 'a b' })).toMatchObject({
      error_code: 400,
    });
  });
});
