import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { createFaults, type Faults, type Strike } from '../faults/faults.ts';
import { spoilReply } from '../faults/spoil-reply.ts';
import { answerControl } from './control.ts';
import { type HttpReply, type HttpRequest, jsonReply, type ServerName } from './exchange.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';
import { send } from './send.ts';

/** What every imitated service is created with. */
export interface ServerOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Milliseconds since 1970; the clock of prices, signatures and the Date header. */
  readonly now?: () => number;
  /** Whether published rate limits are enforced; they are by default. */
  readonly limits?: boolean;
  readonly faults?: Faults;
  readonly requests?: RequestLog;
}

/** A service that listens. */
export interface SimulatedServer {
  /** Without a slash at the end. */
  readonly url: string;
  readonly faults: Faults;
  readonly requests: RequestLog;
  close(): Promise<void>;
}

/** Answers one request. */
export type Handler = (request: HttpRequest) => HttpReply | Promise<HttpReply>;

/** Something else that listens on the same port, and has to go before the server can. */
export interface Attachment {
  attach(server: Server): void;
  close(): void;
}

/** Longer than any client keeps an idle connection, so that none is closed under a request. */
const KEEP_ALIVE_MS = 65_000;

interface Context {
  readonly name: ServerName;
  readonly faults: Faults;
  readonly requests: RequestLog;
  readonly now: () => number;
  readonly handle: Handler;
}

/** Starts a server on the local interface that logs what arrives, lets faults strike, and otherwise asks the handler. */
export async function createHttpServer(
  name: ServerName,
  handle: Handler,
  options: ServerOptions = {},
  attachment?: Attachment,
): Promise<SimulatedServer> {
  const { faults = createFaults(), requests = createRequestLog(), now = Date.now } = options;
  const context: Context = { name, faults, requests, now, handle };
  const server = createServer((message, response) => void answer(context, message, response));
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  attachment?.attach(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    faults,
    requests,
    close: () =>
      new Promise((resolve) => {
        attachment?.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(context: Context, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const startedAt = performance.now();
  const request = await readRequest(message, response).catch(() => undefined);
  if (request === undefined) return;
  const control = answerControl(context.name, request, context.faults, context.requests);
  if (control !== undefined) return send(request, response, control, []);
  const status = await serve(context, request, response).catch(() => 0);
  const { method, path, rawQuery: query } = request;
  const tookMs = performance.now() - startedAt;
  context.requests.add({ server: context.name, method, path, query, status, at: context.now(), tookMs });
}

/** Returns the status that was sent, or 0 if none was. */
async function serve(context: Context, request: HttpRequest, response: ServerResponse): Promise<number> {
  const isControl = request.path.startsWith('/__');
  const strikes = isControl ? [] : context.faults.strike(context.name, request.path);
  if (!(await endure(strikes, request, response))) return 0;
  const reply = strikes.some(({ effect }) => effect.kind === 'status')
    ? jsonReply({})
    : await handleSafely(context, request);
  if (request.signal.aborted) return 0;
  const spoilt = spoilReply(context.name, request, reply, strikes);
  response.setHeader('date', new Date(context.now()).toUTCString());
  await send(
    request,
    response,
    spoilt,
    strikes.map((strike) => strike.effect),
  );
  return spoilt.status;
}

/** Lets the faults strike that come before any answer; false if there will be none. */
async function endure(
  strikes: readonly Strike[],
  request: HttpRequest,
  response: ServerResponse,
): Promise<boolean> {
  for (const { effect } of strikes) {
    if (effect.kind === 'latency') await delay(effect.ms, undefined, { signal: request.signal });
    if (effect.kind === 'hang') return false;
    if (effect.kind === 'reset' && (effect.afterBytes ?? 0) === 0) {
      response.socket?.resetAndDestroy();
      return false;
    }
  }
  return true;
}

/** A defect of the simulator must show as one, not as a market's fault. */
async function handleSafely(context: Context, request: HttpRequest): Promise<HttpReply> {
  try {
    return await context.handle(request);
  } catch (error) {
    return jsonReply({ simulatorDefect: error instanceof Error ? error.stack : String(error) }, 500);
  }
}

async function readRequest(message: IncomingMessage, response: ServerResponse): Promise<HttpRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const target = message.url ?? '/';
  const mark = target.indexOf('?');
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const rawQuery = mark < 0 ? '' : target.slice(mark);
  return {
    method: message.method ?? 'GET',
    path: mark < 0 ? target : target.slice(0, mark),
    rawQuery,
    query: new URLSearchParams(rawQuery),
    headers: message.headers,
    body: Buffer.concat(chunks),
    ip: message.socket.remoteAddress ?? '',
    signal: gone.signal,
  };
}
