import { DEFAULT_GATE_LIMITS } from '../../domain/gates/index.ts';

/** True iff a price of that moment would not be compared any more. */
export function isOld(observedAt: number, now: number): boolean {
  return now - observedAt > DEFAULT_GATE_LIMITS.maxAgeMs;
}
