import { badRequest } from './api-error.ts';

/** What the bot answered to a tap. */
export interface CallbackAnswer {
  readonly text: string;
  readonly alert: boolean;
  readonly url: string | undefined;
}

/** A tap on a button. */
export interface CallbackTap {
  readonly id: string;
  readonly userId: number;
  readonly data: string;
  readonly at: number;
  readonly answer: CallbackAnswer | undefined;
}

/** Every tap so far. */
export interface Callbacks {
  open(userId: number, data: string): string;
  /** Throws as the Bot API does for unknown, old and already answered taps. */
  answer(id: string | undefined, answer: CallbackAnswer): void;
  find(id: string): CallbackTap | undefined;
  unanswered(): readonly CallbackTap[];
  /** Resolves with the answer to a tap, or undefined if none came in time. */
  wait(id: string, timeoutMs: number): Promise<CallbackAnswer | undefined>;
}

const MOST_TEXT = 200;
const LIFETIME_MS = 60_000;

/** Creates the memory of taps; the clock is in milliseconds since 1970. */
export function createCallbacks(now: () => number): Callbacks {
  const taps = new Map<string, CallbackTap>();
  const waiters = new Map<string, (answer: CallbackAnswer) => void>();
  return {
    open(userId, data) {
      const id = String(7_000_000 + taps.size);
      taps.set(id, { id, userId, data, at: now(), answer: undefined });
      return id;
    },
    answer(id, answer) {
      if (answer.text.length > MOST_TEXT) throw badRequest('MESSAGE_TOO_LONG');
      const tap = taps.get(id ?? '');
      if (tap === undefined || tap.answer !== undefined || now() - tap.at > LIFETIME_MS) {
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      }
      taps.set(tap.id, { ...tap, answer });
      waiters.get(tap.id)?.(answer);
    },
    find: (id) => taps.get(id),
    unanswered: () => [...taps.values()].filter((tap) => tap.answer === undefined),
    wait: (id, timeoutMs) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => resolve(taps.get(id)?.answer), timeoutMs);
        waiters.set(id, (answer) => {
          clearTimeout(timer);
          resolve(answer);
        });
      }),
  };
}
