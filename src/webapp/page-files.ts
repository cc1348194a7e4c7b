import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** One file of the built page as it is sent. */
export interface PageFile {
  readonly type: string;
  /** True iff its name changes with its content, so that it can be kept for ever. */
  readonly isLasting: boolean;
  /** By what a policy knows the styles that stand in it. */
  readonly styleHashes: readonly string[];
  /** Its bytes, compressed in the best way that the other side takes. */
  readonly encode: (accepted: string) => Promise<EncodedFile>;
}

/** Bytes, and how they are compressed. */
export interface EncodedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly encoding: 'br' | 'gzip' | undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** The best quality takes ten times as long, for whom the file is compressed first, and saves a fifteenth. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } };

const COMPRESS = {
  br: (bytes: Uint8Array) => promisify(brotliCompress)(bytes, BROTLI),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes),
} as const;

/** The build gives these names by content. */
const LASTING_FOLDER = 'assets/';

/**
 * Reads every file of the built page, by its path; undefined where no page is built. Only these are ever served, whatever
 * a path says.
 */
export function readPageFiles(directory: string): ReadonlyMap<string, PageFile> | undefined {
  if (!isPageBuilt(directory)) return undefined;
  const names = listFiles(directory);
  return new Map(names.map((name) => [name, toPageFile(name, readFileSync(join(directory, name)))]));
}

/** True iff a built page is in this folder. */
export function isPageBuilt(directory: string): boolean {
  return existsSync(join(directory, 'index.html'));
}

function listFiles(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => extname(name) in TYPES);
}

function toPageFile(name: string, content: Buffer): PageFile {
  const bytes = new Uint8Array(content);
  const compressed = new Map<'br' | 'gzip', Promise<Uint8Array<ArrayBuffer>>>();
  return {
    type: TYPES[extname(name)] ?? 'application/octet-stream',
    isLasting: name.startsWith(LASTING_FOLDER),
    styleHashes: name.endsWith('.html') ? hashStyles(content.toString()) : [],
    encode: async (accepted) => {
      const encoding = (['br', 'gzip'] as const).find((each) => accepted.includes(each));
      if (encoding === undefined) return { bytes, encoding };
      const done = compressed.get(encoding) ?? COMPRESS[encoding](bytes).then((made) => new Uint8Array(made));
      compressed.set(encoding, done);
      return { bytes: await done, encoding };
    },
  };
}

function hashStyles(page: string): readonly string[] {
  return Array.from(
    page.matchAll(/<style>(.*?)<\/style>/gs),
    ([, styles = '']) => `'sha256-${createHash('sha256').update(styles).digest('base64')}'`,
  );
}
