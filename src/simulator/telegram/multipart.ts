import { type UploadedFile } from './types.ts';

const HEADERS_END = Buffer.from('\r\n\r\n');
const LINE_END_LENGTH = 2;

/** Splits a multipart/form-data body into its plain fields and its files. */
export function parseMultipart(
  body: Buffer,
  contentType: string,
): { readonly fields: Record<string, string>; readonly files: readonly UploadedFile[] } {
  const fields: Record<string, string> = {};
  const files: UploadedFile[] = [];
  for (const part of splitParts(body, boundaryOf(contentType))) {
    const end = part.indexOf(HEADERS_END);
    const headers = part.subarray(0, end).toString();
    const content = part.subarray(end + HEADERS_END.length, part.length - LINE_END_LENGTH);
    const field = /[; ]name="?([^";\r\n]*)"?/i.exec(headers)?.[1] ?? '';
    const filename = /filename="?([^";\r\n]*)"?/i.exec(headers)?.[1];
    if (filename === undefined) fields[field] = content.toString();
    else files.push({ field, filename, content });
  }
  return { fields, files };
}

function boundaryOf(contentType: string): string {
  return /boundary="?([^";]+)"?/.exec(contentType)?.[1] ?? '';
}

function splitParts(body: Buffer, boundary: string): readonly Buffer[] {
  const mark = Buffer.from(`--${boundary}`);
  const parts: Buffer[] = [];
  let start = body.indexOf(mark);
  while (start >= 0) {
    const next = body.indexOf(mark, start + mark.length);
    if (next > start) parts.push(body.subarray(start + mark.length, next));
    start = next;
  }
  return parts;
}
