import { describe, expect, it } from '@jest/globals';
import { isNotModified } from '../../../../src/toolkit/http/cache/rfc9111/conditional.ts';
import { createTestClient } from '../support/clients.ts';
import { sendJson, startServer } from '../support/test-server.ts';

const early = 'Sun, 06 Nov 1994 08:49:37 GMT';
const late = 'Mon, 07 Nov 1994 08:49:37 GMT';

describe('a request with a condition of its own', () => {
  it.each([
    [{}, { etag: '"a"' }, false],
    [{ 'if-none-match': '"a"' }, { etag: '"a"' }, true],
    [{ 'if-none-match': 'W/"a"' }, { etag: '"a"' }, true],
    [{ 'if-none-match': '"x", "a" , W/"y"' }, { etag: 'W/"a"' }, true],
    [{ 'if-none-match': '"x, a"' }, { etag: '"a"' }, false],
    [{ 'if-none-match': '*' }, {}, true],
    [{ 'if-none-match': '"a"' }, {}, false],
    [{ 'if-none-match': '"x"', 'if-modified-since': late }, { etag: '"a"', 'last-modified': early }, false],
    [{ 'if-modified-since': late }, { 'last-modified': early }, true],
    [{ 'if-modified-since': early }, { 'last-modified': late }, false],
    [{ 'if-modified-since': late }, { date: early }, true],
    [{ 'if-modified-since': 'yesterday' }, { 'last-modified': early }, false],
  ])('%j of the stored %j is already there: %p', (request, stored, expected) => {
    expect(isNotModified(request, stored)).toBe(expected);
  });

  it('gets a 304 from the cache', async () => {
    const headers = { etag: '"a"', 'cache-control': 'max-age=60', 'x-test': '1' };
    await using server = await startServer((_request, response) => sendJson(response, {}, 200, headers));
    await using client = await createTestClient({
      ...server,
      cache: { policy: 'rfc9111', storage: 'memory' },
    });
    await client.get('/a');
    const config = { headers: { 'if-none-match': '"a"' } };
    const answer = await client.get('/a', { ...config, validateStatus: () => true });
    expect(answer).toMatchObject({ status: 304, data: undefined, cacheInfo: { status: 'hit' } });
    expect(answer.headers).not.toHaveProperty('x-test');
    await expect(client.get('/a', config)).rejects.toMatchObject({ status: 304, attempts: 0 });
    expect(server.seen).toHaveLength(1);
  });
});
