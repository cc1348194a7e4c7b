import { openDiskStorage } from './disk-storage.ts';
import { digest } from '../../../src/toolkit/http/digest.ts';

/** A process that stores and replaces answers as fast as it can, until it is killed from outside. */
const [kind = 'sqlite', directory = ''] = process.argv.slice(2);
const storage = openDiskStorage(kind, directory);
for (let count = 0; ; count += 1) {
  const body = Buffer.alloc(100_000, `${process.pid} ${count} `);
  const now = Date.now();
  await storage.store({
    key: `key ${count % 20}`,
    variant: '',
    route: 'GET /',
    url: `http://a.test/${count % 20}`,
    tags: [],
    status: 200,
    statusText: 'OK',
    headers: { digest: digest(body) },
    selectedBy: {},
    requestedAt: now,
    receivedAt: now,
    expiresAt: now + 3_600_000,
    encoding: 'identity',
    body,
  });
  if (count === 0) process.stdout.write('storing\n');
}
