import { DEFAULT_GATE_LIMITS } from '../../domain/gates/index.ts';

/** What stands under figures that were true some minutes ago. */
export const OLD_PRICES = 'OLD: these prices have moved since. Tap Refresh.';

/** True iff a price of that moment would not be compared any more. */
export function isOld(observedAt: number, now: number): boolean {
  return now - observedAt > DEFAULT_GATE_LIMITS.maxAgeMs;
}
