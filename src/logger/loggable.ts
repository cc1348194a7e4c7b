import { type Redact, REDACTED } from './redaction.ts';

/** Fields whose values are never logged, whatever they are. */
const SENSITIVE_NAME =
  /(?:token|secret|password|authorization|cookie|signature|request-sign|api[-_]?key|(?:secret|public)[-_]?key|headers)$/i;

/** Deeper than anything that is logged on purpose. */
const MAX_DEPTH = 6;
const MAX_ENTRIES = 100;

/** A copy of a value that is fit for the log: plain, bounded, without secrets, and errors without their requests. */
export function toLoggable(value: unknown, redact: Redact): unknown {
  return new Walk(redact).copy(value, []);
}

type Parents = readonly object[];

class Walk {
  readonly #redact: Redact;

  constructor(redact: Redact) {
    this.#redact = redact;
  }

  copy(value: unknown, parents: Parents): unknown {
    switch (typeof value) {
      case 'string':
        return this.#redact(value);
      case 'bigint':
        return String(value);
      case 'function':
      case 'symbol':
        return `[${typeof value}]`;
      case 'object':
        return value === null ? null : this.#copyObject(value, parents);
      default:
        return value;
    }
  }

  #copyObject(value: object, parents: Parents): unknown {
    if (parents.includes(value)) return '[circular]';
    if (parents.length >= MAX_DEPTH) return '[deep]';
    const below = [...parents, value];
    if (value instanceof Error) return this.#copyError(value, below);
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
    if (value instanceof URL) return this.#redact(value.href);
    if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
    if (value instanceof Map) return this.#copyFields([...value.entries()], below);
    if (Array.isArray(value) || value instanceof Set) return this.#copyList([...value], below);
    return this.#copyFields(Object.entries(value), below);
  }

  #copyList(list: readonly unknown[], parents: Parents): unknown[] {
    return list.slice(0, MAX_ENTRIES).map((entry) => this.copy(entry, parents));
  }

  #copyFields(entries: readonly (readonly [unknown, unknown])[], parents: Parents): object {
    const copied = entries.slice(0, MAX_ENTRIES).map(([name, value]) => {
      const key = String(name);
      return [this.#redact(key), SENSITIVE_NAME.test(key) ? REDACTED : this.copy(value, parents)];
    });
    return Object.fromEntries(copied) as object;
  }

  /** Only these fields: those of HTTP clients' errors hold whole requests, keys included. */
  #copyError(error: Error & ErrorDetails, parents: Parents): object {
    const { name, message, stack, code, status, cause, errors } = error;
    const fields = { type: name, message, code, status, stack, cause, errors };
    return this.#copyFields(
      Object.entries(fields).filter(([, value]) => value !== undefined),
      parents,
    );
  }
}

interface ErrorDetails {
  readonly code?: unknown;
  readonly status?: unknown;
  readonly errors?: unknown;
}
