import { describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { readBody } from '../../../../src/toolkit/http/body/read-body.ts';
import { toResident } from '../../../../src/toolkit/http/cache/resident.ts';
import { buildRequestPreparer } from '../../../../src/toolkit/http/prepare-request.ts';
import { describeHttpFailure, type HttpClient } from '../../../../src/toolkit/index.ts';
import { buildStoredAnswer } from '../support/answers.ts';
import { createTestClient } from '../support/clients.ts';
import { sendJson, startServer, startStatusServer } from '../support/test-server.ts';

const failureOf = async (request: Promise<unknown>): Promise<unknown> =>
  request.then(() => 'answered', describeHttpFailure);

describe('bodies', () => {
  it('parses and decodes once, however often the answer is used', async () => {
    await using server = await startStatusServer(200);
    await using client = await createTestClient(server);
    let decoded = 0;
    const decode = (body: unknown): unknown => {
      decoded += 1;
      return body;
    };
    const all = await Promise.all([1, 2, 3].map(() => client.get('/a', { decode })));
    all.push(await client.get('/a', { decode }));
    expect(decoded).toBe(1);
    expect(new Set(all.map(({ data }) => data)).size).toBe(1);
  });

  it('gives different decoders their own value of one answer', async () => {
    await using server = await startStatusServer(200);
    await using client = await createTestClient(server);
    const one = await client.get('/a', { decode: () => 'one' });
    const two = await client.get('/a', { decode: () => 'two' });
    expect([one.data, two.data, server.seen.length]).toEqual(['one', 'two', 1]);
  });

  it('gives a decoder text where it wants text, whatever it was given before', async () => {
    await using server = await startStatusServer(200);
    await using client = await createTestClient(server);
    const decode = (body: unknown): string => typeof body;
    const json = await client.get('/a', { decode });
    const text = await client.get('/a', { decode, responseType: 'text' });
    expect([json.data, text.data]).toEqual(['object', 'string']);
  });

  it('does not keep a value for each of the decoders that are written anew for every call', async () => {
    const resident = toResident(buildStoredAnswer());
    const prepare = buildRequestPreparer({}, 1_000);
    for (let call = 0; call < 100; call += 1) {
      const request = prepare({ url: resident.answer.url, decode: () => call });
      expect(await readBody(resident, request, 1_000)).toBe(call);
    }
    expect(resident.values.length).toBeLessThan(10);
  });

  it('does not let a caller change what the cache holds', async () => {
    await using server = await startServer((_request, response) =>
      sendJson(response, { rows: [{ price: 1 }] }),
    );
    await using client = await createTestClient(server);
    const { data } = await client.get<{ rows: { price: number }[] }>('/a');
    expect(() => (data.rows[0]!.price = 2)).toThrow(TypeError);
    expect(() => data.rows.push({ price: 3 })).toThrow(TypeError);
    const { data: bytes } = await client.get<Uint8Array>('/a', { responseType: 'arraybuffer' });
    bytes.fill(0);
    expect((await client.get('/a')).data).toEqual({ rows: [{ price: 1 }] });
    const again = await client.get<Uint8Array>('/a', { responseType: 'arraybuffer' });
    expect(Buffer.from(again.data).toString()).toBe('{"rows":[{"price":1}]}');
  });

  it.each([
    ['HTML', '<html>challenge</html>', 'not-json'],
    ['a cut-off object', '{"items":[{"a":1},', 'truncated'],
    ['nothing', '', 'truncated'],
    ['NaN', '{"price":NaN}', 'malformed'],
  ])('reports %s in the place of JSON, and never stores it', async (_name, body, reason) => {
    await using server = await startServer((_request, response, count) => {
      response.setHeader('content-type', 'text/html');
      response.end(count === 1 ? body : '{"fine":true}');
    });
    await using client = await createTestClient(server);
    const read = (): Promise<unknown> => client.get('/a', { responseType: 'json' });
    expect(await failureOf(read())).toMatchObject({ kind: 'body', reason });
    await expect(read()).resolves.toMatchObject({ data: { fine: true }, cacheInfo: { status: 'miss' } });
  });

  it("hands the decoder's own error on, and never stores what it refused", async () => {
    await using server = await startStatusServer(200);
    await using client = await createTestClient(server);
    const refusal = new Error('price is missing');
    const decode = (body: unknown): unknown => {
      if ((body as { count: number }).count === 1) throw refusal;
      return body;
    };
    const failure = describeHttpFailure(await client.get('/a', { decode }).catch((error: unknown) => error));
    expect(failure).toMatchObject({ kind: 'body', reason: 'decode' });
    expect('cause' in failure && failure.cause).toBe(refusal);
    await expect(client.get('/a', { decode })).resolves.toMatchObject({ data: { count: 2 } });
  });

  it.each(['gzip', 'identity'])('reads %s, and keeps it over a restart', async (encoding) => {
    const rows = Array.from({ length: 3_000 }, (_, index) => ({ name: `★ Karambit ${index}`, index }));
    await using server = await startServer((_request, response) => {
      const text = JSON.stringify(rows);
      if (encoding === 'gzip') response.setHeader('content-encoding', 'gzip');
      response.setHeader('content-type', 'application/json');
      response.end(encoding === 'gzip' ? gzipSync(text) : text);
    });
    await using client = await createTestClient(server);
    expect((await client.get('/a')).data).toEqual(rows);
    expect(server.seen[0]?.headers['accept-encoding']).toContain('gzip');
  });

  it('reports a compressed body that was cut off', async () => {
    await using server = await startServer((_request, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync('{"a":1}').subarray(0, 15));
    });
    await using client = await createTestClient(server);
    expect(await failureOf(client.get('/a'))).toMatchObject({ kind: 'body', reason: 'truncated' });
  });

  it.each(['gzip', 'identity'])('refuses a body above the cap, sent as %s', async (encoding) => {
    await using server = await startServer((_request, response) => {
      const body = Buffer.alloc(100_000, 'a');
      if (encoding === 'gzip') response.setHeader('content-encoding', 'gzip');
      response.end(encoding === 'gzip' ? gzipSync(body) : body);
    });
    await using client = await createTestClient({ ...server, maxResponseBytes: 10_000 });
    expect(await failureOf(client.get('/a'))).toMatchObject({ kind: 'body', reason: 'too-large' });
  });

  it('retries an answer whose connection broke within the body', async () => {
    await using server = await startServer((_request, response, count) => {
      if (count === 1) {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"a":', () => response.destroy());
      } else sendJson(response, { count });
    });
    await using client: HttpClient = await createTestClient(server);
    await expect(client.get('/a')).resolves.toMatchObject({ data: { count: 2 } });
  });
});
