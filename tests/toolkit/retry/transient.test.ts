import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import axios from 'axios';
import { TimeoutError } from '../../../src/toolkit/concurrency/with-timeout.ts';
import { isTransient, isTransientStatus } from '../../../src/toolkit/retry/transient.ts';

import { failureOf } from './flaky.ts';

const httpClient = axios.create({ proxy: false });

describe('defaults to retry', () => {
  it.each([
    [200, false],
    [301, false],
    [304, false],
    [400, false],
    [401, false],
    [403, false],
    [404, false],
    [408, true],
    [409, false],
    [410, false],
    [422, false],
    [425, true],
    [429, true],
    [500, true],
    [501, false],
    [502, true],
    [503, true],
    [504, true],
    [599, true],
    [600, false],
  ])('status %d: %s', (status, retried) => {
    expect(isTransientStatus(status)).toBe(retried);
    expect(isTransient({ status })).toBe(retried);
    expect(isTransient({ code: 'ERR_BAD_RESPONSE', response: { status } })).toBe(retried);
  });

  it.each([
    'ECONNRESET',
    'ECONNREFUSED',
    'ETIMEDOUT',
    'ECONNABORTED',
    'EPIPE',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ERR_NETWORK',
  ])('retries on the network error %s', (code) => {
    expect(isTransient(Object.assign(new Error('broken'), { code }))).toBe(true);
  });

  it('lets a status outweigh a network code', () => {
    expect(isTransient({ code: 'ECONNABORTED', response: { status: 404 } })).toBe(false);
  });

  it('retries on timeouts of this toolkit and of the platform', () => {
    expect(isTransient(new TimeoutError(5))).toBe(true);
    expect(isTransient(new DOMException('late', 'TimeoutError'))).toBe(true);
  });

  it.each([
    ['a programming error', new TypeError('x is not a function')],
    ['an abort', new DOMException('stop', 'AbortError')],
    ['a cancelled request', { name: 'CanceledError', code: 'ERR_CANCELED' }],
    ['a string', 'ECONNRESET'],
    ['null', null],
    ['undefined', undefined],
  ])('does not retry on %s', (_what, error) => {
    expect(isTransient(error)).toBe(false);
  });

  it('recognises the errors that axios and fetch really throw', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/cut') request.socket.destroy();
      else response.writeHead(Number(request.url?.slice(1))).end();
    });
    const baseURL = await listen(server);
    try {
      expect(isTransient(await failureOf(httpClient.get(`${baseURL}/cut`)))).toBe(true);
      expect(isTransient(await failureOf(fetch(`${baseURL}/cut`)))).toBe(true);
      expect(isTransient(await failureOf(httpClient.get(`${baseURL}/503`)))).toBe(true);
      expect(isTransient(await failureOf(httpClient.get(`${baseURL}/501`)))).toBe(false);
      expect(isTransient(await failureOf(httpClient.get(`${baseURL}/404`)))).toBe(false);
      const cancelled = httpClient.get(`${baseURL}/200`, { signal: AbortSignal.abort() });
      expect(isTransient(await failureOf(cancelled))).toBe(false);
    } finally {
      server.closeAllConnections();
      server.close();
    }
    expect(isTransient(await failureOf(httpClient.get(baseURL)))).toBe(true);
  });
});

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
