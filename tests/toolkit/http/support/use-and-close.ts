import { tmpdir } from 'node:os';
import { createHttpClient } from '../../../../src/toolkit/index.ts';
import { startStatusServer } from './test-server.ts';

/** A process that uses every part of a client, closes it, and has nothing left to do. */
const server = await startStatusServer(503, 200);
const client = await createHttpClient({
  baseURL: server.baseURL,
  cache: { policy: 'ttl', storage: 'sqlite', directory: `${tmpdir()}/http-cache-${process.pid}` },
  retry: { waitInitialMs: 1, jitterMs: 0 },
  limiter: { budgets: { all: { requests: 100, perMs: 1_000, maxConcurrent: 2 } } },
});
await client.get('/a');
await client.close();
await server[Symbol.asyncDispose]();
process.stdout.write('closed\n');
