import { mills, type Mills } from '../../domain/money.ts';
import { mix, uniform, uuidOf } from '../random.ts';
import { type Entry, PHASE_FACTORS } from './entry.ts';
import { dmarketAsk, lastMoveAt, reducedFraction, usualSpread, wholeCents, worthAt } from './pricing.ts';
import { floatOf, floatPartOf, paintSeedOf, stickersOf } from './wear.ts';
import {
  type DmarketOffer,
  type DmarketQuote,
  type DmarketSale,
  type DmarketTarget,
  type Phase,
  type ReducedFee,
} from './world.ts';

const DAY_MS = 86_400_000;
const JUNK_ASK = mills(9_999_999_000);
const CENT = mills(10);
const MOST_OFFERS = 180;
/** What stickers, or an order for something in particular, may add to what is paid. */
const DEAREST_PREMIUM = 0.15;
const SALT = {
  count: 41,
  junk: 42,
  bid: 43,
  offer: 44,
  lock: 45,
  reserved: 46,
  target: 47,
  condition: 48,
  sale: 49,
  stale: 50,
  lowBid: 51,
  expiry: 52,
  age: 53,
  charm: 54,
  fade: 55,
  advanced: 56,
} as const;

/** The best ask and bid of a title, as the aggregated prices tell them; a few bids are stale and higher than any target. */
export function quoteOf(entry: Entry, now: number): DmarketQuote {
  const offerCount = countOffers(entry, now);
  const targets = targetsOf(entry, now);
  const bestTarget = targets.reduce((best, target) => Math.max(best, target.price), 0);
  const stale = uniform(mix(entry.key, SALT.stale), dayOf(now)) < 0.01 ? 1.5 : 1;
  return {
    ask: offerCount === 0 ? undefined : askOf(entry, now),
    askCount: offerCount,
    bid: bestTarget === 0 ? undefined : wholeCents(bestTarget * stale),
    bidCount: targets.reduce((sum, target) => sum + target.amount, 0),
  };
}

/** The offers of a title, cheapest first. */
export function offersOf(entry: Entry, now: number): readonly DmarketOffer[] {
  const moved = lastMoveAt(entry, now);
  const ask = askOf(entry, now);
  const key = mix(mix(entry.key, SALT.offer), Math.floor(moved / 1000));
  const offers = Array.from({ length: countOffers(entry, now) }, (_, index) =>
    buildOffer(entry, mix(key, index), priceOfOffer(entry, ask, key, index), moved),
  );
  return offers.sort((left, right) => left.price - right.price);
}

/** The buy orders of a title, best first; those of skins may want a float range, a seed or a phase. */
export function targetsOf(entry: Entry, now: number): readonly DmarketTarget[] {
  const key = mix(mix(entry.key, SALT.target), lastMoveAt(entry, now) / 1000);
  const ask = dmarketAsk(entry, now);
  const { liquidity } = entry;
  if (uniform(entry.key, SALT.target) > 0.5 + liquidity) return [];
  if (ask < 20_000 && uniform(entry.key, SALT.lowBid) < 0.06) return [{ price: CENT, amount: 100 }];
  const best = ask * (1 - usualSpread(ask) * (0.6 + 0.8 * uniform(key, SALT.bid)));
  const plain = Array.from({ length: 1 + Math.floor(liquidity * 8) }, (_, index) => ({
    price: wholeCents(best * (1 - 0.015 * index)),
    amount: 1 + (mix(key, index) % 12),
  }));
  return [...conditionalTargets(entry, key, best), ...plain];
}

/** The sales of a title, newest first, back to a year ago; they stay as they were when time goes on. */
export function salesOf(entry: Entry, now: number, limit: number): readonly DmarketSale[] {
  const spacing = DAY_MS / (0.05 + 12 * entry.liquidity ** 2);
  const newest = Math.floor(now / spacing);
  const sales: DmarketSale[] = [];
  for (let slot = newest; sales.length < limit && slot * spacing > now - 365 * DAY_MS; slot--) {
    const sale = saleInSlot(entry, slot, spacing);
    if (sale.at <= now) sales.push(sale);
  }
  return sales;
}

/** The title's row in the table of reduced fees, if it has one; a few rows have expired. */
export function reducedFeeOf(entry: Entry, now: number): ReducedFee | undefined {
  const fraction = reducedFraction(entry, now);
  if (fraction === undefined) return undefined;
  const midnight = (dayOf(now) + 1) * DAY_MS;
  const expired = uniform(mix(entry.key, SALT.expiry), dayOf(now)) < 0.01;
  return {
    title: entry.name,
    fraction,
    minPrice: wholeCents(entry.base / 6),
    maxPrice: wholeCents(entry.base * 6),
    expiresAt: expired ? midnight - 2 * DAY_MS : midnight,
  };
}

function countOffers(entry: Entry, now: number): number {
  const busy =
    entry.liquidity ** 2 * (0.5 + uniform(mix(entry.key, SALT.count), lastMoveAt(entry, now) / 1000));
  const cheapness = 1 / (1 + entry.base / 50_000);
  if (isJunk(entry, now)) return 1;
  return Math.floor(busy * MOST_OFFERS * (0.15 + 0.85 * cheapness) + 3 * uniform(entry.key, SALT.count));
}

function isJunk(entry: Entry, now: number): boolean {
  return uniform(mix(entry.key, SALT.junk), dayOf(now)) < 0.003;
}

function askOf(entry: Entry, now: number): Mills {
  return isJunk(entry, now) ? JUNK_ASK : dmarketAsk(entry, now);
}

function priceOfOffer(
  entry: Entry,
  ask: Mills,
  key: number,
  index: number,
): { price: Mills; phase: Phase | undefined } {
  const rise = index === 0 ? 1 : 1 + 0.004 * index + 0.03 * uniform(key, index);
  const phases = entry.item.phased === undefined ? [] : PHASE_FACTORS[entry.item.phased];
  const pick = index === 0 ? phases[0] : phases[mix(key, index) % Math.max(1, phases.length)];
  const level = ask * rise * (pick?.[1] ?? 1);
  return { price: mills(Math.max(ask, Math.ceil(level / CENT) * CENT)), phase: pick?.[0] };
}

function buildOffer(
  entry: Entry,
  key: number,
  { price, phase }: { price: Mills; phase: Phase | undefined },
  moved: number,
): DmarketOffer {
  return {
    offerId: uuidOf(key, SALT.offer),
    price,
    createdAt: moved - Math.floor(uniform(key, SALT.age) * 20 * DAY_MS),
    locked: uniform(key, SALT.reserved) < 0.03,
    tradeLockDays: uniform(key, SALT.lock) < 0.35 ? 1 + (mix(key, SALT.lock) % 7) : 0,
    float: floatOf(entry, key),
    paintSeed: paintSeedOf(entry, key),
    phase,
    stickers: stickersOf(entry, key),
    charms: entry.item.kind === 'skin' && uniform(key, SALT.charm) < 0.04 ? ['Charm | Hot Howl'] : [],
    fadePercent: entry.name.includes(' | Fade (') ? fadePercentOf(key) : undefined,
    discountPercent: Math.floor(uniform(key, SALT.bid) * 300) / 10,
  };
}

function conditionalTargets(entry: Entry, key: number, best: number): readonly DmarketTarget[] {
  const isSkin = entry.item.kind === 'skin' || entry.item.kind === 'knife';
  if (!isSkin || uniform(mix(entry.key, SALT.condition), 0) > 0.15) return [];
  const price = wholeCents(best * (1.02 + 0.25 * uniform(key, SALT.condition)));
  const phases = entry.item.phased === undefined ? [] : PHASE_FACTORS[entry.item.phased];
  const phase = phases.at(-1);
  if (phase !== undefined) return [{ price: wholeCents(price * phase[1]), amount: 1, phase: phase[0] }];
  if (key % 3 === 0) return [{ price, amount: 1, paintSeed: mix(key, SALT.condition) % 1000 }];
  const float = floatOf(entry, key);
  return float === undefined ? [] : [{ price, amount: 1, floatPart: floatPartOf(float) }];
}

/** Fades run from 80 % to 100 %. */
function fadePercentOf(key: number): number {
  return 80 + Math.floor(uniform(key, SALT.fade) * 200) / 10;
}

function saleInSlot(entry: Entry, slot: number, spacing: number): DmarketSale {
  const key = mix(mix(entry.key, SALT.sale), slot);
  const at = Math.floor((slot + uniform(key, 1)) * spacing);
  const soldToTarget = uniform(key, 2) < 0.3;
  const worth = worthAt(entry, at);
  const discount = soldToTarget ? usualSpread(wholeCents(worth)) : -0.04 * uniform(key, 3);
  const phases = entry.item.phased === undefined ? [] : PHASE_FACTORS[entry.item.phased];
  const [phase, factor] = phases[key % Math.max(1, phases.length)] ?? [undefined, 1];
  const stickers = stickersOf(entry, key);
  const advanced = soldToTarget && entry.item.kind === 'skin' && uniform(key, SALT.advanced) < 0.1;
  const premium = 1 + (stickers.length > 0 || advanced ? DEAREST_PREMIUM * uniform(key, SALT.condition) : 0);
  return {
    price: wholeCents(worth * (1 - discount) * factor * premium),
    at,
    type: soldToTarget ? 'Target' : 'Offer',
    phase,
    float: floatOf(entry, key),
    paintSeed: paintSeedOf(entry, key),
    stickers,
    advanced,
  };
}

function dayOf(now: number): number {
  return Math.floor(now / DAY_MS);
}
