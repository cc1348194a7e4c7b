import { DriftError, RefusalError } from '../answer-faults.ts';

const ID_NUMBER = /("item_id"\s*:\s*)(\d+)/g;

/**
 * Parses JSON in which listings' ids are numbers beyond 2^53, which a plain parse would round: they are put in quotes
 * first. Within a text such a piece cannot stand, since its quotes would be escaped. Throws a DriftError, and for what is
 * no JSON at all, as a challenge page, a RefusalError.
 */
export function parseKeepingIds(text: unknown): unknown {
  if (typeof text !== 'string') throw new DriftError('body', 'is not text');
  try {
    return JSON.parse(text.replace(ID_NUMBER, '$1"$2"')) as unknown;
  } catch {
    if (!/^\s*[{[]/.test(text)) throw new RefusalError('unavailable');
    // The engine's message quotes the body.
    throw new DriftError('body', 'is cut short or malformed');
  }
}
