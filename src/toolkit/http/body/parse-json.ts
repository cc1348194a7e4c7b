import { BodyError, type BodyFault } from '../../errors.ts';
import { parseInTurns } from './parse-in-turns.ts';

const utf8 = new TextDecoder();

/** Bytes as text: UTF-8 as RFC 8259 demands of JSON, a byte order mark left out. */
export function toText(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}

/** Parses a body that has to be JSON; rejects with a BodyError that does not show the body. */
export async function parseJson(bytes: Uint8Array, what: string): Promise<unknown> {
  try {
    return await parseInTurns(bytes);
  } catch {
    // The engine's message quotes the body, which may hold what must not be logged.
    throw new BodyError(what, findFault(toText(bytes).trim()));
  }
}

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

function findFault(text: string): BodyFault {
  if (text === '') return 'truncated';
  const expected = closing[text.charAt(0)];
  if (expected === undefined) return 'not-json';
  return text.endsWith(expected) ? 'malformed' : 'truncated';
}
