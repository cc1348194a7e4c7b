import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { markup } from '../../../src/bot/chat/html.ts';
import { startProgressEdits } from '../../../src/bot/chat/progress-edits.ts';
import { plainScreen } from '../../../src/bot/chat/screen.ts';
import { createTestLogger } from '../test-logger.ts';

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await sleep(1);
};

describe('the edits of a progress message', () => {
  it('come only when the text has changed, and stop when told', async () => {
    let text = 'first';
    let looks = 0;
    const shown: string[] = [];
    const edits = startProgressEdits({
      render: () => {
        looks += 1;
        return plainScreen(markup`${text}`);
      },
      edit: (screen) => {
        shown.push(screen.text.source);
        return Promise.resolve();
      },
      everyMs: 1,
      logger: createTestLogger(),
    });
    await until(() => looks > 5);
    expect(shown).toEqual([]);
    text = 'second';
    await until(() => shown.length === 1);
    await edits.stop();
    text = 'third';
    await sleep(5);
    expect(shown).toEqual(['second']);
  });

  it('go on after one has failed', async () => {
    let count = 0;
    const logger = createTestLogger();
    const edits = startProgressEdits({
      render: () => plainScreen(markup`${count++}`),
      edit: () => Promise.reject(new Error('flood')),
      everyMs: 1,
      logger,
    });
    await until(() => logger.messages.length >= 2);
    await edits.stop();
    expect(logger.messages[0]).toBe('could not show progress');
  });

  it('never keep the end waiting for one that hangs', async () => {
    let isAborted = false;
    let count = 0;
    const edits = startProgressEdits({
      render: () => plainScreen(markup`${count++}`),
      edit: (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            isAborted = true;
            reject(signal.reason as Error);
          });
        }),
      everyMs: 1,
      logger: createTestLogger(),
    });
    await until(() => count > 1);
    await edits.stop();
    expect(isAborted).toBe(true);
  });
});
