import { type Game } from '../../domain/game.ts';
import { type Offer, type OfferBook } from '../../domain/quote.ts';
import { type ItemKey } from '../../domain/title.ts';
import { type MarketHttp } from '../market-http.ts';
import { type ItemReference, type ReadOptions } from '../market.ts';
import { buildPremiumJudge } from '../premium.ts';
import { NAMES_PER_SEARCH, SEARCH } from './constants.ts';
import { lockHoursOf } from './lock.ts';
import { decodeListings, type ListingRow } from './schema.ts';

/**
 * Reads the listings of up to fifty items at once, cheapest first; throws a RangeError for more. Listings that a
 * seller sends by hand are kept, because the price list counts them too, but stand behind others of the same price.
 */
export async function readOffers(
  http: MarketHttp,
  game: Game,
  items: readonly ItemReference[],
  options: ReadOptions,
): Promise<ReadonlyMap<ItemKey, OfferBook>> {
  if (items.length === 0) return new Map();
  if (items.length > NAMES_PER_SEARCH) throw new RangeError(`more than ${NAMES_PER_SEARCH} items at once`);
  const params = { game, name: [...new Set(items.map(({ title }) => title))].sort(), minified: 0 };
  const question = { route: SEARCH, params, asText: true, decode: decodeListings };
  const { data, observedAt } = await http.ask(question, options);
  const rows = data.values.filter(({ isHeld }) => !isHeld);
  return new Map(
    items.map(({ key }) => {
      const listings = rows.filter((row) => row.key === key).sort(byPriceThenSpeed);
      return [key, { key, offers: toOffers(listings, observedAt), observedAt }];
    }),
  );
}

function byPriceThenSpeed(left: ListingRow, right: ListingRow): number {
  return left.price - right.price || Number(left.isManual) - Number(right.isManual);
}

function toOffers(listings: readonly ListingRow[], observedAt: number): readonly Offer[] {
  const premiumOf = buildPremiumJudge(
    listings[0]?.title ?? '',
    listings.map(({ traits }) => traits.float),
  );
  return listings.map(({ id, key, title, phase, price, isManual, unlockAt, traits }) => ({
    id,
    title,
    key,
    ...(phase && { phase }),
    price,
    lockHours: lockHoursOf(unlockAt, observedAt),
    premium: premiumOf(traits),
    isManual,
  }));
}
