import { type World } from '../../src/simulator/index.ts';
import { usd } from './trades.ts';

/** Plants an item that sells well and can be bought on DMarket and sold on Waxpeer at these prices, in dollars. */
export function plantDeal(
  { dmarket, waxpeer }: World,
  title: string,
  { ask, sold }: { readonly ask: number; readonly sold: number },
): void {
  dmarket.plant('csgo', {
    title,
    offers: [ask, ask, ask].map((price) => ({ price: usd(price) })),
    sales: Array.from({ length: 20 }, (_, index) => ({
      price: usd(sold),
      at: Date.now() - (index + 1) * 3_600_000,
      type: 'Offer' as const,
    })),
  });
  waxpeer.plant('csgo', {
    name: title,
    listings: [sold, sold, sold].map((price) => ({ price: usd(price) })),
    bid: usd(sold * 0.92),
  });
}
