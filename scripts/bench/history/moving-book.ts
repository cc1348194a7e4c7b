import { type Game } from '../../../src/domain/game.ts';
import { mills, type Mills } from '../../../src/domain/money.ts';
import { type Quote, type QuoteBook } from '../../../src/domain/quote.ts';
import { type ItemKey } from '../../../src/domain/title.ts';
import { type MarketId } from '../../../src/domain/venue.ts';

/** A book whose quotes move from one refresh to the next as those of a market do. */
export interface MovingBook {
  /** The book of the next refresh: the same object, changed in place. */
  readonly next: (observedAt: number) => QuoteBook;
  /** The share of titles that changed so far, of all that could have. */
  readonly changedShare: () => number;
}

/** Which book, and how many titles it has. */
export interface MovingBookOptions {
  readonly market: MarketId;
  readonly game: Game;
  readonly titles: number;
}

/**
 * 8 % of titles change with each refresh: a few all the time, half of them every other hour. A change is mostly one
 * step of the ask, the bid or the number of listings, and one in twenty a jump.
 */
const LEAST_RATE = 0.01;
const MOST_RATE = 0.63;
const RATE_EXPONENT = 8;

/** Makes a book; the same options make the same course of prices. */
export function buildMovingBook({ market, game, titles }: MovingBookOptions): MovingBook {
  const random = buildRandom(titles + market.length * 31 + game.length);
  const step = market === 'waxpeer' ? 1 : 10;
  const keys = Array.from({ length: titles }, (_, index) => nameOf(index));
  const rates = keys.map(() => LEAST_RATE + MOST_RATE * random() ** RATE_EXPONENT);
  const quotes = new Map(keys.map((key) => [key, firstQuote(key, step, random)]));
  let changes = 0;
  let refreshes = 0;
  return {
    next: (observedAt) => {
      refreshes++;
      keys.forEach((key, index) => {
        const quote = quotes.get(key);
        if (quote === undefined || random() >= (rates[index] ?? 0)) return;
        quotes.set(key, move(quote, step, random));
        changes++;
      });
      return { market, game, quotes, observedAt, dropped: {} };
    },
    changedShare: () => changes / (refreshes * titles),
  };
}

function nameOf(index: number): ItemKey {
  return `StatTrak™ Weapon ${index} | Finish ${index % 97} (Field-Tested)` as ItemKey;
}

type Random = () => number;

function firstQuote(key: ItemKey, step: number, random: Random): Quote {
  const ask = toStep(Math.exp(5 + 6 * random()), step);
  const bid = random() < 0.8 ? toStep(ask * (0.7 + 0.25 * random()), step) : null;
  const askCount = 1 + Math.floor(200 * random() ** 3);
  return { key, title: key, bestAsk: ask, bestBid: bid, askCount, bidCount: null, mixesPhases: false };
}

function move(quote: Quote, step: number, random: Random): Quote {
  const draw = random();
  if (draw < 0.45) return { ...quote, bestAsk: shift(quote.bestAsk, step, random) };
  if (draw < 0.7) return { ...quote, bestBid: shift(quote.bestBid, step, random) };
  const askCount = Math.max(1, (quote.askCount ?? 1) + (random() < 0.5 ? -1 : 1));
  return { ...quote, askCount };
}

function shift(price: Mills | null, step: number, random: Random): Mills | null {
  if (price === null) return null;
  const sign = random() < 0.5 ? -1 : 1;
  const size = random() < 0.05 ? price * 0.05 * random() : 1 + 30 * random() ** 3 * (step === 1 ? 10 : 1);
  return toStep(price + sign * Math.max(step, size), step);
}

function toStep(amount: number, step: number): Mills {
  return mills(Math.max(step, Math.round(amount / step) * step));
}

/** Mulberry32: small, and the same everywhere. */
function buildRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
