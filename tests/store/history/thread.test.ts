import { describe, expect, it } from '@jest/globals';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PriceHistory } from '../../../src/domain/history.ts';
import { createHistoryThread } from '../../../src/store/history/history-thread.ts';
import { createPriceHistory } from '../../../src/store/index.ts';
import { createTemporaryDirectory } from '../../support/temporary-directory.ts';
import { buildBook, createNotebook, keyOf, MINUTE, START } from './support.ts';

/** Opens a history on its own thread, uses it and closes it whatever happens. */
async function withHistory(
  directory: string,
  use: (history: PriceHistory, log: ReturnType<typeof createNotebook>) => Promise<void>,
): Promise<void> {
  const log = createNotebook();
  const history = createPriceHistory({ directory, logger: log, now: () => START + MINUTE });
  try {
    await use(history, log);
  } finally {
    await history.close();
  }
}

describe('the thread of the price history', () => {
  it('answers calls in the order in which they were made', async () => {
    await using temporary = await createTemporaryDirectory();
    await withHistory(temporary.path, async (history, log) => {
      const names = Array.from(
        { length: 9000 },
        (_, index) => [`item ${index}`, { ask: index + 1 }] as const,
      );
      const range = {
        market: 'dmarket',
        game: 'csgo',
        key: keyOf('item 8999'),
        from: 0,
        to: START * 2,
      } as const;
      const [, , summary, points, status] = await Promise.all([
        history.record(buildBook(START, Object.fromEntries(names))),
        history.record(buildBook(START + 1, { 'item 8999': { ask: 5 } })),
        history.summary('dmarket', 'csgo'),
        history.series(range),
        history.status(),
      ]);
      expect(points.map(({ ask }) => ask)).toEqual([9000, 5]);
      expect(summary.of(keyOf('item 8998'))).toMatchObject({ snapshots: 1, median30: 8999 });
      expect(status).toMatchObject({ snapshots: 2, oldestAt: START, newestAt: START + 1 });
      expect(log.notes).toEqual([]);
    });
  });

  it('is ended by closing, twice if need be, and takes no calls afterwards', async () => {
    await using temporary = await createTemporaryDirectory();
    await withHistory(temporary.path, async (history) => {
      const recorded = history.record(buildBook(START, { knife: { ask: 1 } }));
      await recorded;
      await Promise.all([history.close(), history.close()]);
      await expect(history.status()).rejects.toThrow('closed');
    });
  });

  it('rejects calls while the folder cannot be used, and works once it can', async () => {
    await using temporary = await createTemporaryDirectory();
    const directory = join(temporary.path, 'data');
    await writeFile(directory, 'a file where a folder should be');
    await withHistory(directory, async (history) => {
      await expect(history.status()).rejects.toThrow();
      await expect(history.record(buildBook(START, { knife: { ask: 1 } }))).rejects.toThrow();
    });
    await mkdir(join(temporary.path, 'other'));
    await chmod(join(temporary.path, 'other'), 0o700);
    await withHistory(join(temporary.path, 'other'), async (history) => {
      await history.record(buildBook(START, { knife: { ask: 1 } }));
      expect(await history.status()).toMatchObject({ snapshots: 1 });
    });
  });

  it('is started again after it died, which rejects what was being waited for', async () => {
    const log = createNotebook();
    const module = { url: new URL('fixtures/mortal-thread.mjs', import.meta.url), execArgv: [] };
    const thread = createHistoryThread({
      ...{ directory: '', databaseUrl: null, largestBytes: 0 },
      logger: log,
      now: () => 0,
      module,
    });
    const book = { market: 'dmarket', game: 'csgo' } as const;
    const dying = thread.call({ kind: 'summary', book, knownKeys: 0 });
    await expect(dying).rejects.toThrow('The price history failed');
    expect(log.notes).toMatchObject([{ message: 'the thread of the price history died' }]);
    await expect(thread.call({ kind: 'status' })).resolves.toBe('alive');
    expect(thread.generation()).toBe(1);
    await thread.close();
  });
});
