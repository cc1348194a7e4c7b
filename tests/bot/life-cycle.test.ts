import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConfigurationError } from '../../src/domain/errors.ts';
import { createHarness, type Harness, OWNER, until } from './harness.ts';

let harness: Harness;

beforeEach(async () => {
  harness = await createHarness();
});

afterEach(async () => {
  await harness.close();
});

const has = (text: string) => (message: { readonly text: string }) => message.text.includes(text);
const ownerChat = (): ReturnType<ReturnType<Harness['telegram']['user']>['private']> =>
  harness.telegram.user({ id: OWNER, firstName: 'Ann' }).private();
const logged = async (message: string): Promise<void> => {
  await until(() => harness.logger.messages.some((each) => each.includes(message)));
};

describe('starting', () => {
  it('fails with the name of the variable when Telegram does not know the token', async () => {
    harness.breakApi({ kind: 'status', status: 401, body: refused(401, 'Unauthorized') });
    await expect(harness.bot.start()).rejects.toThrow(ConfigurationError);
    await expect(harness.bot.start()).rejects.toThrow('BOT_TOKEN');
  });

  it('waits while Telegram cannot be reached, and then works', async () => {
    harness.breakApi({ kind: 'reset', times: 1 });
    await harness.bot.start();
    expect(harness.logger.messages).toContain('could not sign in to Telegram; trying again');
    const chat = ownerChat();
    await chat.send('/start');
    await chat.waitFor(has('Skinspread compares'));
    expect(harness.bot.isListening()).toBe(true);
  });

  it('ends quietly when the bot is stopped meanwhile', async () => {
    harness.breakApi({ kind: 'reset' });
    const starting = harness.bot.start();
    await logged('could not sign in');
    await harness.bot.stop();
    await starting;
    expect(harness.bot.isListening()).toBe(false);
  });

  it('works although the menu cannot be set', async () => {
    harness.breakApi({
      kind: 'status',
      status: 400,
      route: '/setMyCommands',
      body: refused(400, 'no'),
    });
    await harness.bot.start();
    await logged('could not publish the commands');
    const chat = ownerChat();
    await chat.send('/start');
    await chat.waitFor(has('Skinspread compares'));
  });
});

describe('polling', () => {
  it('says that another process has the token, and goes on when it is gone', async () => {
    await harness.bot.start();
    harness.breakApi({
      kind: 'status',
      status: 409,
      route: '/getUpdates',
      times: 1,
      body: refused(409, 'Conflict'),
    });
    const chat = ownerChat();
    await chat.send('/start');
    await logged('another process fetches updates with this token');
    await chat.send('/help');
    await chat.waitFor(has('Commands'));
    expect(harness.bot.isListening()).toBe(true);
  });

  it('goes on after the network has failed', async () => {
    await harness.bot.start();
    harness.breakApi({ kind: 'reset', route: '/getUpdates', times: 1 });
    const chat = ownerChat();
    await chat.send('/start');
    await chat.send('/help');
    await chat.waitFor(has('Commands'));
  });

  it('is known to work again as soon as Telegram answers, also while nobody writes', async () => {
    await harness.bot.start();
    const chat = ownerChat();
    await chat.send('/start');
    await chat.waitFor(has('Skinspread compares'));
    harness.breakApi({ kind: 'status', status: 502, route: '/getUpdates', times: 1 });
    await chat.send('/help');
    await until(() => !harness.bot.isListening());
    await until(() => harness.bot.isListening());
  }, 10_000);
});

describe('stopping', () => {
  it('tells each chat whose scan it ends', async () => {
    harness.scanner.report = undefined;
    await harness.bot.start();
    const chat = ownerChat();
    await chat.send('/scan');
    await chat.waitFor(has('Scanning'));
    const scan = await harness.scanner.askedAt(0);
    await harness.bot.stop();
    expect(chat.messages().at(-1)?.text).toBe('Stopped: the bot is restarting. Send /scan again.');
    expect(scan.options.signal!.aborted).toBe(true);
    expect(harness.bot.isListening()).toBe(false);
  });

  it('takes no longer than three seconds although Telegram hangs', async () => {
    harness.scanner.report = undefined;
    await harness.bot.start();
    const chat = ownerChat();
    await chat.send('/scan');
    await chat.waitFor(has('Scanning'));
    harness.breakApi({ kind: 'hang' });
    const begun = performance.now();
    await harness.bot.stop();
    expect(performance.now() - begun).toBeLessThan(8000);
  });

  it('loses and repeats nothing for the next start on the same store', async () => {
    await harness.bot.start();
    const chat = ownerChat();
    await chat.send('/help');
    await chat.waitFor(has('Commands'));
    await harness.bot.stop();
    await chat.send('/cachestats');
    const next = await createHarness({ apiRoot: harness.telegram.url, store: harness.store });
    await next.bot.start();
    try {
      await chat.waitFor(has('Calls saved'));
      const answers = chat.messages().filter(({ from }) => from === 'bot');
      expect(answers).toHaveLength(2);
    } finally {
      await next.close();
    }
  });
});

describe('a Bot API that refuses', () => {
  it('is waited for as long as it asks', async () => {
    await harness.bot.start();
    const chat = ownerChat();
    harness.breakApi({
      kind: 'status',
      status: 429,
      route: '/sendMessage',
      times: 1,
      body: refused(429, 'Too Many Requests: retry after 1', { retry_after: 1 }),
    });
    await chat.send('/help');
    await chat.waitFor(has('Commands'));
  });
});

function refused(code: number, description: string, parameters = {}): string {
  return JSON.stringify({ ok: false, error_code: code, description, parameters });
}
