import { type Grade } from '../confidence.ts';
import { type Game } from '../game.ts';
import { type BasisPoints, type Mills } from '../money.ts';
import { type Profit, type SaleTerms } from '../profit.ts';
import { type ItemKey } from '../title.ts';
import { type Direction, type MarketId, VENUES } from '../venue.ts';

/** Where a deal was shown. */
export type ShownIn = 'scan' | 'card' | 'alert';

/** A deal as far as the ledger needs to know it. */
export interface ShownDeal extends Direction {
  readonly key: ItemKey;
  /** The name a person reads, with its phase. */
  readonly name: string;
  /** The title as each market writes it. */
  readonly titles: Readonly<Record<MarketId, string>>;
  readonly buyPrice: Mills;
  /** The price at which a sale is expected. */
  readonly sellPrice: Mills;
  readonly profit: Pick<Profit, 'cost' | 'net' | 'roi'>;
  readonly saleTerms: SaleTerms;
  readonly cycle: {
    readonly lockHours: number;
    /** Days until it is sold once it can be, and days in all; null is not known. */
    readonly saleDays: number | null;
    readonly days: number | null;
  };
  readonly confidence: { readonly scored: Grade };
}

/** What was predicted of a deal when it was shown. Moments are milliseconds since 1970. */
export interface Prediction extends Direction {
  readonly game: Game;
  readonly key: ItemKey;
  readonly name: string;
  /** The title as the selling market writes it. */
  readonly sellTitle: string;
  readonly buyPrice: Mills;
  readonly sellPrice: Mills;
  readonly cost: Mills;
  readonly net: Mills;
  readonly roi: BasisPoints;
  readonly saleTerms: SaleTerms;
  /** As it was scored, whatever its record made of it. */
  readonly grade: Grade;
  readonly shownAt: number;
  readonly shownIn: ShownIn;
  /** From when on the item can be sold, and when the cycle is over. */
  readonly sellableAt: number;
  readonly endsAt: number;
  /** How long a listing is expected to stand until it is sold. */
  readonly saleMs: number;
}

/** A prediction that is on record, under a number that never changes. */
export interface Signal extends Prediction {
  readonly id: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MINUTE_MS = 60_000;

/** Days to sell that are assumed while they are not known. */
const USUAL_SALE_DAYS = 7;

/** Writes down what a deal promises at the moment it is shown. */
export function predict(deal: ShownDeal, game: Game, shownIn: ShownIn, now: number): Prediction {
  const { buyOn, sellOn, key, name, titles, buyPrice, sellPrice, profit, saleTerms, cycle } = deal;
  const saleDays = cycle.saleDays ?? USUAL_SALE_DAYS;
  const lockMs = cycle.lockHours * HOUR_MS;
  const days = cycle.days ?? cycle.lockHours / 24 + saleDays + VENUES[sellOn].payoutHoldDays;
  return {
    game,
    buyOn,
    sellOn,
    key,
    name,
    sellTitle: titles[sellOn],
    buyPrice,
    sellPrice,
    cost: profit.cost,
    net: profit.net,
    roi: profit.roi,
    saleTerms,
    grade: deal.confidence.scored,
    shownAt: now,
    shownIn,
    sellableAt: now + Math.round(lockMs),
    endsAt: now + Math.round(days * DAY_MS),
    saleMs: Math.round(saleDays * DAY_MS),
  };
}

/** A deal that is shown again within this time, at much the same prices, is still the same signal. */
const SAME_FOR_MS = 6 * HOUR_MS;
const SAME_WITHIN = 0.01;

/**
 * True iff the later prediction only repeats the earlier one: the same way of the same item, less than six hours later,
 * and neither price a percent or more away.
 */
export function isRepetition(earlier: Prediction, later: Prediction): boolean {
  return (
    threadOf(earlier) === threadOf(later) &&
    later.shownAt - earlier.shownAt < SAME_FOR_MS &&
    isNear(earlier.buyPrice, later.buyPrice) &&
    isNear(earlier.sellPrice, later.sellPrice)
  );
}

function isNear(price: Mills, other: Mills): boolean {
  return Math.abs(other - price) < price * SAME_WITHIN;
}

/** What all predictions of the same way of the same item have in common. */
export function threadOf({ game, key, buyOn }: Pick<Prediction, 'game' | 'key' | 'buyOn'>): string {
  return `${game} ${buyOn} ${key}`;
}

/** The looks at which it is noted whether the item could still be bought, in minutes after it was shown. */
export const CHECK_MINUTES = [1, 10, 60] as const;

/** One such look. */
export type CheckMinutes = (typeof CHECK_MINUTES)[number];

/** From when on a look answers a check. */
export function checkFrom({ shownAt }: Prediction, minutes: CheckMinutes): number {
  return shownAt + minutes * MINUTE_MS;
}

/** Until when a look answers a check; later than that, nothing can be said any more. */
export function checkUntil({ shownAt }: Prediction, minutes: CheckMinutes): number {
  return shownAt + (2 * minutes + 2) * MINUTE_MS;
}
