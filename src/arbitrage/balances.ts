import { type MarketFailure, toFailureReason } from '../domain/failure.ts';
import { MARKET_IDS, type MarketId } from '../domain/venue.ts';
import { type Balance } from '../markets/market.ts';
import { type Markets } from './sources.ts';

/** What our account on a market holds, or why that is not known. */
export type AccountBalance =
  | { readonly state: 'known'; readonly market: MarketId; readonly balance: Balance }
  | { readonly state: 'no-account'; readonly market: MarketId }
  | { readonly state: 'failed'; readonly market: MarketId; readonly failure: MarketFailure };

/** Asks all markets at once; one that fails does not keep the others from answering. */
export type BalanceReader = (signal?: AbortSignal) => Promise<readonly AccountBalance[]>;

/** Builds a reader of our accounts, which asks anew each time: an old balance misleads. */
export function buildBalanceReader(markets: Markets): BalanceReader {
  const read = async (market: MarketId, signal?: AbortSignal): Promise<AccountBalance> => {
    try {
      const reading = { priority: 'user', reload: true, ...(signal && { signal }) } as const;
      const balance = await markets[market].balance(reading);
      return balance === null ? { state: 'no-account', market } : { state: 'known', market, balance };
    } catch (error) {
      signal?.throwIfAborted();
      return { state: 'failed', market, failure: { market, reason: toFailureReason(error) } };
    }
  };
  return (signal) => Promise.all(MARKET_IDS.map((market) => read(market, signal)));
}
