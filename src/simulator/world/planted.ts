import { mills, type Mills } from '../../domain/money.ts';
import { hashText, uuidOf } from '../random.ts';
import {
  type DmarketOffer,
  type DmarketQuote,
  type DmarketSale,
  type DmarketTarget,
  type PlantedDmarketTitle,
  type PlantedWaxpeerName,
  type ReducedFee,
  type WaxpeerListing,
  type WaxpeerQuote,
} from './world.ts';

const STEAM_PREMIUM = 1.38;
const CHEAPEST = mills(1);
const DEAREST = mills(9_999_999_000);
const FAR_FUTURE = Date.UTC(2100, 0, 1);

/** A planted DMarket title with every default filled in. */
export interface DmarketPlant {
  readonly quote: DmarketQuote;
  readonly offers: readonly DmarketOffer[];
  readonly targets: readonly DmarketTarget[];
  readonly sales: readonly DmarketSale[];
  readonly fee: ReducedFee | undefined;
}

/** A planted Waxpeer name with every default filled in. */
export interface WaxpeerPlant {
  readonly quote: WaxpeerQuote;
  readonly listings: readonly WaxpeerListing[];
}

/** Fills in what a planted DMarket title leaves out. */
export function buildDmarketPlant(planted: PlantedDmarketTitle, now: number): DmarketPlant {
  const offers = (planted.offers ?? []).map((offer, index) =>
    completeOffer(planted.title, offer, index, now),
  );
  offers.sort((left, right) => left.price - right.price);
  const targets = [...(planted.targets ?? [])].sort((left, right) => right.price - left.price);
  const sales = [...(planted.sales ?? [])].sort((left, right) => right.at - left.at);
  const { title, fee } = planted;
  return {
    quote: {
      ask: offers[0]?.price,
      askCount: offers.length,
      bid: targets[0]?.price,
      bidCount: targets.reduce((sum, target) => sum + target.amount, 0),
      ...planted.quote,
    },
    offers,
    targets,
    sales,
    fee: fee && { title, minPrice: CHEAPEST, maxPrice: DEAREST, expiresAt: FAR_FUTURE, ...fee },
  };
}

/** Fills in what a planted Waxpeer name leaves out. */
export function buildWaxpeerPlant(planted: PlantedWaxpeerName): WaxpeerPlant {
  const listings = (planted.listings ?? []).map((listing, index) =>
    completeListing(planted.name, listing, index),
  );
  listings.sort((left, right) => Number(left.hold) - Number(right.hold) || left.price - right.price);
  const min = listings[0]?.price ?? mills(0);
  return {
    quote: {
      min,
      count: listings.filter((listing) => !listing.hold).length,
      steamPrice: planted.steamPrice ?? mills(Math.round(min * STEAM_PREMIUM)),
      bid: planted.bid,
      ...planted.quote,
    },
    listings,
  };
}

function completeOffer(
  title: string,
  offer: Partial<DmarketOffer> & { readonly price: Mills },
  index: number,
  now: number,
): DmarketOffer {
  return {
    offerId: uuidOf(hashText(title), index),
    createdAt: now,
    locked: false,
    tradeLockDays: 0,
    float: undefined,
    paintSeed: undefined,
    phase: undefined,
    stickers: [],
    charms: [],
    fadePercent: undefined,
    discountPercent: 0,
    ...offer,
  };
}

function completeListing(
  name: string,
  listing: Partial<WaxpeerListing> & { readonly price: Mills },
  index: number,
): WaxpeerListing {
  return {
    itemId: String(54_000_000_000 + ((hashText(name) + index) % 1_000_000_000)),
    auto: true,
    hold: false,
    unlockAt: undefined,
    float: undefined,
    paintSeed: undefined,
    phase: undefined,
    stickers: [],
    ...listing,
  };
}
