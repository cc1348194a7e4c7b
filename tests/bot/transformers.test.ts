import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { HttpError } from 'grammy';
import { abortWith } from '../../src/bot/transformers/deadlines.ts';
import { refuseForeignAnswers } from '../../src/bot/transformers/foreign-answers.ts';
import { retryRefused, retryUnreached } from '../../src/bot/transformers/retry.ts';
import { tolerateNoChange } from '../../src/bot/transformers/tolerate.ts';

type Call = Parameters<typeof tolerateNoChange>[0];

const answering = (response: object): Call => (() => Promise.resolve(response)) as unknown as Call;
const refused = (description: string): object => ({ ok: false, error_code: 400, description });

describe('answers that only say that nothing is left to do', () => {
  it.each([
    ['editMessageText', 'Bad Request: message is not modified: specified new message content …', true],
    [
      'answerCallbackQuery',
      'Bad Request: query is too old and response timeout expired or query ID is invalid',
      true,
    ],
    ['editMessageText', 'Bad Request: message to edit not found', false],
    ['sendMessage', 'Bad Request: message is not modified', false],
  ] as const)('%s: %s', async (method, description, isTolerated) => {
    const response = await tolerateNoChange(answering(refused(description)), method, {});
    expect(response.ok).toBe(isTolerated);
  });

  it('leaves other answers alone', async () => {
    const response = await tolerateNoChange(answering({ ok: true, result: 7 }), 'sendMessage', {} as never);
    expect(response).toEqual({ ok: true, result: 7 });
  });
});

describe('an answer', () => {
  it.each([[{ ok: true, result: 7 }], [{ ok: false, error_code: 502, description: 'Bad Gateway' }]])(
    'of Telegram is passed on: %j',
    async (answer) => {
      expect(await refuseForeignAnswers(answering(answer), 'sendMessage', {} as never)).toEqual(answer);
    },
  );

  it.each([[{ code: 504, message: 'upstream timed out' }], [{ ok: false }], [[]]])(
    'of a proxy is none, so that nobody believes that nothing was sent: %j',
    async (answer) => {
      const calling = refuseForeignAnswers(answering(answer), 'sendMessage', {} as never);
      await expect(calling).rejects.toThrow(HttpError);
    },
  );
});

describe('calls that fail on the network', () => {
  const failingTimes = (times: number, code: string): { call: Call; count: () => number } => {
    let count = 0;
    const call = (() => {
      count += 1;
      if (count > times) return Promise.resolve({ ok: true, result: true });
      return Promise.reject(new HttpError('failed', Object.assign(new Error('failed'), { code })));
    }) as unknown as Call;
    return { call, count: () => count };
  };

  it('are repeated when that cannot do anything twice', async () => {
    const { call, count } = failingTimes(1, 'ECONNRESET');
    await retryUnreached(call, 'editMessageText', {});
    expect(count()).toBe(2);
  });

  it('are not repeated when a message might have been sent', async () => {
    const { call, count } = failingTimes(1, 'ECONNRESET');
    await expect(retryUnreached(call, 'sendMessage', {} as never)).rejects.toThrow(HttpError);
    expect(count()).toBe(1);
  });

  it('are repeated even for a message when nobody was reached', async () => {
    const { call, count } = failingTimes(1, 'ECONNREFUSED');
    await retryUnreached(call, 'sendMessage', {} as never);
    expect(count()).toBe(2);
  });

  it('are given up when the bot stops', async () => {
    const shutdown = new AbortController();
    const { call, count } = failingTimes(9, 'ECONNREFUSED');
    const calling = abortWith(shutdown.signal)(
      (method, payload, signal) => retryUnreached(call, method, payload, signal),
      'sendMessage',
      {} as never,
    );
    shutdown.abort();
    await expect(calling).rejects.toThrow();
    expect(count()).toBe(1);
  });
});

describe('a chat of which Telegram asked us to wait', () => {
  afterEach(() => void jest.useRealTimers());

  /** A Telegram that refuses the first attempt to write this text, and notes every attempt. */
  const refusingOnce = (refusedText: string, retryAfter: number): { call: Call; attempts: string[] } => {
    const attempts: string[] = [];
    const call = ((_method: string, { text }: { text: string }) => {
      const isRefused = text === refusedText && !attempts.includes(text);
      attempts.push(text);
      if (!isRefused) return Promise.resolve({ ok: true, result: text });
      const parameters = { retry_after: retryAfter };
      return Promise.resolve({ ok: false, error_code: 429, description: 'Too Many Requests', parameters });
    }) as unknown as Call;
    return { call, attempts };
  };
  const writer = (call: Call): ((chatId: number, text: string) => Promise<unknown>) => {
    const transform = retryRefused();
    return (chatId, text) => transform(call, 'sendMessage', { chat_id: chatId, text });
  };

  it('gets what came first before what came meanwhile', async () => {
    jest.useFakeTimers();
    const { call, attempts } = refusingOnce('first', 5);
    const write = writer(call);
    const first = write(1, 'first');
    await jest.advanceTimersByTimeAsync(1000);
    const others = [write(1, 'second'), write(1, 'third')];
    await jest.advanceTimersByTimeAsync(3000);
    expect(attempts).toEqual(['first']);
    await jest.advanceTimersByTimeAsync(1000);
    await Promise.all([first, ...others]);
    expect(attempts).toEqual(['first', 'first', 'second', 'third']);
  });

  it('keeps no other chat waiting', async () => {
    jest.useFakeTimers();
    const { call, attempts } = refusingOnce('first', 5);
    const write = writer(call);
    const first = write(1, 'first');
    await write(2, 'elsewhere');
    expect(attempts).toEqual(['first', 'elsewhere']);
    await jest.advanceTimersByTimeAsync(5000);
    await first;
    await write(1, 'later');
    expect(attempts).toEqual(['first', 'elsewhere', 'first', 'later']);
  });

  it('gets what came meanwhile after half a minute, whatever became of the first', async () => {
    jest.useFakeTimers();
    const { call, attempts } = refusingOnce('first', 60);
    const write = writer(call);
    const first = write(1, 'first');
    await jest.advanceTimersByTimeAsync(0);
    const second = write(1, 'second');
    await jest.advanceTimersByTimeAsync(30_000);
    await second;
    expect(attempts).toEqual(['first', 'second']);
    await jest.advanceTimersByTimeAsync(30_000);
    await first;
  });

  it('is told of what failed on the side of Telegram as before', async () => {
    jest.useFakeTimers();
    const answers = [
      { ok: false, error_code: 502, description: 'Bad Gateway' },
      { ok: true, result: 7 },
    ];
    const write = writer((() => Promise.resolve(answers.shift())) as unknown as Call);
    const writing = write(1, 'text');
    await jest.advanceTimersByTimeAsync(3000);
    expect(await writing).toEqual({ ok: true, result: 7 });
  });
});
