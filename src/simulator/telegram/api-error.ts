/** A refusal of the Bot API, sent as `{ ok: false, error_code, description }`. */
export class ApiError extends Error {
  readonly code: number;
  readonly retryAfter: number | undefined;

  constructor(code: number, description: string, retryAfter?: number) {
    super(description);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** The refusal of a malformed or impossible request. */
export function badRequest(description: string): ApiError {
  return new ApiError(400, `Bad Request: ${description}`);
}

/** The refusal of what the bot may not do. */
export function forbidden(description: string): ApiError {
  return new ApiError(403, `Forbidden: ${description}`);
}
