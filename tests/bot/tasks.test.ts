import { describe, expect, it } from '@jest/globals';
import { ChatTasks, stopReasonOf, untilAborted } from '../../src/bot/tasks.ts';
import { createTestLogger } from './test-logger.ts';

const forever = (signal: AbortSignal): Promise<void> =>
  untilAborted(new Promise<void>(() => undefined), signal);

const anybody = (): Promise<boolean> => Promise.resolve(true);

describe('background tasks of a chat', () => {
  it('stop the earlier one of their slot and wait until it is done', async () => {
    const tasks = new ChatTasks(createTestLogger(), anybody);
    const events: string[] = [];
    const run = (name: string) => async (signal: AbortSignal) => {
      events.push(`${name} begins`);
      await forever(signal).catch(() => events.push(`${name} ${stopReasonOf(signal)}`));
    };
    tasks.start({ chatId: 1, userId: 7, slot: 'scan', id: 'a', run: run('a') });
    tasks.start({ chatId: 1, userId: 7, slot: 'scan', id: 'b', run: run('b') });
    tasks.start({ chatId: 1, userId: 7, slot: 'look-up', id: 'c', run: run('c') });
    tasks.start({ chatId: 2, userId: 8, slot: 'scan', id: 'd', run: run('d') });
    expect(tasks.find(1, 'scan')).toBe('b');
    await tasks.close('shutdown');
    expect(events.indexOf('a replaced')).toBeLessThan(events.indexOf('b begins'));
    expect(events.filter((event) => event.endsWith('shutdown')).toSorted()).toEqual([
      'b shutdown',
      'c shutdown',
      'd shutdown',
    ]);
    expect(tasks.find(1, 'scan')).toBeUndefined();
  });

  it('are found no more once they are done, and say so when stopped', async () => {
    const tasks = new ChatTasks(createTestLogger(), anybody);
    tasks.start({ chatId: 1, userId: 7, slot: 'scan', id: 'a', run: () => Promise.resolve() });
    await tasks.idle();
    expect(tasks.find(1, 'scan')).toBeUndefined();
    expect(tasks.stop(1, 'scan', 'user')).toBe(false);
  });

  it('are stopped as they start once the bot stops', async () => {
    const tasks = new ChatTasks(createTestLogger(), anybody);
    await tasks.close('shutdown');
    let reason = '';
    const run = (signal: AbortSignal): Promise<void> => {
      reason = stopReasonOf(signal);
      return Promise.resolve();
    };
    tasks.start({ chatId: 1, userId: 7, slot: 'scan', id: 'a', run });
    await tasks.idle();
    expect(reason).toBe('shutdown');
  });

  it('are stopped for one person in every chat, and for nobody else', async () => {
    const tasks = new ChatTasks(createTestLogger(), anybody);
    const ended: string[] = [];
    const run = (name: string) => (signal: AbortSignal) =>
      forever(signal).catch(() => void ended.push(`${name} ${stopReasonOf(signal)}`));
    tasks.start({ chatId: 1, userId: 7, slot: 'scan', id: 'a', run: run('a') });
    tasks.start({ chatId: 2, userId: 7, slot: 'look-up', id: 'b', run: run('b') });
    tasks.start({ chatId: 2, userId: 8, slot: 'scan', id: 'c', run: run('c') });
    tasks.stopAllOf(7, 'removed');
    await tasks.close('shutdown');
    expect(ended.toSorted()).toEqual(['a removed', 'b removed', 'c shutdown']);
  });

  it('are stopped as they start for who may not have them any more', async () => {
    const tasks = new ChatTasks(createTestLogger(), (userId) => Promise.resolve(userId === 8));
    const seen: string[] = [];
    const run = (signal: AbortSignal): Promise<void> => {
      seen.push(signal.aborted ? stopReasonOf(signal) : 'runs');
      return Promise.resolve();
    };
    tasks.start({ chatId: 1, userId: 7, slot: 'scan', id: 'a', run });
    tasks.start({ chatId: 2, userId: 8, slot: 'scan', id: 'b', run });
    await tasks.idle();
    expect(seen).toEqual(['removed', 'runs']);
  });

  it('are logged when they fail, and harm nobody', async () => {
    const logger = createTestLogger();
    const tasks = new ChatTasks(logger, anybody);
    tasks.start({
      chatId: 1,
      userId: 7,
      slot: 'scan',
      id: 'a',
      run: () => Promise.reject(new Error('broken')),
    });
    await tasks.idle();
    expect(logger.messages).toContain('background task failed');
  });
});

describe('waiting until aborted', () => {
  it('gives the value, the error, or at once the reason', async () => {
    const { signal } = new AbortController();
    await expect(untilAborted(Promise.resolve(7), signal)).resolves.toBe(7);
    await expect(untilAborted(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
    await expect(forever(AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop');
  });
});
