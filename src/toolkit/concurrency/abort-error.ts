const abortNames: ReadonlySet<unknown> = new Set(['AbortError', 'CanceledError']);

/** Whether an error only says that something was aborted, be it by Node, the DOM's classes or axios. */
export function isAbortError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && abortNames.has(error.name);
}
