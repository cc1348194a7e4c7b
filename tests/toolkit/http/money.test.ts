import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createTestClient } from './support/clients.ts';

const answer = [
  'HTTP/1.1 200 OK',
  'Content-Type: application/json',
  'Content-Length: 17',
  '',
  '{"success": true}',
].join('\r\n');

interface CuttingServer extends AsyncDisposable {
  readonly baseURL: string;
  /** Requests that arrived whole. */
  readonly requests: () => number;
}

/** A server that breaks every connection after so many bytes of its answer. */
async function startCuttingServer(afterBytes: number): Promise<CuttingServer> {
  let requests = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk.toString();
      if (!received.includes('\r\n\r\n')) return;
      received = '';
      requests += 1;
      if (afterBytes === 0) socket.resetAndDestroy();
      else socket.write(answer.slice(0, afterBytes), () => socket.destroy());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => requests,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

const cuts = [0, 1, 9, 12, 17, 40, 70, answer.length - 17, answer.length - 5, answer.length - 1];
const routes = [
  { route: 'GET /buy-one-p2p', idempotent: false },
  { route: 'POST /search', idempotent: true },
];

describe('a request that moves money', () => {
  it.each(cuts)('reaches the server once when its answer is cut off after %d bytes', async (afterBytes) => {
    const requests = [
      { method: 'POST', url: '/orders', data: { price: 1 } },
      { method: 'PATCH', url: '/offers-buy', data: { price: 1 } },
      { method: 'GET', url: '/buy-one-p2p', params: { price: 1 } },
    ];
    for (const request of requests) {
      await using server = await startCuttingServer(afterBytes);
      await using client = await createTestClient({ baseURL: server.baseURL, routes });
      await expect(client.request(request)).rejects.toMatchObject({ attempts: 1, reason: 'not-retryable' });
      expect(server.requests()).toBe(1);
    }
  });

  it.each([0, 40, answer.length - 1])(
    'unlike one that only reads, cut off after %d bytes',
    async (afterBytes) => {
      for (const request of [{ url: '/prices' }, { method: 'POST', url: '/search', data: {} }]) {
        await using server = await startCuttingServer(afterBytes);
        await using client = await createTestClient({ baseURL: server.baseURL, routes });
        await expect(client.request(request)).rejects.toMatchObject({ attempts: 3, code: 'ECONNRESET' });
        expect(server.requests()).toBe(3);
      }
    },
  );

  it('is never shared with an equal one', async () => {
    await using server = await startCuttingServer(answer.length);
    await using client = await createTestClient({ baseURL: server.baseURL, routes });
    await Promise.all([client.get('/buy-one-p2p'), client.get('/buy-one-p2p')]);
    expect(server.requests()).toBe(2);
  });
});
