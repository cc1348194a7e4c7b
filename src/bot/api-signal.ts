import { type Transformer } from 'grammy';
import { setMaxListeners } from 'node:events';

/** The type of signal that grammY declares; it is that of a polyfill, which Node's own signals fulfil. */
export type ApiSignal = NonNullable<Parameters<Transformer>[3]>;

/** Hands one of Node's signals to grammY. */
export function toApiSignal(signal: AbortSignal | undefined): ApiSignal | undefined {
  return signal as ApiSignal | undefined;
}

/** What ends a call before its answer. */
export interface CallEnds {
  readonly signals: readonly (
    Pick<ApiSignal, 'aborted' | 'addEventListener' | 'removeEventListener'> | undefined
  )[];
  readonly timeoutMs?: number;
}

/**
 * Runs a call with a signal that is aborted as soon as one of these is, or after a time. Unlike `AbortSignal.any`,
 * which on Node 20 leaves a trace in a signal that lives on, it holds nothing once the call is over.
 */
export async function callUntil<T>(
  { signals, timeoutMs }: CallEnds,
  call: (signal: ApiSignal | undefined) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort();
  };
  const timer = timeoutMs === undefined ? undefined : setTimeout(abort, timeoutMs);
  for (const signal of signals) {
    if (signal === undefined) continue;
    // All calls that are under way follow the same one, and Node takes more than ten listeners for a leak.
    setMaxListeners(0, signal as unknown as AbortSignal);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort);
  }
  try {
    return await call(toApiSignal(controller.signal));
  } finally {
    clearTimeout(timer);
    for (const signal of signals) signal?.removeEventListener('abort', abort);
  }
}
