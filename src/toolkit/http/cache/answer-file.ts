import { createHash } from 'node:crypto';
import { type StoredAnswer } from './stored-answer.ts';

/** First bytes of every file: what it is, and the number of its layout. */
const mark = Buffer.from('HCA1');
const checksumBytes = 16;
const prefixBytes = mark.length + checksumBytes + 4;

/** One file of an answer: mark, checksum of the rest, length of the description, description, body. */
export function encodeAnswer(answer: StoredAnswer): Buffer {
  const { body, ...description } = answer;
  const text = Buffer.from(JSON.stringify(description));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  const rest = [length, text, body];
  return Buffer.concat([mark, checksumOf(rest), ...rest]);
}

/** Reads a file back; undefined for one that is damaged or of another layout. */
export function decodeAnswer(bytes: Buffer): StoredAnswer | undefined {
  if (bytes.length < prefixBytes || !bytes.subarray(0, mark.length).equals(mark)) return undefined;
  const rest = bytes.subarray(mark.length + checksumBytes);
  if (!checksumOf([rest]).equals(bytes.subarray(mark.length, mark.length + checksumBytes))) return undefined;
  const textEnd = prefixBytes + bytes.readUInt32BE(mark.length + checksumBytes);
  const description = JSON.parse(bytes.toString('utf8', prefixBytes, textEnd)) as Omit<StoredAnswer, 'body'>;
  return { ...description, body: bytes.subarray(textEnd) };
}

function checksumOf(parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return hash.digest().subarray(0, checksumBytes);
}
