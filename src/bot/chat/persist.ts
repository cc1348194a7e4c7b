import { setTimeout as sleep } from 'node:timers/promises';
import { GrammyError, HttpError } from 'grammy';
import { type Logger } from '../../domain/logger.ts';

/** How something is brought to a chat although Telegram fails. */
export interface PersistOptions {
  /** Somebody no longer wants it. */
  readonly signal: AbortSignal;
  readonly logger: Logger;
  readonly chat: number;
  /** Milliseconds between the tries, one after the other. */
  readonly persistPausesMs?: readonly number[] | undefined;
}

/** Short troubles are over sooner; after five minutes the person has asked again. */
const PAUSES_MS = [2000, 8000, 30_000, 90_000, 180_000];

/** Tries again what failed on Telegram's side or on the way there, each time with a warning; then it is thrown. */
export async function persist<T>(attempt: () => Promise<T>, options: PersistOptions): Promise<T> {
  const { signal, logger, chat, persistPausesMs = PAUSES_MS } = options;
  for (const pauseMs of persistPausesMs) {
    try {
      return await attempt();
    } catch (error) {
      if (signal.aborted || !isPassing(error)) throw error;
      logger.warn({ error, chat, pauseMs }, 'an outcome did not arrive; trying again');
      await sleep(pauseMs, undefined, { signal });
    }
  }
  return attempt();
}

function isPassing(error: unknown): boolean {
  if (error instanceof HttpError) return true;
  return error instanceof GrammyError && (error.error_code >= 500 || error.error_code === 429);
}
