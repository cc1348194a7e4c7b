import { BoundedMap } from '../bounded-map.ts';

/** Which chat is to be edited in. */
export interface PacedChat {
  readonly id: number;
  readonly isGroup: boolean;
}

/** What a pace keeps to, and by which clock. */
export interface EditPaceOptions {
  /** Least milliseconds between two edits in a private chat, whichever messages they are of; 3,000 unless said otherwise. */
  readonly everyMs?: number | undefined;
  /** Tells milliseconds that only ever grow. */
  readonly clock?: () => number;
}

/** What the bot wrote in a chat lately. */
interface Writes {
  readonly at: readonly number[];
  readonly editedAt: number;
}

const NONE: Writes = { at: [], editedAt: -Infinity };
const CHATS_KEPT = 1000;
const MINUTE_MS = 60_000;
/** Telegram takes twenty messages and edits a minute in a group: some must be left for answers. */
const GROUP_WRITES_A_MINUTE = 15;
/** Several people read a group's messages, and all of them share what Telegram takes. */
const GROUP_SLOWNESS = 5 / 3;
/** Timers may fire a little early. */
const EARLY_MS = 2;

/**
 * Keeps edits that nobody waits for, those of progress and of alerts that are over, within what Telegram takes beside
 * all else that is written in their chat. Answers to people are counted and never held back.
 */
export class EditPace {
  readonly #writes = new BoundedMap<number, Writes>(CHATS_KEPT);
  readonly #everyMs: number;
  readonly #clock: () => number;

  constructor({ everyMs = 3000, clock = () => performance.now() }: EditPaceOptions = {}) {
    this.#everyMs = everyMs;
    this.#clock = clock;
  }

  /** Least milliseconds between two edits in such a chat. */
  pauseIn({ isGroup }: Pick<PacedChat, 'isGroup'>): number {
    return isGroup ? this.#everyMs * GROUP_SLOWNESS : this.#everyMs;
  }

  /** Counts a message or an edit that goes to Telegram. */
  note(chatId: number, isEdit: boolean): void {
    const now = this.#clock();
    const { at, editedAt } = this.#recent(chatId, now);
    this.#writes.set(chatId, { at: [...at, now], editedAt: isEdit ? now : editedAt });
  }

  /** True iff an edit may be made now, which then must be. */
  take({ id, isGroup }: PacedChat): boolean {
    const now = this.#clock();
    const { at, editedAt } = this.#recent(id, now);
    if (now - editedAt < this.pauseIn({ isGroup }) - EARLY_MS) return false;
    if (isGroup && at.length >= GROUP_WRITES_A_MINUTE) return false;
    // The edit itself is noted as it goes out: until then no other may be taken.
    this.#writes.set(id, { at, editedAt: now });
    return true;
  }

  #recent(chatId: number, now: number): Writes {
    const { at, editedAt } = this.#writes.get(chatId) ?? NONE;
    return { at: at.filter((each) => now - each < MINUTE_MS), editedAt };
  }
}
