import { type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type FaultEffect } from '../faults/fault.ts';
import { type HttpReply, type HttpRequest, headerOf } from './exchange.ts';

const compress = promisify(gzip);
const SMALLEST_COMPRESSED = 1024;
const COMPRESSION_LEVEL = 3;

/** Compressed bodies of replies that are sent more than once. */
const compressed = new WeakMap<HttpReply, Promise<Buffer>>();

/** Sends a reply, compressed if the caller takes that, and slowly or only in part if a fault says so. */
export async function send(
  request: HttpRequest,
  response: ServerResponse,
  reply: HttpReply,
  effects: readonly FaultEffect[],
): Promise<void> {
  const isPacked = reply.body.length >= SMALLEST_COMPRESSED && acceptsGzip(request);
  const bytes = isPacked ? await pack(reply) : Buffer.from(reply.body);
  response.writeHead(reply.status, {
    ...reply.headers,
    ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
    'content-length': bytes.length,
  });
  const reset = effects.find((effect) => effect.kind === 'reset');
  const drip = effects.find((effect) => effect.kind === 'drip');
  if (reset !== undefined) cutAfter(response, bytes, reset.afterBytes ?? 0);
  else if (drip !== undefined) await dripOut(request, response, bytes, drip);
  else response.end(bytes);
}

function acceptsGzip(request: HttpRequest): boolean {
  return (headerOf(request, 'accept-encoding') ?? '').includes('gzip');
}

function pack(reply: HttpReply): Promise<Buffer> {
  const known = compressed.get(reply) ?? compress(reply.body, { level: COMPRESSION_LEVEL });
  compressed.set(reply, known);
  return known;
}

function cutAfter(response: ServerResponse, bytes: Buffer, count: number): void {
  response.write(bytes.subarray(0, count), () => response.socket?.resetAndDestroy());
}

async function dripOut(
  request: HttpRequest,
  response: ServerResponse,
  bytes: Buffer,
  drip: { readonly bytes: number; readonly everyMs: number },
): Promise<void> {
  for (let start = 0; start < bytes.length; start += drip.bytes) {
    response.write(bytes.subarray(start, start + drip.bytes));
    await delay(drip.everyMs, undefined, { signal: request.signal });
  }
  response.end();
}
