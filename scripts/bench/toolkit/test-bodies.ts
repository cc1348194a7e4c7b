import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const row = (index: number): object => ({
  name: `★ StatTrak™ Karambit | Doppler Phase ${index} (Factory New)`,
  count: index % 40,
  min: index * 7 + 100,
});

const rowsOf = (bytes: number): string =>
  JSON.stringify({
    success: true,
    items: Array.from({ length: Math.round(bytes / 92) }, (_, index) => row(index)),
  });

/** JSON bodies by path, of about the size that the path names. */
export const testBodies: Readonly<Record<string, string>> = {
  '/1KB': rowsOf(1_000),
  '/100KB': rowsOf(100_000),
  '/5MB': rowsOf(5_000_000),
};

/** A server of the test bodies, cacheable for an hour. */
export interface BodyServer extends AsyncDisposable {
  readonly baseURL: string;
}

/** Starts the server on a free port. */
export async function startBodyServer(): Promise<BodyServer> {
  const worker = new Worker(join(import.meta.dirname, 'body-server.js'), { workerData: testBodies });
  const [port] = (await once(worker, 'message')) as [number];
  return {
    baseURL: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      await worker.terminate();
    },
  };
}
