import { join } from 'node:path';
import { FilesystemStorage } from '../../../../src/toolkit/http/cache/filesystem-storage.ts';
import { SqliteStorage } from '../../../../src/toolkit/http/cache/sqlite-storage.ts';
import { digest } from '../../../../src/toolkit/http/digest.ts';
import { buildStoredAnswer } from './answers.ts';

/** A process that stores and replaces answers as fast as it can, until it is killed from outside. */
const [kind, directory = ''] = process.argv.slice(2);
const storage =
  kind === 'sqlite'
    ? new SqliteStorage(join(directory, 'cache.sqlite'), 50_000_000)
    : new FilesystemStorage(directory, 50_000_000);
for (let count = 0; ; count += 1) {
  const body = Buffer.alloc(100_000, `${process.pid} ${count} `);
  await storage.store(
    buildStoredAnswer({ key: `key ${count % 20}`, body, headers: { digest: digest(body) } }),
  );
  if (count === 0) process.stdout.write('storing\n');
}
