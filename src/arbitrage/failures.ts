import { toFailureReason } from '../domain/failure.ts';
import { type Market } from '../markets/market.ts';
import { type SourceFailure } from './scan.ts';

/** A market's failure with the time since when it lasts. */
export function buildFailure(market: Market, error: unknown, now: number): SourceFailure {
  return { market: market.id, reason: toFailureReason(error), since: market.status().failing?.since ?? now };
}
