import { buildAssumedFees } from '../../domain/fees.ts';
import { ZERO } from '../../domain/money.ts';
import { type FeeReader } from '../assumed-fees.ts';
import { type MarketHttp } from '../market-http.ts';
import { USER } from './constants.ts';
import { decodeSellerRate } from './schema.ts';

/** Builds a reader of our account's fee; it is the same in every game. */
export function buildFeeReader(http: MarketHttp): FeeReader {
  return async (_game, options) => {
    const { data, observedAt } = await http.ask({ route: USER, decode: decodeSellerRate }, options);
    const terms = { source: 'account', sellerRate: data, minimumFee: ZERO } as const;
    return { ...buildAssumedFees('waxpeer', observedAt), ...terms };
  };
}
