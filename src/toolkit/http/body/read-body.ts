import { setImmediate as yieldToLoop } from 'node:timers/promises';
import { BodyError } from '../../errors.ts';
import { type MadeValue, type Resident } from '../cache/resident.ts';
import { type StoredAnswer } from '../cache/stored-answer.ts';
import { describeRequest } from '../call.ts';
import { type PreparedRequest } from '../prepare-request.ts';
import { decompress } from './decompress.ts';
import { deepFreeze } from './deep-freeze.ts';
import { parseJson, toText } from './parse-json.ts';

/** How a request wants its body. */
type BodyKind = 'json' | 'text' | 'arraybuffer';

/** Values kept of one body: a decoder written anew for every call must not fill the memory. */
const mostValues = 8;

/**
 * The body as the request wants it, made at most once while the answer stays in memory; undefined for an answer
 * that has none. Rejects with a BodyError.
 */
export function readBody(resident: Resident, request: PreparedRequest, maxBytes: number): unknown {
  if (request.method === 'HEAD' || resident.answer.status === 204) return undefined;
  const kind = kindOf(resident, request);
  // Bytes cannot be frozen, so every caller gets a copy of its own.
  if (kind === 'arraybuffer') return copyBytes(resident, request, maxBytes);
  const { values } = resident;
  const { decode } = request.config;
  const known = values.find((one) => one.kind === kind && one.decode === decode);
  if (known !== undefined) return known.value;
  const made: MadeValue = { kind, decode, value: undefined };
  // Equal requests that arrive meanwhile wait for the same work.
  made.value = makeValue(resident, request, kind, maxBytes).then(
    (value) => {
      made.value = value;
      return value;
    },
    (error: unknown) => {
      const at = values.indexOf(made);
      if (at >= 0) values.splice(at, 1);
      throw error;
    },
  );
  values.push(made);
  if (values.length > mostValues) values.shift();
  return made.value;
}

/** The body of a refusal: JSON where it is JSON, else text; never rejects. */
export async function readRefusal(
  { body, encoding }: Pick<StoredAnswer, 'body' | 'encoding'>,
  maxBytes: number,
): Promise<unknown> {
  try {
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
