import { EventEmitter, once } from 'node:events';
import { ApiError } from './api-error.ts';

/** An update that waits for the bot; the second field is named after its kind. */
export interface Update {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

/** What a poller asks for. */
export interface Poll {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutMs: number;
  readonly allowed: readonly string[];
  readonly signal: AbortSignal;
}

/** The updates that the bot has not confirmed yet. */
export interface UpdateQueue {
  readonly pending: readonly Update[];
  add(kind: string, value: unknown): number;
  /** Waits for updates as getUpdates does; a later poller ends an earlier one with a conflict. */
  poll(poll: Poll): Promise<readonly Update[]>;
  /** Waits for the oldest update of these kinds, which stays until it is confirmed; rejects when the signal is aborted. */
  next(allowed: readonly string[], signal: AbortSignal): Promise<Update>;
  /** Forgets an update that has arrived. */
  confirm(updateId: number): void;
  clear(): void;
}

/** The poller that waits, if one does. */
interface Waiter {
  look(): void;
  end(error: Error): void;
}

/** Telegram's ids only ever grow, also over a restart: a bot takes ids that come again for the same updates. */
const firstId = (): number => Math.floor(Date.now() / 1000);

/** Creates a queue with nothing in it. */
export function createUpdateQueue(): UpdateQueue {
  const pending: Update[] = [];
  let nextId = firstId();
  let waiter: Waiter | undefined;
  const arrivals = new EventEmitter();
  const take = ({ limit, allowed }: Pick<Poll, 'limit' | 'allowed'>): readonly Update[] =>
    pending
      .filter((update) => allowed.length === 0 || allowed.some((kind) => kind in update))
      .slice(0, limit);
  return {
    pending,
    add(kind, value) {
      pending.push({ update_id: nextId, [kind]: value });
      waiter?.look();
      arrivals.emit('update');
      return nextId++;
    },
    async next(allowed, signal) {
      for (;;) {
        signal.throwIfAborted();
        const [oldest] = take({ limit: 1, allowed });
        if (oldest !== undefined) return oldest;
        await once(arrivals, 'update', { signal });
      }
    },
    confirm(updateId) {
      const at = pending.findIndex((update) => update.update_id === updateId);
      if (at >= 0) pending.splice(at, 1);
    },
    async poll(poll) {
      waiter?.end(conflict());
      pending.splice(0, countConfirmed(pending, poll.offset));
      if (take(poll).length === 0 && poll.timeoutMs > 0) {
        await waitUntil(
          poll,
          () => take(poll).length > 0,
          (next) => (waiter = next),
        );
      }
      return take(poll);
    },
    clear() {
      pending.length = 0;
    },
  };
}

/** How many of the oldest updates an offset confirms; a negative one keeps that many of the newest. */
function countConfirmed(pending: readonly Update[], offset: number): number {
  if (offset < 0) return Math.max(0, pending.length + offset);
  return pending.filter((update) => update.update_id < offset).length;
}

function waitUntil(
  poll: Poll,
  isReady: () => boolean,
  setWaiter: (waiter: Waiter | undefined) => void,
): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    let isSettled = false;
    const settle = (settled: () => void): void => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(timer);
      setWaiter(undefined);
      settled();
    };
    const timer = setTimeout(() => settle(resolve), poll.timeoutMs);
    poll.signal.addEventListener('abort', () => settle(resolve), { once: true });
    setWaiter({
      look: () => isReady() && settle(resolve),
      end: (error) => settle(() => reject(error)),
    });
  });
}

function conflict(): ApiError {
  return new ApiError(
    409,
    'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  );
}
