import { setImmediate as yieldToLoop } from 'node:timers/promises';
import { BodyError } from '../../errors.ts';

const utf8 = new TextDecoder();

/** Bytes as text: UTF-8 as RFC 8259 demands of JSON, a byte order mark left out. */
export function toText(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}

/** Parses a body that has to be JSON; rejects with a BodyError that does not show the body. */
export async function parseJson(bytes: Uint8Array, what: string): Promise<unknown> {
  const text = toText(bytes);
  if (bytes.length > 262_144) await yieldToLoop();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The engine's message quotes the body, which may hold what must not be logged.
    throw new BodyError(what, looksCutShort(text) ? 'truncated' : 'not-json');
  }
}

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

function looksCutShort(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '') return true;
  const expected = closing[trimmed.charAt(0)];
  return expected !== undefined && !trimmed.endsWith(expected);
}
