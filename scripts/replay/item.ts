import { type Mills, mills, roundDownTo } from '../../src/domain/money.ts';
import { type ItemKey, parseTitle } from '../../src/domain/title.ts';
import { type MarketId, VENUES } from '../../src/domain/venue.ts';
import { mix, normal, smoothNoise, uniform } from '../../src/simulator/random.ts';

/** An item of the replayed month. */
export interface ReplayItem {
  readonly key: ItemKey;
  readonly title: string;
  readonly mixesPhases: boolean;
  /** What all its chances are drawn from. */
  readonly seed: number;
  readonly base: Mills;
  readonly sellers: Readonly<Record<MarketId, number>>;
  readonly salesPerDay: number;
  /** The best bid as a share of the lowest ask, and how far each listing is above the one before it. */
  readonly bidShare: number;
  readonly ladder: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const BUCKET_MS = HOUR_MS / 2;

const SALT = { base: 1, sellers: 2, sales: 3, bid: 4, ladder: 5, worth: 6, ask: 7 } as const;
const CHEAPEST = 12;
const DEAREST = 110;

/** An item whose size and liquidity follow from its seed; its price does at every moment. */
export function buildItem(title: string, seed: number): ReplayItem {
  const draw = (salt: number): number => uniform(seed, salt);
  const { key, mixesPhases } = parseTitle(title);
  return {
    key,
    title,
    mixesPhases,
    seed,
    base: mills(Math.round(1000 * CHEAPEST * (DEAREST / CHEAPEST) ** draw(SALT.base))),
    sellers: { dmarket: countSellers(seed, 'dmarket'), waxpeer: countSellers(seed, 'waxpeer') },
    salesPerDay: 1 + 9 * draw(SALT.sales) ** 2,
    bidShare: 0.72 + 0.22 * draw(SALT.bid),
    ladder: 0.003 + 0.035 * draw(SALT.ladder),
  };
}

function countSellers(seed: number, market: MarketId): number {
  return 5 + Math.floor(25 * uniform(mix(seed, SALT.sellers), market.length));
}

/** What the item is worth at a moment, in mills: drifting over the month, the week, the day and the hour. */
function worthAt({ seed, base }: ReplayItem, at: number): number {
  const noise = (period: number, salt: number): number =>
    smoothNoise(mix(seed, SALT.worth + salt), at / period);
  const drift =
    0.05 * noise(30 * DAY_MS, 10) +
    0.035 * noise(5 * DAY_MS, 20) +
    0.012 * noise(DAY_MS, 30) +
    0.004 * noise(HOUR_MS, 40);
  return base * Math.exp(drift);
}

/** How far the two markets' prices stand apart in general, as a logarithm. */
const ASK_NOISE = 0.012;

/** The lowest ask on a market while nobody meddles with it, in the market's steps. */
export function askAt(item: ReplayItem, market: MarketId, at: number): Mills {
  const bucket = Math.floor(at / BUCKET_MS);
  const noise = ASK_NOISE * normal(mix(item.seed, SALT.ask + market.length), Math.floor(bucket / 4));
  return roundDownTo(VENUES[market].priceStep, worthAt(item, at) * Math.exp(noise));
}

/** Where the lowest ask usually stood in the month before a moment. */
export function usualAskAt(item: ReplayItem, market: MarketId, at: number): Mills {
  const asks = Array.from({ length: 30 * 4 }, (_, index) => askAt(item, market, at - index * 6 * HOUR_MS));
  return asks.sort((a, b) => a - b)[asks.length / 2] ?? item.base;
}
