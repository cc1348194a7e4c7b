import { type ServerName } from './exchange.ts';

/** One request that a server answered, or gave up answering. */
export interface LoggedRequest {
  readonly server: ServerName;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** The status that was sent; 0 when the connection was left hanging or cut. */
  readonly status: number;
  /** Milliseconds since 1970, by the simulator's clock. */
  readonly at: number;
  readonly tookMs: number;
}

/** What arrived, oldest first, with a bound on how much is remembered. */
export interface RequestLog {
  readonly all: readonly LoggedRequest[];
  add(request: LoggedRequest): void;
  /** How many requests fit: by server, by the beginning of the path, and by status. */
  count(server?: ServerName, pathPrefix?: string, status?: number): number;
  clear(): void;
}

const MOST_REMEMBERED = 50_000;

/** Creates an empty log. */
export function createRequestLog(): RequestLog {
  const all: LoggedRequest[] = [];
  return {
    all,
    add(request) {
      if (all.length >= MOST_REMEMBERED) all.shift();
      all.push(request);
    },
    count: (server, pathPrefix = '', status) =>
      all.filter(
        (request) =>
          (server === undefined || request.server === server) &&
          request.path.startsWith(pathPrefix) &&
          (status === undefined || request.status === status),
      ).length,
    clear() {
      all.length = 0;
    },
  };
}
