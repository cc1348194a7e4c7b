import { badRequest } from './api-error.ts';
import { type Params } from './params.ts';
import { type KeptFile, type KeptPhoto } from './types.ts';

const MOST_FILE_BYTES = 50 * 1024 * 1024;
/** core.telegram.org/bots/api#sendphoto */
const MOST_PHOTO_BYTES = 10 * 1024 * 1024;
const MOST_WIDTH_AND_HEIGHT = 10_000;
const MOST_RATIO = 20;

/** The file that was uploaded as this parameter. */
export function readFile(params: Params, name: string, mostBytes = MOST_FILE_BYTES): KeptFile {
  const file = params.file(name);
  if (file === undefined) throw badRequest(`there is no ${name} in the request`);
  const { filename, content } = file;
  if (content.length > mostBytes) throw badRequest('file is too big');
  return { filename, content, bytes: content.length };
}

/** The photo that was uploaded as this parameter: a PNG within Telegram's bounds. */
export function readPhoto(params: Params, name: string): KeptPhoto {
  const file = readFile(params, name, MOST_PHOTO_BYTES);
  const { width, height } = sizeOf(file.content);
  const ratio = Math.max(width, height) / Math.min(width, height);
  if (width + height > MOST_WIDTH_AND_HEIGHT || ratio > MOST_RATIO)
    throw badRequest('PHOTO_INVALID_DIMENSIONS');
  return { ...file, width, height };
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const SIZE_AT = SIGNATURE.length + 8;

/** A PNG begins with its size in pixels (w3.org/TR/png, 11.2.1). */
function sizeOf(png: Buffer): { readonly width: number; readonly height: number } {
  const isPng = png.length >= SIZE_AT + 8 && png.subarray(0, SIGNATURE.length).equals(SIGNATURE);
  const size = isPng
    ? { width: png.readUInt32BE(SIZE_AT), height: png.readUInt32BE(SIZE_AT + 4) }
    : { width: 0, height: 0 };
  if (size.width === 0 || size.height === 0) throw badRequest('IMAGE_PROCESS_FAILED');
  return size;
}
