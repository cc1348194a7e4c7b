import { describe, expect, it } from '@jest/globals';
import { GAMES } from '../../src/domain/game.ts';
import { mills } from '../../src/domain/money.ts';
import { createWorld } from '../../src/simulator/index.ts';
import { buildGameEntries } from '../../src/simulator/world/create-world.ts';
import { DMARKET_DEFAULT_FRACTION, reducedFraction, WAXPEER_FEE } from '../../src/simulator/world/pricing.ts';

const NOW = Date.UTC(2026, 10, 24, 12);
const HOUR_MS = 3_600_000;
const world = createWorld({ seed: 7 });
const entries = buildGameEntries('csgo', 7, 1);
const quotes = new Map(
  world.dmarket.titles('csgo').map((title) => [title, world.dmarket.quote('csgo', title, NOW)]),
);

describe('the seeded world', () => {
  it('has at least 20,000 CS2 names on each market, mostly but not only the same', () => {
    const titles = new Set(world.dmarket.titles('csgo'));
    const names = world.waxpeer.names('csgo');
    const shared = names.filter((name) => titles.has(name)).length;
    expect(titles.size).toBeGreaterThanOrEqual(20_000);
    expect(names.length).toBeGreaterThanOrEqual(20_000);
    expect(shared).toBeGreaterThan(18_000);
    expect(shared).toBeLessThan(Math.min(titles.size, names.length) - 500);
  });

  it('has smaller catalogues for the other games', () => {
    for (const game of GAMES.filter((id) => id !== 'csgo')) {
      expect(world.dmarket.titles(game).length).toBeGreaterThan(500);
      expect(world.waxpeer.names(game).length).toBeGreaterThan(500);
    }
  });

  it.each([
    'AK-47 | Redline (Field-Tested)',
    'StatTrak™ AK-47 | Redline (Field-Tested)',
    'Souvenir AWP | Dragon Lore (Factory New)',
    '★ Karambit',
    '★ StatTrak™ Karambit | Fade (Factory New)',
    '★ Sport Gloves | Vice (Field-Tested)',
    'Nova | Wurst Hölle (Minimal Wear)',
    'Sticker | Say "GG" (Holo)',
    'Sticker | 龍王 (Holo)',
  ])('knows %s', (name) => {
    expect(entries.dmarket.has(name) || entries.waxpeer.has(name)).toBe(true);
  });

  it('writes phases and slashes as each market does', () => {
    const { dmarket, waxpeer } = entries;
    const knife = [...dmarket.keys()].filter((name) => name.includes('| Doppler'));
    expect(knife.every((name) => !/Phase|Ruby/.test(name))).toBe(true);
    expect([...waxpeer.keys()].some((name) => name.includes('| Doppler Phase 2 ('))).toBe(true);
    expect([...waxpeer.keys()].some((name) => name.includes('| Doppler ('))).toBe(false);
    expect([...dmarket.keys()].some((name) => name.endsWith('(Holo-Foil)'))).toBe(true);
    expect([...waxpeer.keys()].some((name) => name.endsWith('(Holo/Foil)'))).toBe(true);
    expect([...dmarket.keys()].some((name) => name.includes('/'))).toBe(false);
  });

  it('is the same for the same seed, and another for another', () => {
    const pick = (seed: number): unknown => {
      const some = createWorld({ seed, scale: 0.01 });
      const titles = some.dmarket.titles('csgo').slice(0, 8);
      const names = some.waxpeer.names('csgo').slice(0, 8);
      return [
        titles.map((title) => [
          title,
          some.dmarket.quote('csgo', title, NOW),
          some.dmarket.offers('csgo', title, NOW),
        ]),
        names.map((name) => [
          name,
          some.waxpeer.quote('csgo', name, NOW),
          some.waxpeer.listings('csgo', name, NOW),
        ]),
        some.dmarket.fees('csgo', NOW),
      ];
    };
    expect(pick(5)).toEqual(pick(5));
    expect(pick(5)).not.toEqual(pick(6));
  });

  it('moves its prices with time, and not within a moment', () => {
    const titles = world.dmarket.titles('csgo').slice(0, 500);
    const at = (now: number): unknown => titles.map((title) => world.dmarket.quote('csgo', title, now));
    expect(at(NOW)).toEqual(at(NOW));
    expect(at(NOW)).not.toEqual(at(NOW + HOUR_MS));
  });

  it('quotes what its offers and listings say', () => {
    for (const title of world.dmarket.titles('csgo').filter((_, index) => index % 400 === 0)) {
      const quote = world.dmarket.quote('csgo', title, NOW);
      const offers = world.dmarket.offers('csgo', title, NOW);
      expect(offers.length).toBe(quote?.askCount);
      expect(offers[0]?.price).toBe(quote?.ask);
    }
    for (const name of world.waxpeer.names('csgo').filter((_, index) => index % 400 === 0)) {
      const listings = world.waxpeer.listings('csgo', name, NOW).filter((listing) => !listing.hold);
      expect(listings.length).toBe(world.waxpeer.quote('csgo', name, NOW)?.count);
      expect(listings[0]?.price).toBe(world.waxpeer.quote('csgo', name, NOW)?.min);
    }
  });

  it('keeps past sales as they were', () => {
    const title = 'AK-47 | Redline (Field-Tested)';
    const before = world.dmarket.sales('csgo', title, NOW, 20);
    const later = world.dmarket.sales('csgo', title, NOW + HOUR_MS, 200);
    expect(before).toHaveLength(20);
    expect(later).toEqual(expect.arrayContaining([...before]));
  });

  it('has a few hundred chances that pay after fees, in both directions, while most names have none', () => {
    const { dmarket, waxpeer } = entries;
    const counts = { shared: 0, fromDmarket: 0, fromWaxpeer: 0 };
    for (const [title, entry] of dmarket) {
      const ask = quotes.get(title)?.ask;
      const min = waxpeer.has(title) ? world.waxpeer.quote('csgo', title, NOW)?.min : undefined;
      if (ask === undefined || min === undefined) continue;
      const toWaxpeer = (min * (1 - WAXPEER_FEE / 10_000)) / ask - 1;
      const fee = Number(reducedFraction(entry, NOW) ?? DMARKET_DEFAULT_FRACTION);
      const toDmarket = (ask * (1 - fee)) / min - 1;
      counts.shared++;
      if (toWaxpeer > 0.015 && toWaxpeer < 0.2) counts.fromDmarket++;
      if (toDmarket > 0.015 && toDmarket < 0.2) counts.fromWaxpeer++;
    }
    expect(counts.fromDmarket).toBeGreaterThan(100);
    expect(counts.fromWaxpeer).toBeGreaterThan(100);
    expect(counts.fromDmarket + counts.fromWaxpeer).toBeLessThan(counts.shared * 0.05);
  });

  it('has junk: asks of millions, one-cent bids, locks, reservations and conditional targets', () => {
    const titles = world.dmarket.titles('csgo');
    const stated = [...quotes.values()];
    const offers = titles.slice(0, 300).flatMap((title) => world.dmarket.offers('csgo', title, NOW));
    const targets = titles.slice(0, 2000).flatMap((title) => world.dmarket.targets('csgo', title, NOW));
    expect(stated.some((quote) => quote?.ask === mills(9_999_999_000))).toBe(true);
    expect(stated.some((quote) => quote?.bid === mills(10) && (quote.ask ?? 0) > 100)).toBe(true);
    expect(offers.some((offer) => offer.locked)).toBe(true);
    expect(offers.some((offer) => offer.tradeLockDays > 0)).toBe(true);
    expect(targets.some((target) => target.floatPart !== undefined)).toBe(true);
    expect(targets.some((target) => target.paintSeed !== undefined)).toBe(true);
  });
});

describe('planting', () => {
  it('adds, replaces and removes names, and changes the epoch', () => {
    const empty = createWorld({ scale: 0 });
    expect(empty.dmarket.titles('csgo')).toEqual([]);
    const before = empty.epoch(NOW);
    empty.dmarket.plant('csgo', { title: 'A', offers: [{ price: mills(2000) }, { price: mills(1500) }] });
    empty.waxpeer.plant('csgo', {
      name: 'A',
      listings: [{ price: mills(900), hold: true }, { price: mills(1700) }],
    });
    expect(empty.dmarket.quote('csgo', 'A', NOW)).toMatchObject({ ask: 1500, askCount: 2, bid: undefined });
    expect(empty.waxpeer.quote('csgo', 'A', NOW)).toMatchObject({ min: 1700, count: 1 });
    expect(empty.epoch(NOW)).not.toBe(before);
    empty.dmarket.remove('csgo', 'A');
    expect(empty.dmarket.titles('csgo')).toEqual([]);
    expect(empty.dmarket.quote('csgo', 'A', NOW)).toBeUndefined();
  });
});
