import { setImmediate as yieldToLoop } from 'node:timers/promises';
import { BodyError } from '../../errors.ts';
import { type Resident } from '../cache/resident.ts';
import { describeRequest } from '../call.ts';
import { type PreparedRequest } from '../prepare-request.ts';
import { decompress } from './decompress.ts';
import { deepFreeze } from './deep-freeze.ts';
import { parseJson, toText } from './parse-json.ts';

/** How a request wants its body. */
type BodyKind = 'json' | 'text' | 'arraybuffer';

/**
 * The body as the request wants it, made at most once while the answer stays in memory; undefined for an answer
 * that has none. Rejects with a BodyError.
 */
export function readBody(resident: Resident, request: PreparedRequest, maxBytes: number): unknown {
  if (request.method === 'HEAD' || resident.answer.status === 204) return undefined;
  const kind = kindOf(resident, request);
  // Bytes cannot be frozen, so every caller gets a copy of its own.
  if (kind === 'arraybuffer') return copyBytes(resident, request, maxBytes);
  const memo = request.config.decode ?? kind;
  if (resident.values.has(memo)) return resident.values.get(memo);
  const made = makeValue(resident, request, kind, maxBytes).then(
    (value) => {
      resident.values.set(memo, value);
      return value;
    },
    (error: unknown) => {
      resident.values.delete(memo);
      throw error;
    },
  );
  // Equal requests that arrive meanwhile wait for the same work.
  resident.values.set(memo, made);
  return made;
}

/** The body of a refusal, for the error that reports it: JSON where it is JSON, else text; never rejects. */
export async function readRefusal(resident: Resident, maxBytes: number): Promise<unknown> {
  try {
    const { body, encoding } = resident.answer;
    const bytes = await decompress(body, encoding, maxBytes, '');
    return await parseJson(bytes, '').catch(() => toText(bytes).slice(0, 2_000));
  } catch {
    return undefined;
  }
}

async function copyBytes(
  { answer }: Resident,
  request: PreparedRequest,
  maxBytes: number,
): Promise<Uint8Array> {
  return Uint8Array.from(await decompress(answer.body, answer.encoding, maxBytes, describeRequest(request)));
}

async function makeValue(
  resident: Resident,
  request: PreparedRequest,
  kind: BodyKind,
  maxBytes: number,
): Promise<unknown> {
  const what = describeRequest(request);
  const { body, encoding } = resident.answer;
  const bytes = await decompress(body, encoding, maxBytes, what);
  const plain = kind === 'text' ? toText(bytes) : await parseJson(bytes, what);
  const { decode } = request.config;
  if (decode === undefined) return deepFreeze(plain);
  if (bytes.length > 262_144) await yieldToLoop();
  try {
    return await deepFreeze(await decode(plain));
  } catch (error) {
    throw new BodyError(what, 'decode', error);
  }
}

function kindOf({ answer }: Resident, { config }: PreparedRequest): BodyKind {
  if (config.responseType !== undefined) return config.responseType;
  if (config.decode !== undefined) return 'json';
  return /\bjson\b/i.test(answer.headers['content-type'] ?? '') ? 'json' : 'text';
}
