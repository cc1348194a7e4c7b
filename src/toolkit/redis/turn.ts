import { wait } from '../concurrency/wait.ts';
import { type Lease, takeLease } from './lease.ts';
import { type SharedRedis } from './shared-redis.ts';

/** Lets one of several processes do what must not be done twice at a time. */
export interface Turn {
  /**
   * Resolves when it is this process's turn, with whether it was not before. While Redis is gone the one that had it goes
   * on; others take it when they find twice that nobody does. Rejects with the signal's reason.
   */
  readonly wait: (signal: AbortSignal, isLeft: () => Promise<boolean>) => Promise<boolean>;
  /** Somebody else does it, too: this process steps back unless it has the lease. */
  readonly giveWay: () => void;
  /** Lets another one have it. */
  readonly end: () => Promise<void>;
}

const TRY_EVERY_MS = 1_000;
const LOOK_EVERY_MS = 5_000;

/** Creates the turn of a name; nobody has it yet. */
export function createTurn(redis: SharedRedis, name: string): Turn {
  let lease: Lease | null = null;
  let goesOnAlone = false;
  let timesLeft = 0;
  const holds = (): boolean => lease !== null && !lease.signal.aborted;
  const takeIt = async (): Promise<boolean> => {
    goesOnAlone = false;
    await lease?.[Symbol.asyncDispose]();
    lease = await takeLease(redis, name).catch(() => null);
    return lease !== null;
  };
  const stepIn = async (isLeft: () => Promise<boolean>): Promise<boolean> => {
    timesLeft = (await isLeft().catch(() => false)) ? timesLeft + 1 : 0;
    goesOnAlone = timesLeft >= 2;
    return goesOnAlone;
  };
  return {
    wait: async (signal, isLeft) => {
      const isNews = !holds() && !goesOnAlone;
      while (!holds()) {
        signal.throwIfAborted();
        const { isUp } = redis.status();
        if (isUp ? await takeIt() : goesOnAlone || (await stepIn(isLeft))) break;
        await wait(isUp ? TRY_EVERY_MS : LOOK_EVERY_MS, signal);
      }
      goesOnAlone = true;
      return isNews;
    },
    giveWay: () => {
      if (!holds()) [goesOnAlone, timesLeft] = [false, 0];
    },
    end: async () => {
      await lease?.[Symbol.asyncDispose]();
    },
  };
}
