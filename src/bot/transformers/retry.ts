import { setTimeout as sleep } from 'node:timers/promises';
import { autoRetry } from '@grammyjs/auto-retry';
import { HttpError, type Transformer } from 'grammy';
import { ChatLines } from './chat-lines.ts';
import { findWrittenChat } from './written-chat.ts';

const MAX_RETRIES = 3;
const LONGEST_ADVICE_S = 60;
const FIRST_WAIT_MS = 500;
const TOO_MANY = 429;

const waitAndRetry = autoRetry({
  maxRetryAttempts: MAX_RETRIES,
  maxDelaySeconds: LONGEST_ADVICE_S,
  rethrowHttpErrors: true,
});

/**
 * Waits as long as Telegram asks to, up to a minute, and repeats what failed on its side; polling has its own way. What is
 * written in a chat meanwhile waits behind it: else newer messages would take, each time, the place that became free.
 */
export function retryRefused(): Transformer {
  const lines = new ChatLines();
  return async (call, method, payload, signal) => {
    if (method === 'getUpdates' || method === 'getMe') return call(method, payload, signal);
    const repeat = (attempt: typeof call) => waitAndRetry(attempt, method, payload, signal);
    const chatId = findWrittenChat(method, payload);
    if (chatId === undefined) return repeat(call);
    if (lines.has(chatId)) return lines.join(chatId, () => repeat(call));
    const answer = await call(method, payload, signal);
    const again = answerFirst(answer, call);
    if (answer.ok || answer.error_code !== TOO_MANY) return repeat(again);
    const next = lines.has(chatId) ? call : again;
    return lines.join(chatId, () => repeat(next));
  };
}

type Call = Parameters<Transformer>[0];

/** The same call, but the first time with an answer that is there already. */
function answerFirst(answer: Awaited<ReturnType<Call>>, call: Call): Call {
  let isFirst = true;
  const callAgain: Call = (method, payload, signal) => {
    if (!isFirst) return call(method, payload, signal);
    isFirst = false;
    return Promise.resolve(answer as never);
  };
  return callAgain;
}

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
