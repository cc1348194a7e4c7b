import { LISTS, type ListPlace, SORTS } from '../list-place.ts';

/** Writes a place in a list as `place` reads it. */
export function encodePlace({ list, page, sort }: ListPlace): readonly number[] {
  return [page, SORTS.indexOf(sort), LISTS.indexOf(list)];
}

/** Hands out the values of a button's data one by one; a value that does not fit spoils the whole. */
export class PartReader {
  readonly #parts: readonly string[];
  #next = 0;
  #spoilt = false;

  constructor(parts: readonly string[]) {
    this.#parts = parts;
  }

  /** True iff everything was read and fitted. */
  get isExhausted(): boolean {
    return !this.#spoilt && this.#next === this.#parts.length;
  }

  letter(): string {
    return this.#parts[this.#next++] ?? '';
  }

  id(): string {
    const part = this.letter();
    if (!/^[0-9a-z]{1,12}$/.test(part)) this.#spoilt = true;
    return part;
  }

  count(): number {
    const part = this.letter();
    if (!/^\d{1,12}$/.test(part)) this.#spoilt = true;
    return this.#spoilt ? 0 : Number(part);
  }

  /** A user of Telegram: 52 bits at most (core.telegram.org/bots/api#user). */
  userId(): number {
    const part = this.letter();
    const id = Number(part);
    if (!/^[1-9]\d{0,15}$/.test(part) || id >= 2 ** 52) this.#spoilt = true;
    return this.#spoilt ? 0 : id;
  }

  oneOf<T>(choices: readonly [T, ...T[]]): T {
    const choice = choices[this.count()];
    if (choice === undefined) this.#spoilt = true;
    return choice ?? choices[0];
  }

  place(): ListPlace {
    return { page: this.count(), sort: this.oneOf(SORTS), list: this.oneOf(LISTS) };
  }
}
