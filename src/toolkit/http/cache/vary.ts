import { digest } from '../digest.ts';
import { type Headers } from '../headers.ts';
import { type StoredAnswer } from './stored-answer.ts';

/** The request headers that a Vary field names, as digests, since one of them may be a secret. */
export function selectingHeaders(vary: string | undefined, headers: Headers): StoredAnswer['selectedBy'] {
  const selected: Record<string, string | null> = {};
  for (const name of (vary ?? '').toLowerCase().split(/[\s,]+/)) {
    if (name === '') continue;
    const value = headers[name];
    selected[name] = value === undefined ? null : digest(normalize(name, value));
  }
  return selected;
}

/** A name for the variant that these headers select; empty where nothing is selected. */
export function variantOf(selectedBy: StoredAnswer['selectedBy']): string {
  const entries = Object.entries(selectedBy).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? '' : digest(JSON.stringify(entries));
}

/** The newest of the answers whose selecting headers match the request's (RFC 9111, 4.1), or undefined. */
export function selectVariant<T extends { readonly answer: StoredAnswer }>(
  candidates: readonly T[],
  headers: Headers,
): T | undefined {
  let newest: T | undefined;
  for (const candidate of candidates) {
    if (!matches(candidate.answer.selectedBy, headers)) continue;
    if (newest === undefined || candidate.answer.receivedAt > newest.answer.receivedAt) newest = candidate;
  }
  return newest;
}

function matches(selectedBy: StoredAnswer['selectedBy'], headers: Headers): boolean {
  for (const name in selectedBy) {
    const value = headers[name];
    if (selectedBy[name] !== (value === undefined ? null : digest(normalize(name, value)))) return false;
  }
  return true;
}

/** Lines of one field may be joined and spaced in any way, and languages written in any case (RFC 9111, 4.1). */
function normalize(name: string, value: string): string {
  const spaced = value
    .trim()
    .replace(/\s*,\s*/g, ',')
    .replace(/\s+/g, ' ');
  return name === 'accept-language' ? spaced.toLowerCase() : spaced;
}
