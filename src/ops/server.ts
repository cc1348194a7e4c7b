import { once } from 'node:events';
import {
  createServer,
  STATUS_CODES,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Registry } from 'prom-client';
import { ConfigurationError } from '../domain/errors.ts';
import { type Logger } from '../domain/logger.ts';
import { checkReadiness, type Probe } from './probe.ts';
import { receiveUpdate, type WebhookOptions } from './webhook.ts';

/** What the server of health, metrics and updates stands on. */
export interface OpsServerOptions {
  readonly host: string;
  /** 0 is any free one. */
  readonly port: number;
  readonly probes: readonly Probe[];
  readonly registry: Registry;
  readonly logger: Logger;
  /** How long a part may take to answer; two seconds unless said otherwise. */
  readonly probeTimeoutMs?: number;
  /** Where Telegram delivers updates, if it does. */
  readonly webhook?: WebhookOptions;
  /** What answers everything below a path, if something is served there. */
  readonly page?: PageOptions;
}

/** What is served below a path of its own. */
export interface PageOptions {
  /** Without a slash at the end. */
  readonly path: string;
  /** Answers by itself, also where it fails. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** A running server of health and metrics. */
export interface OpsServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

interface Page {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** True iff nothing more is read from whoever asked. */
  readonly closes?: boolean;
}

type Route = () => Page | Promise<Page>;

const REQUEST_TIMEOUT_MS = 10_000;

/**
 * Serves `/healthz` (the process is alive), `/readyz` (its parts, with reasons) and `/metrics` (for Prometheus). Throws
 * a ConfigurationError when the port cannot be had.
 */
export async function createOpsServer(options: OpsServerOptions): Promise<OpsServer> {
  const routes = buildRoutes(options);
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    const { webhook, page: below } = options;
    if (below !== undefined && isBelow(below, request)) {
      void below.answer(request, response);
      return;
    }
    const page = isOf(webhook, request)
      ? answerUpdate(request, webhook)
      : answer(request, routes, options.logger);
    void page.then((done) => send(response, done));
  });
  await listen(server, options);
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

function buildRoutes({ probes, registry, probeTimeoutMs }: OpsServerOptions): ReadonlyMap<string, Route> {
  return new Map<string, Route>([
    ['/healthz', () => toText(200, 'ok')],
    [
      '/readyz',
      async () => {
        const readiness = await checkReadiness(probes, probeTimeoutMs);
        const body = `${JSON.stringify(readiness, undefined, 2)}\n`;
        return { status: readiness.ready ? 200 : 503, type: 'application/json', body };
      },
    ],
    ['/metrics', async () => ({ status: 200, type: registry.contentType, body: await registry.metrics() })],
  ]);
}

async function answer(
  { url = '/', method = '' }: IncomingMessage,
  routes: ReadonlyMap<string, Route>,
  logger: Logger,
): Promise<Page> {
  const [path = '/'] = url.split('?', 1);
  const route = routes.get(path);
  if (route === undefined) return toText(404, 'not found');
  if (method !== 'GET' && method !== 'HEAD') return toText(405, 'only GET and HEAD');
  try {
    return await route();
  } catch (err) {
    logger.error({ err, path }, 'ops page failed');
    return toText(500, 'failed');
  }
}

function isOf(
  webhook: WebhookOptions | undefined,
  { url = '/' }: IncomingMessage,
): webhook is WebhookOptions {
  return webhook !== undefined && url.split('?', 1)[0] === webhook.path;
}

function isBelow({ path }: PageOptions, { url = '/' }: IncomingMessage): boolean {
  return `${url.split('?', 1)[0] ?? ''}/`.startsWith(`${path}/`);
}

/** A body that breaks off is nobody's to answer any more. */
async function answerUpdate(request: IncomingMessage, webhook: WebhookOptions): Promise<Page> {
  const status = await receiveUpdate(request, webhook).catch(() => 400 as const);
  return { ...toText(status, STATUS_CODES[status] ?? ''), closes: status !== 200 && status !== 503 };
}

function toText(status: number, text: string): Page {
  return { status, type: 'text/plain; charset=utf-8', body: `${text}\n` };
}

function send(response: ServerResponse, { status, type, body, closes = false }: Page): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...(status === 405 && { allow: 'GET, HEAD' }),
    ...(closes && { connection: 'close' }),
  });
  response.end(body);
}

async function listen(server: Server, { host, port }: OpsServerOptions): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new ConfigurationError('HTTP_PORT', `${port} on ${host} cannot be listened on (${code})`);
  }
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}
