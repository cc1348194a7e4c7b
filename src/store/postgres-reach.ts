import { StoreGoneError } from '../domain/errors.ts';
import { withTimeout } from '../toolkit/index.ts';

/** A sign of life is asked for so often, and waited for so long: a line that was cut tells nobody. */
const LOOK_EVERY_MS = 2_000;

/** Whether a PostgreSQL server can be reached. While it cannot, calls fail at once; as soon as it can, they work again. */
export class PostgresReach {
  readonly #onChange: (error: Error | undefined) => void;
  #problem: Error | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** `onChange` is told why the server is gone, and nothing when it is back. */
  constructor(onChange: (error: Error | undefined) => void) {
    this.#onChange = onChange;
  }

  /** Looks at the server again and again. */
  start(ping: () => Promise<unknown>): void {
    let isLooking = false;
    const look = async (): Promise<void> => {
      if (isLooking) return;
      isLooking = true;
      try {
        await withTimeout(() => ping(), { timeoutMs: LOOK_EVERY_MS });
        this.#find();
      } catch (error) {
        this.#lose(error as Error);
      } finally {
        isLooking = false;
      }
    };
    this.#timer = setInterval(() => void look(), LOOK_EVERY_MS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Throws a StoreGoneError while the server is gone. */
  throwIfGone(): void {
    if (this.#problem !== undefined) throw toGone(this.#problem);
  }

  /** Does something with the server; rejects with a StoreGoneError when that shows that it is gone. */
  async watch<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!isUnreached(error)) throw error;
      this.#lose(error as Error);
      throw toGone(error as Error);
    }
  }

  #find(): void {
    if (this.#problem === undefined) return;
    this.#problem = undefined;
    this.#onChange(undefined);
  }

  #lose(problem: Error): void {
    const wasThere = this.#problem === undefined;
    this.#problem = problem;
    if (wasThere) this.#onChange(problem);
  }
}

function toGone(cause: Error): StoreGoneError {
  return new StoreGoneError('the database cannot be reached', { cause });
}

/** What PostgreSQL says when it takes no connections: it is stopped, starts, or has too many (classes 08, 53 and 57). */
const TURNED_AWAY = /^(08|57P0|53300)/;

/** Faults of our own, which say nothing of the server. */
const OWN_FAULTS: readonly string[] = ['RangeError', 'TypeError', 'SyntaxError'];

/** Whatever the server itself has to say has a severity; all else is the line's fault. */
function isUnreached(error: unknown): boolean {
  const { severity, code, name } = error as {
    readonly severity?: unknown;
    readonly code?: unknown;
    readonly name?: unknown;
  };
  if (severity !== undefined) return TURNED_AWAY.test(String(code));
  return !OWN_FAULTS.includes(String(name));
}
