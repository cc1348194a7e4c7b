import { wait } from '../../concurrency/wait.ts';

/** Holds back everything for one host while the host wants a pause. */
export interface HostGate {
  /** Closes the gate for at least these milliseconds from now; a shorter pause never cuts a longer one. */
  pause(forMs: number): void;
  /** When the gate opens, in milliseconds since the epoch; undefined while it is open. */
  pausedUntil(): number | undefined;
  /** Resolves while the gate is open; rejects with the signal's reason. */
  whenOpen(signal?: AbortSignal): Promise<void>;
}

/** Creates an open gate. */
export function createHostGate(): HostGate {
  let opensAt = 0;
  const pausedUntil = (): number | undefined => (opensAt > Date.now() ? opensAt : undefined);
  return {
    pause: (forMs) => {
      opensAt = Math.max(opensAt, Date.now() + forMs);
    },
    pausedUntil,
    whenOpen: async (signal) => {
      // The pause may have grown during the wait.
      for (let until = pausedUntil(); until !== undefined; until = pausedUntil()) {
        await wait(until - Date.now(), signal);
      }
    },
  };
}
