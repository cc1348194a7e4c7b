import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

/** A request as the server saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** By `performance.now()`. */
  readonly at: number;
}

/** A real HTTP server on a free port, and what it has been asked. */
export interface TestServer extends AsyncDisposable {
  readonly baseURL: string;
  readonly seen: readonly SeenRequest[];
}

/** Answers one request; `count` is 1 for the first request of its path. */
export type Answer = (request: SeenRequest, response: ServerResponse, count: number) => void;

/** Starts a server that answers every request with the function. */
export async function startServer(answer: Answer): Promise<TestServer> {
  const seen: SeenRequest[] = [];
  const counts = new Map<string, number>();
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one = { method, url, headers, body: Buffer.concat(chunks).toString(), at: performance.now() };
      seen.push(one);
      const path = url.replace(/\?.*/, '');
      const count = (counts.get(path) ?? 0) + 1;
      counts.set(path, count);
      answer(one, response, count);
    });
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseURL: `http://127.0.0.1:${port}`,
    seen,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

/** A server that answers with these statuses in turn, the last one for ever, and JSON bodies that count. */
export function startStatusServer(...statuses: readonly number[]): Promise<TestServer> {
  return startServer((_request, response, count) =>
    sendJson(response, { count }, statuses[Math.min(count, statuses.length) - 1] ?? 200),
  );
}
