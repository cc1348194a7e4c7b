import { promisify } from 'node:util';
import { brotliDecompress, gunzip, gzip, inflate } from 'node:zlib';
import { BodyError } from '../../errors.ts';
import { type BodyEncoding } from '../cache/stored-answer.ts';

const inflaters = {
  gzip: promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: promisify(inflate),
};

/** The compression that a Content-Encoding names, or undefined for one that cannot be undone here. */
export function parseContentEncoding(value: string | undefined): BodyEncoding | undefined {
  const name = value?.trim().toLowerCase() ?? '';
  if (name === '' || name === 'identity') return 'identity';
  if (name === 'gzip' || name === 'x-gzip') return 'gzip';
  return name === 'br' || name === 'deflate' ? name : undefined;
}

/**
 * Undoes the compression off the event loop. Rejects with a BodyError: `too-large` beyond `maxBytes`, so that a
 * small body cannot fill the memory, `truncated` for anything damaged.
 */
export async function decompress(
  body: Uint8Array,
  encoding: BodyEncoding,
  maxBytes: number,
  what: string,
): Promise<Uint8Array> {
  if (encoding === 'identity' || body.length === 0) return body;
  try {
    return await inflaters[encoding](body, { maxOutputLength: maxBytes });
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new BodyError(what, tooLarge ? 'too-large' : 'truncated', error);
  }
}

/** Smallest body, in bytes, that is worth compressing. */
const worthwhileBytes = 16_384;

const compressFast = promisify(gzip);

/** Compresses a large body for storing, off the event loop; undefined where it would not pay. */
export async function compressForStorage(body: Uint8Array): Promise<Uint8Array | undefined> {
  if (body.length < worthwhileBytes) return undefined;
  const compressed = await compressFast(body, { level: 1 });
  return compressed.length < body.length * 0.8 ? compressed : undefined;
}
