import { type Game } from '../../domain/game.ts';
import { type HttpReply, jsonReply } from '../http/exchange.ts';
import { type WaxpeerListing } from '../world/world.ts';
import { type Endpoint, gameOf, refusal, splitPhase, type WaxpeerContext } from './context.ts';
import { brandOf } from './item-type.ts';

const MOST_NAMES = 50;
const MOST_LISTINGS = 100;

interface Found {
  readonly name: string;
  readonly listing: WaxpeerListing;
  readonly steamPrice: number;
}

/** GET /v1/search-items-by-name: a flat list of listings under the repeated parameter `names`. */
export const searchV1: Endpoint = (context, { query }) => {
  const game = gameOf(query);
  const names = query.getAll('names');
  if (game === undefined || names.length === 0 || names.length > MOST_NAMES) return refusal('wrong input');
  const found = names.flatMap((name) => findListings(context, game, name, false));
  const items = found.map(({ name, listing }) => ({
    name: splitPhase(name).plain,
    price: listing.price,
    image: imageOf(name),
    item_id: listing.itemId,
    phase: splitPhase(name).phase,
  }));
  return jsonReply({ success: true, items });
};

/** GET /v2/search-items-by-name: listings by name under the repeated parameter `name`, at most fifty names. */
export const searchV2: Endpoint = (context, { query }) => {
  const game = gameOf(query);
  const names = query.getAll('name');
  if (game === undefined || names.length === 0) return refusal('wrong input');
  if (names.length > MOST_NAMES) return refusal(`maximum ${MOST_NAMES} names`);
  const includesHold = query.get('include_hold') === '1';
  const found = names.map((name) => [name, findListings(context, game, name, includesHold)] as const);
  return listingMap(found.filter(([, listings]) => listings.length > 0));
};

/** A name with a phase finds that phase, the plain name of a Doppler finds all of them. */
function findListings(
  { world, now }: WaxpeerContext,
  game: Game,
  wanted: string,
  includesHold: boolean,
): Found[] {
  const names = PHASED.test(wanted)
    ? world.waxpeer.names(game).filter((name) => name === wanted || splitPhase(name).plain === wanted)
    : [wanted];
  return names
    .flatMap((name) => {
      const steamPrice = world.waxpeer.quote(game, name, now())?.steamPrice ?? 0;
      return world.waxpeer.listings(game, name, now()).map((listing) => ({ name, listing, steamPrice }));
    })
    .filter(({ listing }) => includesHold || !listing.hold)
    .slice(0, MOST_LISTINGS);
}

const PHASED = /\| (Gamma )?Doppler \(/;

/** Item ids are written as bare numbers, also those that are beyond 2^53, which JSON.stringify cannot. */
function listingMap(found: readonly (readonly [string, readonly Found[]])[]): HttpReply {
  const entries = found.map(([wanted, listings]) => {
    const rows = listings.map((row) => {
      const rest = JSON.stringify(listingBody(row)).slice(1);
      return `{"item_id":${row.listing.itemId},${rest}`;
    });
    return `${JSON.stringify(wanted)}:[${rows.join(',')}]`;
  });
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: `{"success":true,"items":{${entries.join(',')}}}`,
  };
}

function listingBody({ name, listing, steamPrice }: Found): object {
  const { plain, phase } = splitPhase(name);
  return {
    brand: brandOf(name),
    image: imageOf(name),
    price: listing.price,
    name: plain,
    float: listing.float ?? 0,
    sticker_names: listing.stickers,
    steam_price_number: steamPrice,
    phase,
    auto: listing.auto,
    delivery: deliveryOf(listing),
    ...(listing.unlockAt === undefined ? {} : { unlock_at: new Date(listing.unlockAt).toISOString() }),
    paintseed: listing.paintSeed ?? 0,
    paintindex: 0,
    inspect: '',
    stickers: listing.stickers.map((sticker, slot) => ({
      wear: null,
      slot,
      image: '',
      name: sticker,
      price: 30,
    })),
  };
}

function deliveryOf({ hold, auto }: WaxpeerListing): string {
  if (hold) return 'hold';
  return auto ? 'bot' : 'p2p';
}

function imageOf(name: string): string {
  return `https://images.example/i/${encodeURIComponent(name)}.webp`;
}
