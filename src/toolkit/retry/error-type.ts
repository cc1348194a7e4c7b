/** Class name of an error, or the type of whatever else was thrown: bounded, and fit for a label. */
export function toErrorType(error: unknown): string {
  if (typeof error !== 'object' || error === null) return typeof error;
  const name: unknown = Reflect.get(error, 'name');
  return typeof name === 'string' && name !== '' ? name : 'object';
}

/**
 * Says what an error is: its type, code and status. Its message is left out, because HTTP libraries put URLs into
 * messages, and URLs may carry keys.
 */
export function formatCause(error: unknown): string {
  const details =
    typeof error === 'object' && error !== null ? [read(error, 'code'), read(error, 'status')] : [];
  return [toErrorType(error), ...details.filter((detail) => detail !== undefined)].join(' ');
}

function read(error: object, key: string): string | number | undefined {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
