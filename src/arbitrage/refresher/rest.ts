import { type Market } from '../../markets/market.ts';
import { buildRetryPolicy, computeWaitMs } from '../../toolkit/index.ts';
import { type RefreshClock } from './clock.ts';

/** Leaves a market alone while its users, its failures or its own wish ask for it. */
export interface MarketRest {
  /**
   * Whether the market may be asked, once it is no longer busy with our users. False while it is left alone; rejects
   * with the signal's reason.
   */
  readonly mayAsk: (signal: AbortSignal) => Promise<boolean>;
  readonly onSuccess: () => void;
  /** Leaves the market alone for longer with every failure in a row. */
  readonly onFailure: () => void;
  /** In milliseconds since 1970; null while it is not left alone. */
  readonly until: () => number | null;
}

/** A market that fails is asked again after half a minute, then after one … and every ten minutes in the end. */
const BACK_OFF = buildRetryPolicy({ waitInitialMs: 30_000, waitMaxMs: 600_000, jitterMs: 10_000 });

/** How often a market that is busy with our users is looked at, in milliseconds, and how many times in all. */
const LOOK_MS = 1000;
const LOOKS = 30;

/** Creates the rest of a market that has not failed. */
export function createMarketRest(market: Market, clock: RefreshClock, random = Math.random): MarketRest {
  let failures = 0;
  let restsUntil = -Infinity;
  const onFailure = (): void => {
    failures += 1;
    restsUntil = clock.now() + computeWaitMs(BACK_OFF, failures, random);
  };
  const isResting = (): boolean => clock.now() < restsUntil;
  return {
    mayAsk: async (signal) => {
      if (isResting() || !(await untilNobodyQueues(market, clock, signal))) return false;
      const { failing, pausedUntil } = market.status();
      restsUntil = Math.max(restsUntil, pausedUntil ?? -Infinity);
      // It failed for somebody else: there is no sense in asking at once.
      if (failing !== null && failures === 0) onFailure();
      return !isResting();
    },
    onSuccess: () => {
      failures = 0;
    },
    onFailure,
    until: () => (isResting() ? restsUntil : null),
  };
}

async function untilNobodyQueues(market: Market, clock: RefreshClock, signal: AbortSignal): Promise<boolean> {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    if (market.status().queued === 0) return true;
    await clock.wait(LOOK_MS, signal);
  }
  return false;
}
