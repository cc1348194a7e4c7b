import { type Update } from 'grammy/types';

/** One try at handling an update, where several processes share the bot. */
export interface UpdateTry {
  readonly update: Update;
  /** Whether a process that has died had begun it, without that anybody has seen an answer. */
  readonly isRepeated: boolean;
  /** To be awaited before the first call to Telegram; false when another process has taken the update over. */
  readonly commit: () => Promise<boolean>;
}

/** Brings each update to the one of several processes that has its chat. */
export interface UpdateExchange {
  /**
   * Takes in an update that came to this process; false while each process works by itself, so that it has to be handled
   * here. Rejects when nobody knows whether it was taken in: it has to be put again.
   */
  readonly put: (key: string, update: Update) => Promise<boolean>;
  /** Begins to hand out the updates of this process's chats, and what others may have lost. */
  readonly start: (
    handle: (attempt: UpdateTry) => Promise<void>,
    rescue: (update: Update) => void,
  ) => Promise<void>;
  /** Resolves when all that was handed out is handled, and other processes go on. */
  readonly stop: () => Promise<void>;
  /** Whose turn it is to fetch updates, where Telegram does not deliver them. */
  readonly turn: {
    /** Resolves when it is this process's, with whether it was not before. `isLeft` tells whether updates pile up. */
    readonly wait: (signal: AbortSignal, isLeft: () => Promise<boolean>) => Promise<boolean>;
    /** Another process fetches as well. */
    readonly giveWay: () => void;
  };
}

/** What has to stay in order: the updates of a chat, or of somebody who is in none. */
export function orderKeyOf({ message, callback_query: tap, inline_query: query }: Update): string {
  const id = message?.chat.id ?? tap?.message?.chat.id ?? tap?.from.id ?? query?.from.id;
  return String(id ?? '');
}
