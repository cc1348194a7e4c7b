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
}

/** Reads the parameters off the query and the body. */
export function readParams(request: HttpRequest): Params {
  const { fields, files } = readBody(request);
  const all: Readonly<Record<string, unknown>> = { ...Object.fromEntries(request.query), ...fields };
  const text = (name: string): string | undefined => {
    const value = all[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  return {
    text,
    number: (name) => {
      const value = Number(text(name) ?? Number.NaN);
      return Number.isFinite(value) ? value : undefined;
    },
    value: (name) => {
      const value = all[name];
      return typeof value === 'string' ? parseJson(value) : value;
    },
    file: (name) => {
      const attached = /^attach:\/\/(.+)$/.exec(text(name) ?? '')?.[1] ?? name;
      return files.find((file) => file.field === attached);
    },
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
