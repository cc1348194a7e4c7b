import { type Transformer } from 'grammy';
import { anySignal } from '../api-signal.ts';

const CALL_TIMEOUT_MS = 15_000;

/** Gives up a single call after 15 s; only the call that waits for updates may take longer. */
export const limitCallTime: Transformer = (call, method, payload, signal) =>
  method === 'getUpdates'
    ? call(method, payload, signal)
    : call(method, payload, anySignal(signal, AbortSignal.timeout(CALL_TIMEOUT_MS)));

/** Aborts every call, with its waits and retries, once the signal says so. */
export function abortWith(shutdown: AbortSignal): Transformer {
  return (call, method, payload, signal) => call(method, payload, anySignal(signal, shutdown));
}
