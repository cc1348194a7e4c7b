import { afterEach, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { Registry } from 'prom-client';
import { type Logger } from '../../src/domain/logger.ts';
import { StoreGoneError } from '../../src/domain/errors.ts';
import {
  createMetricsRegistry,
  createOpsServer,
  isHealthy,
  type OpsServer,
  type Probe,
} from '../../src/ops/index.ts';

const host = '127.0.0.1';
const ignore = (): void => undefined;
const logger: Logger = { debug: ignore, info: ignore, warn: ignore, error: ignore };
const servers: OpsServer[] = [];

async function serve(
  probes: readonly Probe[] = [],
  registry: Registry = new Registry(),
  options: { readonly logger?: Logger; readonly probeTimeoutMs?: number } = {},
): Promise<OpsServer> {
  const server = await createOpsServer({ host, port: 0, probes, registry, logger, ...options });
  servers.push(server);
  return server;
}

function probe(name: string, check: Probe['check']): Probe {
  return { name, check };
}

function read({ port }: OpsServer, path: string, init?: RequestInit): Promise<Response> {
  return fetch(`http://${host}:${port}${path}`, init);
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

describe('/healthz', () => {
  it('says ok as long as the process answers, whatever its parts say', async () => {
    const server = await serve([probe('store', () => ({ state: 'failed', detail: 'gone' }))]);
    const response = await read(server, '/healthz');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('ok\n');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('answers HEAD without a body, and does not mind a query', async () => {
    const server = await serve();
    const response = await read(server, '/healthz?verbose', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('/readyz', () => {
  it('is ready without parts, and tells what the parts say', async () => {
    expect((await read(await serve(), '/readyz')).status).toBe(200);
    const server = await serve([
      probe('store', () => ({ state: 'ok' })),
      probe('dmarket', () => ({ state: 'degraded', detail: 'slow' })),
    ]);
    const response = await read(server, '/readyz');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      ready: true,
      parts: { store: { state: 'ok' }, dmarket: { state: 'degraded', detail: 'slow' } },
    });
  });

  it.each<[string, Probe['check'], string]>([
    ['says so', () => ({ state: 'failed', detail: 'disk full' }), 'disk full'],
    ['throws', () => Promise.reject(new RangeError('with a secret')), 'RangeError'],
    ['throws an error of ours', () => Promise.reject(new StoreGoneError('it is gone')), 'it is gone'],
    ['says nothing', () => new Promise(() => undefined), 'no answer in time'],
  ])('is not ready when a part %s', async (_, check, detail) => {
    const parts = [probe('other', () => ({ state: 'ok' })), probe('part', check)];
    const response = await read(await serve(parts, undefined, { probeTimeoutMs: 30 }), '/readyz');
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      ready: false,
      parts: { other: { state: 'ok' }, part: { state: 'failed', detail } },
    });
  });
});

describe('/metrics', () => {
  it("gives the registry's metrics, the process's among them, to Prometheus", async () => {
    const response = await read(await serve([], createMetricsRegistry()), '/metrics');
    expect(response.headers.get('content-type')).toBe(Registry.PROMETHEUS_CONTENT_TYPE);
    const text = await response.text();
    for (const name of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds']) {
      expect(text).toMatch(new RegExp(`^${name} [\\d.e+-]+$`, 'm'));
    }
  });

  it('answers 500 and logs why when a metric cannot be collected', async () => {
    const registry = new Registry();
    registry.metrics = () => Promise.reject(new Error('collector broke'));
    const logged: object[] = [];
    const listening = { ...logger, error: (fields: object) => void logged.push(fields) };
    const response = await read(await serve([], registry, { logger: listening }), '/metrics');
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('failed\n');
    expect(logged).toMatchObject([{ path: '/metrics', err: { message: 'collector broke' } }]);
  });
});

describe('the server', () => {
  it.each(['/', '/healthz/', '/../healthz', '/%2e%2e/', '/__proto__'])('does not know %s', async (path) => {
    const { port } = await serve();
    // Not fetch, which would tidy the path up.
    const status = await new Promise((resolve, reject) => {
      request({ host, port, path }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(404);
  });

  it.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    const response = await read(await serve(), '/metrics', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  it('names HTTP_PORT when the port is taken', async () => {
    const { port } = await serve();
    const second = createOpsServer({ host, port, probes: [], registry: new Registry(), logger });
    await expect(second).rejects.toThrow(`HTTP_PORT ${port} on ${host} cannot be listened on (EADDRINUSE)`);
  });

  it('can be closed while a request hangs, and twice', async () => {
    let finish = (): void => undefined;
    let onAsked = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      onAsked = resolve;
    });
    const hanging = probe('hanging', () => {
      onAsked();
      return new Promise((resolve) => {
        finish = () => resolve({ state: 'ok' });
      });
    });
    const server = await serve([hanging]);
    const answer = read(server, '/readyz').then(
      () => 'answered',
      () => 'cut off',
    );
    await asked;
    await server.close();
    await server.close();
    expect(await answer).toBe('cut off');
    finish();
  });
});

describe('isHealthy', () => {
  it('asks the server, by the loopback if it listens on all addresses', async () => {
    const { port } = await serve();
    expect(await isHealthy({ host, port })).toBe(true);
    const everywhere = await createOpsServer({
      host: '0.0.0.0',
      port: 0,
      probes: [],
      registry: new Registry(),
      logger,
    });
    servers.push(everywhere);
    expect(await isHealthy({ host: '0.0.0.0', port: everywhere.port })).toBe(true);
  });

  it('is false when nobody listens', async () => {
    const server = await serve();
    await server.close();
    expect(await isHealthy({ host, port: server.port })).toBe(false);
    expect(await isHealthy({ host: '::', port: server.port })).toBe(false);
  });
});
