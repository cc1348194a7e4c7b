/**
 * The promise's outcome, or an error when it takes longer than the milliseconds. What came in time counts, although
 * this thread was too busy to look at it.
 */
export function within<T>(promise: Promise<T>, timeoutMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(new Error(`no answer within ${timeoutMs} ms`));
    // Two rounds of the event loop: one reads the socket, the other resolves what was read.
    const timer = setTimeout(() => setImmediate(() => setImmediate(giveUp)), timeoutMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
