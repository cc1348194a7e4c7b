/** Where one element of an array, or one member of an object, stands in the bytes; `end` is exclusive. */
export interface JsonChild {
  readonly start: number;
  readonly end: number;
  /** Position of the colon of a member; undefined for an element. */
  readonly colon: number | undefined;
}

const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;
const comma = 0x2c;
const openBracket = 0x5b;
const openBrace = 0x7b;
const closeBracket = 0x5d;
const closeBrace = 0x7d;

/**
 * Walks over one array or object and reports its children, without looking at what they are: brackets and
 * strings are all it knows, and whatever is wrong inside a child shows when that is parsed. `start` is the
 * position of the opening bracket. Stops for a turn of the event loop when `isDue` says so.
 */
export class JsonStructure {
  readonly children: JsonChild[] = [];
  /** Position after the closing bracket; undefined until it is found. */
  end: number | undefined;
  readonly #bytes: Uint8Array;
  #at: number;
  #childStart: number;
  #colon: number | undefined;
  #depth = 0;

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.#at = start + 1;
    this.#childStart = this.#at;
  }

  /** Walks on for about this many bytes; false once the end was found or the bytes are used up. */
  walk(byteCount: number): boolean {
    const stop = Math.min(this.#at + byteCount, this.#bytes.length);
    while (this.#at < stop && this.end === undefined) this.#step(this.#bytes[this.#at] ?? 0);
    return this.end === undefined && this.#at < this.#bytes.length;
  }

  #step(byte: number): void {
    if (byte === quote) {
      this.#at = skipString(this.#bytes, this.#at);
      return;
    }
    if (byte === openBrace || byte === openBracket) this.#depth += 1;
    else if (byte === closeBrace || byte === closeBracket) this.#close();
    else if (this.#depth === 0 && byte === comma) this.#endChild();
    else if (this.#depth === 0 && byte === colon) this.#colon ??= this.#at;
    this.#at += 1;
  }

  #close(): void {
    if (this.#depth > 0) {
      this.#depth -= 1;
      return;
    }
    this.#endChild();
    this.end = this.#at + 1;
  }

  #endChild(): void {
    this.children.push({ start: this.#childStart, end: this.#at, colon: this.#colon });
    this.#childStart = this.#at + 1;
    this.#colon = undefined;
  }
}

/** The position after the string that begins at `start`. */
function skipString(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at + 1;
}
