import { setTimeout as sleep } from 'node:timers/promises';
import { autoRetry } from '@grammyjs/auto-retry';
import { HttpError, type Transformer } from 'grammy';

const MAX_RETRIES = 3;
const LONGEST_ADVICE_S = 60;
const FIRST_WAIT_MS = 500;

const waitAndRetry = autoRetry({
  maxRetryAttempts: MAX_RETRIES,
  maxDelaySeconds: LONGEST_ADVICE_S,
  rethrowHttpErrors: true,
});

/** Waits as long as Telegram asks to, up to a minute, and repeats what failed on its side; polling has its own way. */
export const retryRefused: Transformer = (call, method, payload, signal) =>
  method === 'getUpdates' || method === 'getMe'
    ? call(method, payload, signal)
    : waitAndRetry(call, method, payload, signal);

/** Repeats calls that failed on the network, unless that could send a message twice. */
export const retryUnreached: Transformer = async (call, method, payload, signal) => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call(method, payload, signal);
    } catch (error) {
      const isOver = attempt === MAX_RETRIES - 1 || signal?.aborted === true;
      if (isOver || !isRepeatable(method, error)) throw error;
      await sleep(FIRST_WAIT_MS * 2 ** attempt, undefined, { signal: signal as AbortSignal | undefined });
    }
  }
};

const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

function isRepeatable(method: string, error: unknown): boolean {
  if (!(error instanceof HttpError) || method === 'getUpdates' || method === 'getMe') return false;
  return !method.startsWith('send') || isNotConnected(error);
}

/** True iff the call never reached Telegram, so that it certainly did nothing. */
export function isNotConnected(error: HttpError): boolean {
  return NOT_CONNECTED.has(codeOf(error.error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
