import { afterEach, describe, expect, it } from '@jest/globals';
import { createHarness, type Harness, OWNER } from '../harness.ts';

let harness: Harness;

afterEach(() => harness.close());

const webhook = { url: 'http://127.0.0.1:9/telegram', secret: 'a-secret-of-sixteen-or-more' };

/** A command as Telegram delivers it. */
function buildCommand(updateId: number, text: string): object {
  const chat = { id: OWNER, type: 'private', first_name: 'Owner' };
  const from = { id: OWNER, is_bot: false, first_name: 'Owner' };
  const entities = [{ type: 'bot_command', offset: 0, length: text.length }];
  return { update_id: updateId, message: { message_id: updateId, date: 1, chat, from, text, entities } };
}

const textsOf = (chat: ReturnType<ReturnType<Harness['telegram']['user']>['private']>): readonly string[] =>
  chat.messages().map(({ text }) => text);

describe('a webhook', () => {
  it('takes updates up only between start and stop', async () => {
    harness = await createHarness({ webhook });
    expect(await harness.bot.accept(buildCommand(1, '/help'))).toBe(false);
    expect(harness.bot.isListening()).toBe(false);
    await harness.bot.start();
    expect(harness.bot.isListening()).toBe(true);
    expect(await harness.bot.accept(buildCommand(1, '/help'))).toBe(true);
    await harness.bot.stop();
    expect(harness.bot.isListening()).toBe(false);
    expect(await harness.bot.accept(buildCommand(2, '/help'))).toBe(false);
  });

  it('answers everything that was accepted, in its order, before the stop is done', async () => {
    harness = await createHarness({ webhook });
    harness.telegram.enforceFlood(false);
    const chat = harness.telegram.user({ id: OWNER, firstName: 'Owner' }).private();
    await harness.bot.start();
    const commands = ['/help', '/settings', '/cachestats', '/help', '/settings'];
    for (const [index, text] of commands.entries())
      expect(await harness.bot.accept(buildCommand(index + 1, text))).toBe(true);
    await harness.bot.stop();
    const starts = textsOf(chat).map((text) => /prices|Min net|Cache/.exec(text)?.[0]);
    expect(starts).toEqual(['prices', 'Min net', 'Cache', 'prices', 'Min net']);
  });

  it('takes no more than it can remember, and takes on again when there is room', async () => {
    harness = await createHarness({ webhook });
    await harness.bot.start();
    let free = (): void => undefined;
    const freed = new Promise<boolean>((resolve) => {
      free = () => resolve(false);
    });
    Object.assign(harness.store.updates, { markHandled: () => freed });
    const accept = (): Promise<boolean> => harness.bot.accept(buildCommand(1, '/help'));
    const accepted = await Promise.all(Array.from({ length: 510 }, accept));
    expect(accepted.filter(Boolean)).toHaveLength(500);
    free();
    while (!(await accept())) await new Promise((resolve) => setImmediate(resolve));
  });

  it('is ended by a bot that fetches its updates', async () => {
    harness = await createHarness();
    const call = (method: string, query = ''): Promise<Response> =>
      fetch(`${harness.telegram.url}/bot123:abc/${method}${query}`);
    await call('setWebhook', `?url=${encodeURIComponent(webhook.url)}`);
    await harness.bot.start();
    const { result } = (await (await call('getWebhookInfo')).json()) as { result: { url: string } };
    expect(result.url).toBe('');
    const chat = harness.telegram.user({ id: OWNER, firstName: 'Owner' }).private();
    await chat.send('/help');
    await chat.waitFor(({ text }) => text.includes('/prices'));
  });
});
