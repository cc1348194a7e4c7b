const networkCodes: ReadonlySet<string> = new Set([
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETRESET',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ERR_NETWORK',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ESOCKETTIMEDOUT',
  'ETIMEDOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_SOCKET',
]);

/** The client errors that ask for another try: Request Timeout, Too Early, Too Many Requests (RFC 9110, 8470, 6585). */
const transientClientStatuses: ReadonlySet<number> = new Set([408, 425, 429]);

/** Whether an HTTP status may be gone on the next try: 408, 425, 429 and every 5xx but 501. */
export function isTransientStatus(status: number): boolean {
  return transientClientStatuses.has(status) || (status >= 500 && status <= 599 && status !== 501);
}

/**
 * Whether an error may be gone on the next try: network errors, timeouts and transient statuses. Errors are
 * recognised by `status`, `response.status`, `code` and `name`, whichever library made them.
 */
export function isTransient(error: unknown): boolean {
  if (!isRecord(error)) return false;
  const status = readStatus(error);
  if (status !== undefined) return isTransientStatus(status);
  if (typeof error['code'] === 'string' && networkCodes.has(error['code'])) return true;
  if (error['name'] === 'TimeoutError') return true;
  // Built-in fetch hides every network failure behind a TypeError; the real error is its cause.
  return error['name'] === 'TypeError' && isTransient(error['cause']);
}

function readStatus(error: Readonly<Record<string, unknown>>): number | undefined {
  const response = error['response'];
  const status = isRecord(response) ? response['status'] : error['status'];
  return typeof status === 'number' ? status : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
