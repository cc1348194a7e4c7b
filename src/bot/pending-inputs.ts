import { BoundedMap } from './bounded-map.ts';
import { type Question, QUESTIONS, type TypedField } from './callbacks/settings-callbacks.ts';

/** What a person can be asked to type: a setting, an item to look up, quiet hours, or a watch: a new one, of one item, or for another's place. */
export type AskedInput =
  TypedField | Question | 'item' | 'quiet' | { readonly item: number } | { readonly watch: number };

/** True iff it is one of those that /settings asks beside its values. */
export function isQuestion(asked: AskedInput): asked is Question {
  return QUESTIONS.some((question) => question === asked);
}

interface PendingInput {
  readonly field: AskedInput;
  readonly until: number;
}

const KEPT = 1000;
const VALID_MS = 10 * 60_000;

/** What each person was asked to type, for ten minutes. */
export class PendingInputs {
  readonly #inputs = new BoundedMap<string, PendingInput>(KEPT);
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  expect(chatId: number, userId: number, field: AskedInput): void {
    this.#inputs.set(`${chatId}:${userId}`, { field, until: this.#now() + VALID_MS });
  }

  find(chatId: number, userId: number): AskedInput | undefined {
    const input = this.#inputs.get(`${chatId}:${userId}`);
    return input !== undefined && input.until > this.#now() ? input.field : undefined;
  }

  /** True iff there was something to forget. */
  forget(chatId: number, userId: number): boolean {
    const wasPending = this.find(chatId, userId) !== undefined;
    this.#inputs.delete(`${chatId}:${userId}`);
    return wasPending;
  }
}
