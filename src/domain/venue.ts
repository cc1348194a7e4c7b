import { type BasisPoints, basisPoints, type Mills, mills } from './money.ts';

/** The markets that are compared. */
export const MARKET_IDS = ['dmarket', 'waxpeer'] as const;

/** A market. */
export type MarketId = (typeof MARKET_IDS)[number];

interface VenueFacts {
  readonly name: string;
  /** One letter for narrow tables. */
  readonly letter: string;
  /** The smallest difference between two prices, and what fees are rounded up to. */
  readonly priceStep: Mills;
  readonly buyerFee: BasisPoints;
  /** What a sale is assumed to cost as long as no account or fee table says otherwise: the worst case. */
  readonly assumedSellerFee: BasisPoints;
  /** True iff the market tells what was lately paid for an item. */
  readonly tellsSales: boolean;
  /** True iff an item may be listed for sale while it is still trade-locked. */
  readonly listsLockedItems: boolean;
  /** Days for which the market keeps the proceeds of a sale. */
  readonly payoutHoldDays: number;
}

/**
 * What is true of each market for every account.
 *
 * One cent is the step of DMarket's API; Waxpeer counts in mills but its fees are taken to be rounded to cents too,
 * which is the unfavourable reading. Waxpeer publishes 6 % for sellers (waxpeer.com/faq/fees-sell, read 2026-09);
 * DMarket's terms cap the seller's fee at 10 % (read 2026-03). Buyers pay no fee on either. Waxpeer lists items that
 * are still trade-locked ("hold" listings of its price snapshot, 2026-09) and keeps the proceeds for seven days.
 */
export const VENUES: Readonly<Record<MarketId, VenueFacts>> = {
  dmarket: {
    name: 'DMarket',
    letter: 'D',
    priceStep: mills(10),
    buyerFee: basisPoints(0),
    assumedSellerFee: basisPoints(1000),
    tellsSales: true,
    listsLockedItems: false,
    payoutHoldDays: 7,
  },
  waxpeer: {
    name: 'Waxpeer',
    letter: 'W',
    priceStep: mills(10),
    buyerFee: basisPoints(0),
    assumedSellerFee: basisPoints(600),
    tellsSales: false,
    listsLockedItems: true,
    payoutHoldDays: 7,
  },
};

/** The market that is not this one. */
export function otherMarket(market: MarketId): MarketId {
  return market === 'dmarket' ? 'waxpeer' : 'dmarket';
}

/** A way through both markets: buy on one, sell on the other. */
export interface Direction {
  readonly buyOn: MarketId;
  readonly sellOn: MarketId;
}

/** Both ways through the markets. */
export const DIRECTIONS: readonly Direction[] = MARKET_IDS.map((buyOn) => ({
  buyOn,
  sellOn: otherMarket(buyOn),
}));
