import { BoundedMap } from './bounded-map.ts';
import { type TypedField } from './callback-action.ts';

interface PendingInput {
  readonly field: TypedField;
  readonly until: number;
}

const KEPT = 1000;
const VALID_MS = 10 * 60_000;

/** Which value each person was asked to type, for ten minutes. */
export class PendingInputs {
  readonly #inputs = new BoundedMap<string, PendingInput>(KEPT);
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  expect(chatId: number, userId: number, field: TypedField): void {
    this.#inputs.set(`${chatId}:${userId}`, { field, until: this.#now() + VALID_MS });
  }

  find(chatId: number, userId: number): TypedField | undefined {
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
