/** What was wrong with a body: no JSON at all, JSON with a fault, cut short, over the size cap, or refused by the decoder. */
export type BodyFault = 'not-json' | 'malformed' | 'truncated' | 'too-large' | 'decode';

/**
 * An answer arrived whose body cannot be used. The body itself is not in the error; `cause` is the decoder's own
 * error where that refused it.
 */
export class BodyError extends Error {
  override readonly name = 'BodyError';
  readonly code = 'ERR_BODY';
  readonly reason: BodyFault;

  constructor(what: string, reason: BodyFault, cause?: unknown) {
    super(`${what} answered with a body that cannot be used: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** A client was used after it had been closed. */
export class ClientClosedError extends Error {
  override readonly name = 'ClientClosedError';
  readonly code = 'ERR_CLIENT_CLOSED';

  constructor() {
    super('the HTTP client is closed');
  }
}
