import { describe, expect, it } from '@jest/globals';
import { inspect } from 'node:util';
import { type SigningRequest, type ToolkitLogger } from '../../../src/toolkit/index.ts';
import { createTemporaryDirectory } from '../../support/temporary-directory.ts';
import { createTestClient } from './support/clients.ts';
import { sendJson, startServer, startStatusServer } from './support/test-server.ts';

const secret = 'S3CRET';
const sign = (): object => ({ headers: { 'x-sign': secret }, params: { api: secret } });

describe('signing', () => {
  it('is done anew for every attempt, with exactly what is sent', async () => {
    await using server = await startStatusServer(503, 200);
    const signed: SigningRequest[] = [];
    await using client = await createTestClient({
      ...server,
      routes: [{ route: 'POST /items/{id}', idempotent: true }],
      sign: (request) => {
        signed.push(request);
        return { headers: { 'x-count': String(signed.length) } };
      },
    });
    await client.post('/items/7', { a: 'ä' }, { params: { q: 'x y', tag: ['1', '2'] } });
    const url = `${server.baseURL}/items/7?q=x+y&tag=1&tag=2`;
    for (const { method, route, url: signedUrl, body } of signed) {
      expect({ method, route, signedUrl }).toEqual({
        method: 'POST',
        route: 'POST /items/{id}',
        signedUrl: url,
      });
      expect(Buffer.from(body!).toString()).toBe('{"a":"ä"}');
    }
    expect(server.seen.map((seen) => [seen.url, seen.body, seen.headers['x-count']])).toEqual([
      ['/items/7?q=x+y&tag=1&tag=2', '{"a":"ä"}', '1'],
      ['/items/7?q=x+y&tag=1&tag=2', '{"a":"ä"}', '2'],
    ]);
  });

  it('is not done for a hit', async () => {
    await using server = await startStatusServer(200);
    let count = 0;
    await using client = await createTestClient({
      ...server,
      sign: () => ({ params: { n: String((count += 1)) } }),
    });
    await client.get('/a');
    expect((await client.get('/a')).cacheInfo.status).toBe('hit');
    expect(count).toBe(1);
  });

  it('adds nothing that could show in an error, a log, a response or the cache', async () => {
    await using directory = await createTemporaryDirectory();
    await using server = await startServer((request, response) => {
      if (request.url.startsWith('/ok')) sendJson(response, {});
      else if (request.url.startsWith('/reset')) response.destroy();
      else if (request.url.startsWith('/html')) response.end('<html>');
      else if (!request.url.startsWith('/hang')) sendJson(response, {}, 503);
    });
    const logged: unknown[] = [];
    const log = (...entry: unknown[]): void => void logged.push(entry);
    const logger: ToolkitLogger = { debug: log, info: log, warn: log, error: log };
    const cache = { policy: 'ttl', storage: 'sqlite', directory: directory.path } as const;
    await using client = await createTestClient({ ...server, sign, logger, cache });
    const outcomes: unknown[] = [await client.get('/ok'), await client.get('/ok')];
    for (const url of ['/503', '/reset', '/hang']) {
      outcomes.push(await client.get(url, { timeout: 50 }).catch((error: unknown) => error));
    }
    outcomes.push(await client.get('/html', { responseType: 'json' }).catch((error: unknown) => error));
    outcomes.push(await client.get('/503', { deadlineMs: 1 }).catch((error: unknown) => error));
    for (const outcome of [...outcomes, logged, client.stats()]) {
      expect(inspect(outcome, { depth: 12, showHidden: true })).not.toContain(secret);
    }
    expect(server.seen[0]?.url).toContain(secret);
  });

  it('never follows a redirect with its signature', async () => {
    await using other = await startStatusServer(200);
    await using server = await startServer((_request, response) =>
      response.writeHead(302, { location: `${other.baseURL}/a` }).end(),
    );
    await using client = await createTestClient({ ...server, sign });
    await expect(client.get('/a')).rejects.toMatchObject({ status: 302 });
    expect(other.seen).toHaveLength(0);
  });
});
