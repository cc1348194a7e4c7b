import { mills, type Mills } from '../../domain/money.ts';
import { mix, uniform } from '../random.ts';
import { type Entry, PHASE_FACTORS } from './entry.ts';
import { lastMoveAt, usualSpread, waxpeerAsk, worthAt } from './pricing.ts';
import { floatOf, paintSeedOf, stickersOf } from './wear.ts';
import { type WaxpeerListing, type WaxpeerQuote } from './world.ts';

const DAY_MS = 86_400_000;
const JUNK_ASK = mills(9_999_999_000);
const STEAM_PREMIUM = 1.38;
const MOST_LISTINGS = 120;
const BIDS_FROM_LIQUIDITY = 0.28;
const SALT = { count: 71, junk: 72, bid: 73, listing: 74, hold: 75, manual: 76, steam: 77, id: 78 } as const;

/** Rust's item ids are beyond what a double can hold; CS2's are eleven digits. */
const RUST_ID_START = 7_656_119_800_000_000_000n;
const ID_START = 53_000_000_000n;
const ID_SPAN = 900_000_000;

/** What the price list says of a name. */
export function quoteOf(entry: Entry, now: number): WaxpeerQuote {
  const ask = waxpeerAsk(entry, now);
  return {
    min: minOf(entry, ask, now),
    count: countListings(entry, now),
    steamPrice: mills(Math.max(30, Math.round(worthAt(entry, dayOf(now) * DAY_MS) * STEAM_PREMIUM))),
    bid: bidOf(entry, ask, now),
  };
}

/** The listings of a name, cheapest first, and after them those that are under a trade lock. */
export function listingsOf(entry: Entry, now: number): readonly WaxpeerListing[] {
  const key = mix(mix(entry.key, SALT.listing), lastMoveAt(entry, now) / 1000);
  const count = countListings(entry, now);
  const held = Math.floor(count * uniform(entry.key, SALT.hold) * 0.4);
  const min = minOf(entry, waxpeerAsk(entry, now), now);
  return Array.from({ length: count + held }, (_, index) => {
    const rise = 1 + (index % count) * 0.005 + (index === 0 ? 0 : 0.02 * uniform(key, index));
    const hold = index >= count;
    const price = mills(Math.round(min * rise * (hold ? 0.97 : 1)));
    return buildListing(entry, mix(key, index), price, hold ? unlockAtOf(mix(key, index), now) : undefined);
  }).sort((left, right) => Number(left.hold) - Number(right.hold) || left.price - right.price);
}

/** Locks end with a day, at most a week from now. */
function unlockAtOf(key: number, now: number): number {
  return (dayOf(now) + 1 + (mix(key, SALT.hold) % 7)) * DAY_MS;
}

function buildListing(entry: Entry, key: number, price: Mills, unlockAt: number | undefined): WaxpeerListing {
  const start = entry.item.game === 'rust' ? RUST_ID_START : ID_START;
  const phases = entry.item.phased === undefined ? [] : PHASE_FACTORS[entry.item.phased];
  return {
    itemId: String(start + BigInt(mix(key, SALT.id) % ID_SPAN)),
    price,
    auto: uniform(key, SALT.manual) > 0.1,
    hold: unlockAt !== undefined,
    unlockAt,
    float: floatOf(entry, key),
    paintSeed: paintSeedOf(entry, key),
    phase: entry.phase ?? phases[0]?.[0],
    stickers: stickersOf(entry, key),
  };
}

function bidOf(entry: Entry, ask: Mills, now: number): Mills | undefined {
  if (entry.liquidity < BIDS_FROM_LIQUIDITY) return undefined;
  const draw = uniform(mix(entry.key, SALT.bid), lastMoveAt(entry, now) / 1000);
  if (draw < 0.02) return mills(10);
  return mills(Math.max(1, Math.floor(ask * (1 - usualSpread(ask) * (0.6 + 0.8 * draw)))));
}

function countListings(entry: Entry, now: number): number {
  if (junkFactor(entry, now) !== 1) return 1;
  const busy =
    entry.liquidity ** 2 * (0.5 + uniform(mix(entry.key, SALT.count), lastMoveAt(entry, now) / 1000));
  return 1 + Math.floor(busy * MOST_LISTINGS);
}

function minOf(entry: Entry, ask: Mills, now: number): Mills {
  const factor = junkFactor(entry, now);
  return factor === Infinity ? JUNK_ASK : mills(Math.round(ask * factor));
}

/** How absurdly the only listing of a name is priced: 1 is not at all, and infinity stands for the highest price there is. */
function junkFactor(entry: Entry, now: number): number {
  const draw = uniform(mix(entry.key, SALT.junk), dayOf(now));
  if (draw < 0.002) return Infinity;
  return draw < 0.008 ? 2.2 + 600 * draw : 1;
}

function dayOf(now: number): number {
  return Math.floor(now / DAY_MS);
}
