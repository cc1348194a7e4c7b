/**
 * An answer is not in the form that its route is known to have. Thrown by decoders, which do not know the route;
 * where that is known it becomes a BadResponseError.
 */
export class DriftError extends Error {
  override readonly name = 'DriftError';
  /** Path of the first thing that differs, as "items[].min". */
  readonly field: string;
  readonly problem: string;

  constructor(field: string, problem: string) {
    super(`${field}: ${problem}`);
    this.field = field;
    this.problem = problem;
  }
}

/** What a market means when it refuses. */
export type RefusalKind =
  'authentication' | 'insufficient-funds' | 'rate-limited' | 'unavailable' | 'bad-request';

/** A market answered with a good status, but with a refusal. What it wrote is not kept: it may quote the request. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError';
  readonly kind: RefusalKind;
  readonly retryAfterMs: number | undefined;

  constructor(kind: RefusalKind, retryAfterMs?: number) {
    super(`refused: ${kind}`);
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
  }
}
