import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FilesystemStorage } from '../../../../src/toolkit/http/cache/filesystem-storage.ts';
import { SqliteStorage } from '../../../../src/toolkit/http/cache/sqlite-storage.ts';
import { digest } from '../../../../src/toolkit/http/digest.ts';
import { createTemporaryDirectory } from '../../../support/temporary-directory.ts';

const script = join(import.meta.dirname, '../support/store-until-killed.ts');

/** Starts a process that stores without end, and kills it in the middle of that. */
async function storeAndDie(kind: string, directory: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, kind, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  await sleep(afterMs);
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe.each(['sqlite', 'filesystem'])('a %s storage whose process is killed', (kind) => {
  it('holds no torn answer and goes on working', async () => {
    await using directory = await createTemporaryDirectory();
    for (const afterMs of [3, 11, 23]) {
      await storeAndDie(kind, directory.path, afterMs);
      const storage =
        kind === 'sqlite'
          ? new SqliteStorage(join(directory.path, 'cache.sqlite'), 50_000_000)
          : new FilesystemStorage(directory.path, 50_000_000);
      let found = 0;
      for (let count = 0; count < 20; count += 1) {
        for (const answer of await storage.find(`key ${count}`)) {
          expect(digest(answer.body)).toBe(answer.headers['digest']);
          found += 1;
        }
      }
      expect(found).toBeGreaterThan(0);
      await storage.close();
    }
  });
});
