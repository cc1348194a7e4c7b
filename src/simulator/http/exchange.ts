import { type IncomingHttpHeaders } from 'node:http';

/** The imitated services. */
export const SERVER_NAMES = ['dmarket', 'waxpeer', 'telegram', 'rates'] as const;

/** One of the imitated services. */
export type ServerName = (typeof SERVER_NAMES)[number];

/** A request as it arrived, with its body read. */
export interface HttpRequest {
  readonly method: string;
  /** The path as sent, still percent-encoded. */
  readonly path: string;
  /** The query as sent with its question mark, or an empty text. */
  readonly rawQuery: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly ip: string;
  /** Aborts when the caller is gone or the server closes. */
  readonly signal: AbortSignal;
}

/** A response to be sent. */
export interface HttpReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A response with a value as JSON. */
export function jsonReply(
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): HttpReply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** A single header of a request; repeated headers give their first value. */
export function headerOf(request: HttpRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : value?.[0];
}
