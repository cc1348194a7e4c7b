import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';

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
  const encoded = new Map(Object.entries(testBodies).map(([path, body]) => [path, Buffer.from(body)]));
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.setHeader('cache-control', 'max-age=3600');
    response.end(encoded.get(request.url ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
