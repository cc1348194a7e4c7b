import { type Headers } from '../../headers.ts';
import { parseHttpDate } from './http-date.ts';

/** Fields that a 304 carries (RFC 9110, 15.4.5). */
const notModifiedFields: ReadonlySet<string> = new Set([
  'age',
  'cache-control',
  'content-location',
  'date',
  'etag',
  'expires',
  'last-modified',
  'vary',
]);

/**
 * Whether a request with a condition of its own already has what is stored (RFC 9111, 4.3.2): by If-None-Match, or
 * only without that by If-Modified-Since. False for a request without a condition.
 */
export function isNotModified(request: Headers, stored: Headers): boolean {
  const wanted = request['if-none-match'];
  if (wanted !== undefined) return matchesTag(wanted, stored['etag']);
  const since = parseHttpDate(request['if-modified-since']);
  const modified = parseHttpDate(stored['last-modified'] ?? stored['date']);
  return since !== undefined && modified !== undefined && modified <= since;
}

/** The header fields of a 304 in the place of a stored answer. */
export function toNotModifiedHeaders(headers: Headers): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => notModifiedFields.has(name)));
}

function matchesTag(wanted: string, etag: string | undefined): boolean {
  if (wanted.trim() === '*') return true;
  if (etag === undefined) return false;
  const tags = wanted.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return tags.some((tag) => toOpaque(tag) === toOpaque(etag));
}

/** Weak comparison: what marks a tag as weak does not count (RFC 9110, 8.8.3.2). */
function toOpaque(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
