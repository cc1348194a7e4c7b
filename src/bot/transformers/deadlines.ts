import { type Transformer } from 'grammy';
import { callUntil, toApiSignal } from '../api-signal.ts';

const CALL_TIMEOUT_MS = 15_000;

/** Gives up a single call after 15 s; only the call that waits for updates may take longer. */
export const limitCallTime: Transformer = (call, method, payload, signal) =>
  method === 'getUpdates'
    ? call(method, payload, signal)
    : callUntil({ signals: [signal], timeoutMs: CALL_TIMEOUT_MS }, (joined) => call(method, payload, joined));

/** Aborts every call, with its waits and retries, once the signal says so. */
export function abortWith(shutdown: AbortSignal): Transformer {
  return (call, method, payload, signal) =>
    callUntil({ signals: [signal, toApiSignal(shutdown)] }, (joined) => call(method, payload, joined));
}
