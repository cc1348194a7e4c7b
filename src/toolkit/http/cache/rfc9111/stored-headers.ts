import { type Headers } from '../../headers.ts';

/** Fields that concern one connection only (RFC 9110, 7.6.1; RFC 9111, 3.1). */
const connectionFields = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authentication-info',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'transfer-encoding',
  'upgrade',
];

/** Fields that describe the stored body and so stay as they are when a 304 freshens the rest (RFC 9111, 3.2). */
const bodyFields: ReadonlySet<string> = new Set([
  'content-encoding',
  'content-length',
  'content-range',
  'content-type',
  'etag',
]);

/** The header fields that are stored, without those of the connection and those named in `withhold`. */
export function toStoredHeaders(headers: Headers, withhold: readonly string[] = []): Headers {
  const named = (headers['connection'] ?? '').toLowerCase().split(/[\s,]+/);
  const dropped = new Set([...connectionFields, ...named, ...withhold]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name)));
}

/** The stored fields after a 304, or after a HEAD that describes the same body. */
export function freshenHeaders(stored: Headers, confirmed: Headers): Headers {
  const update = Object.entries(toStoredHeaders(confirmed)).filter(([name]) => !bodyFields.has(name));
  // An age that came with the stored answer says nothing about the confirmation.
  const kept = Object.entries(stored).filter(([name]) => name !== 'age');
  return Object.fromEntries([...kept, ...update]);
}
