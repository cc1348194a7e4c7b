import { settleWithin } from '../settle-within.ts';

/** Nobody waits for those before them longer than this, in milliseconds; whoever still has to goes ahead. */
const LONGEST_WAIT_MS = 30_000;

interface Line {
  length: number;
  last: Promise<unknown>;
}

/** Chats of which Telegram has asked us to wait, each with what waits to be written there, in the order in which it came. */
export class ChatLines {
  readonly #lines = new Map<number, Line>();

  /** True iff something waits to be written in this chat. */
  has(chatId: number): boolean {
    return this.#lines.has(chatId);
  }

  /** Does a task when those before it are done. */
  async join<T>(chatId: number, task: () => Promise<T>): Promise<T> {
    const line = this.#lines.get(chatId) ?? { length: 0, last: Promise.resolve() };
    this.#lines.set(chatId, line);
    const before = line.last;
    const turn = settleWithin(before, LONGEST_WAIT_MS).then(task);
    line.length += 1;
    line.last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      line.length -= 1;
      if (line.length === 0) this.#lines.delete(chatId);
    }
  }
}
