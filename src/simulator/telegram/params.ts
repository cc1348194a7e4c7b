import { headerOf, type HttpRequest } from '../http/exchange.ts';
import { badRequest } from './api-error.ts';
import { parseMultipart } from './multipart.ts';
import { type UploadedFile } from './types.ts';

/** The parameters of a call, in whichever of the Bot API's encodings they came. */
export interface Params {
  text(name: string): string | undefined;
  /** Undefined for what is no number. */
  number(name: string): number | undefined;
  /** A value that is structured, also when it came as JSON in a text. */
  value(name: string): unknown;
  /** The file of a parameter, given directly or by `attach://`. */
  file(name: string): UploadedFile | undefined;
  /** What a structured parameter holds, with the same files. */
  inside(name: string): Params;
}

/** Reads the parameters off the query and the body. */
export function readParams(request: HttpRequest): Params {
  const { fields, files } = readBody(request);
  return buildParams({ fields: { ...Object.fromEntries(request.query), ...fields }, files });
}

function buildParams({ fields, files }: Body): Params {
  const text = (name: string): string | undefined => {
    const value = fields[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  const read = (name: string): unknown => {
    const value = fields[name];
    return typeof value === 'string' ? parseJson(value) : value;
  };
  return {
    text,
    number: (name) => {
      const value = Number(text(name) ?? Number.NaN);
      return Number.isFinite(value) ? value : undefined;
    },
    value: read,
    file: (name) => {
      const attached = /^attach:\/\/(.+)$/.exec(text(name) ?? '')?.[1] ?? name;
      return files.find((file) => file.field === attached);
    },
    inside: (name) => buildParams({ fields: (read(name) ?? {}) as Body['fields'], files }),
  };
}

interface Body {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly files: readonly UploadedFile[];
}

function readBody(request: HttpRequest): Body {
  const type = headerOf(request, 'content-type') ?? '';
  if (request.body.length === 0) return { fields: {}, files: [] };
  if (type.startsWith('multipart/form-data')) return parseMultipart(request.body, type);
  if (type.startsWith('application/json')) {
    return { fields: (parseJson(request.body.toString()) ?? {}) as Record<string, unknown>, files: [] };
  }
  return { fields: Object.fromEntries(new URLSearchParams(request.body.toString())), files: [] };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw badRequest("can't parse JSON object");
  }
}
