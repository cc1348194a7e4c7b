import { type Mills } from '../money.ts';
import { type Profit } from '../profit.ts';
import { type DealWatch, type PriceWatch } from './watch.ts';

/**
 * Where a price or a deal stands to what a watch waits for. `near` is outside by less than 1 %: too little to count
 * as having left. `unknown` changes nothing.
 */
export type Position = 'inside' | 'near' | 'outside' | 'unknown';

/** Where an item's lowest ask stands; null is that nobody offers it, which leaves "below" but says nothing of "above". */
export function positionOfPrice(
  { relation, price }: Pick<PriceWatch, 'relation' | 'price'>,
  ask: Mills | null,
): Position {
  if (relation === 'below') {
    if (ask === null) return 'outside';
    if (ask < price) return 'inside';
    return ask * 100 >= price * 101 ? 'outside' : 'near';
  }
  if (ask === null) return 'unknown';
  if (ask > price) return 'inside';
  return ask * 100 <= price * 99 ? 'outside' : 'near';
}

/** How far a price has to go to what a watch waits for, in percent of what it is now, rounded up; null where it is there. */
export function distanceOf(
  { relation, price }: Pick<PriceWatch, 'relation' | 'price'>,
  ask: Mills,
): number | null {
  const gap = relation === 'below' ? ask - price : price - ask;
  return gap < 0 ? null : Math.ceil((gap * 100) / ask);
}

/** Where a deal's earnings stand to what a watch wants at least. */
export function positionOfDeal(
  { minNet, minRoi }: Pick<DealWatch, 'minNet' | 'minRoi'>,
  { net, roi }: Pick<Profit, 'net' | 'roi'>,
): Position {
  if (net > 0 && net >= minNet && roi >= minRoi) return 'inside';
  const hasLeft = net <= 0 || net * 100 <= minNet * 99 || roi * 100 <= minRoi * 99;
  return hasLeft ? 'outside' : 'near';
}
