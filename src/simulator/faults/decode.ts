import { CURSOR_MODES, type Fault, FIELD_CHANGES } from './fault.ts';

type Check = (value: unknown) => boolean;

const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isText: Check = (value) => typeof value === 'string';
const isOneOf =
  (words: readonly string[]): Check =>
  (value) =>
    isText(value) && words.includes(String(value));
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const COMMON = { route: optional(isText), times: optional(isNumber), share: optional(isNumber) };

const SHAPES: Readonly<Record<Fault['kind'], Readonly<Record<string, Check>>>> = {
  status: { status: isNumber, retryAfter: optional(isNumber), body: optional(isText) },
  latency: { ms: isNumber },
  hang: {},
  reset: { afterBytes: optional(isNumber) },
  html: {},
  truncate: { keep: optional(isNumber) },
  refuse: { msg: isText },
  field: { field: isText, change: isOneOf(FIELD_CHANGES), rows: optional(isNumber) },
  cursor: { mode: isOneOf(CURSOR_MODES) },
  'stale-date': { byMs: isNumber },
  drip: { bytes: isNumber, everyMs: isNumber },
};

/** Reads a fault from JSON, or says in a sentence what is wrong with it. */
export function decodeFault(json: string): Fault | string {
  const value = parseObject(json);
  if (value === undefined)
    return 'a fault is a JSON object, for example {"kind":"status","status":503,"times":2}';
  const kind = String(value['kind']);
  if (!isKind(kind)) return `"kind" must be one of ${Object.keys(SHAPES).join(', ')}`;
  const checks = Object.entries({ ...COMMON, ...SHAPES[kind] });
  const wrong = checks.find(([field, check]) => !check(value[field]));
  return wrong === undefined
    ? (value as unknown as Fault)
    : `"${wrong[0]}" is missing or malformed for ${kind}`;
}

function parseObject(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function isKind(kind: string): kind is Fault['kind'] {
  return Object.hasOwn(SHAPES, kind);
}
