import { type LogEntry } from '../domain/logger.ts';

const KEPT = 50;
const MAX_MESSAGE = 200;
const MAX_DETAILS = 400;

/** The latest warnings and errors, in memory; what was logged before the last fifty is forgotten. */
export class RecentLog {
  readonly #entries: LogEntry[] = [];

  /** Keeps an entry whose fields are fit for the log already. */
  add(level: LogEntry['level'], fields: unknown, message: string): void {
    const details = JSON.stringify(fields, withoutStacks);
    this.#entries.push({
      at: Date.now(),
      level,
      message: message.slice(0, MAX_MESSAGE),
      details: details === '{}' ? '' : details.slice(0, MAX_DETAILS),
    });
    if (this.#entries.length > KEPT) this.#entries.shift();
  }

  /** The newest first. */
  entries(): readonly LogEntry[] {
    return this.#entries.toReversed();
  }
}

/** A stack fills a chat and says nothing there; the log on disk has it. */
function withoutStacks(name: string, value: unknown): unknown {
  return name === 'stack' ? undefined : value;
}
