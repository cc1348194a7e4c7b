/** What a request is refused with: a status of HTTP, a stable code, and what to do about it in the person's language. */
export class Problem extends Error {
  readonly status: ProblemStatus;
  readonly code: ProblemCode;

  constructor(status: ProblemStatus, code: ProblemCode, message: string) {
    super(message);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
  }
}

/** The statuses of HTTP with which requests are refused. */
export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 502;

/** What can be wrong with a request, told apart by what has to be done about it. */
export const PROBLEM_CODES = [
  'forged',
  'expired',
  'used',
  'no-session',
  'stranger',
  'refused',
  'too-fast',
  'too-large',
  'malformed',
  'unknown',
  'input',
  'full',
  'gone',
  'busy',
  'market',
  'failed',
] as const;

/** One such code. */
export type ProblemCode = (typeof PROBLEM_CODES)[number];
