import { describe, expect, it } from '@jest/globals';
import { HttpError } from 'grammy';
import { abortWith } from '../../src/bot/transformers/deadlines.ts';
import { retryUnreached } from '../../src/bot/transformers/retry.ts';
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
