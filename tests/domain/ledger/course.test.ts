import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  CHECK_MINUTES,
  type Course,
  NEW_COURSE,
  seeBuying,
  seeSales,
  seeSelling,
  type Sighting,
  sightingOf,
  wantsSales,
} from '../../../src/domain/ledger/index.ts';
import { type ItemKey } from '../../../src/domain/title.ts';
import { buildSignal, DAY, HOUR, MINUTE } from '../../support/signals.ts';
import { buildBook, buildQuote, NOW, usd } from '../../support/trades.ts';

const signal = buildSignal();
const look = (at: number, ask: number | null, bid: number | null = null): Sighting => ({
  at,
  ask: ask === null ? null : usd(ask),
  bid: bid === null ? null : usd(bid),
});
const sellingLooks = (looks: readonly Sighting[], of = signal): Course =>
  looks.reduce((course, each) => seeSelling(of, course, each), NEW_COURSE);
/** A look every half hour, from day to day after it was shown. */
const everyHalfHour = (from: number, to: number, ask: number | null): readonly Sighting[] =>
  Array.from({ length: (to - from) * 48 + 1 }, (_, index) =>
    look(NOW + from * DAY + index * 30 * MINUTE, ask),
  );

describe('sightingOf', () => {
  const name = '★ Karambit | Doppler (Factory New)';
  const phased = `${name}#Phase 2` as ItemKey;

  it('says that an item nobody lists is not there', () => {
    expect(sightingOf(buildBook('dmarket', []), signal.key)).toEqual({ at: NOW, ask: null, bid: null });
  });

  it('says nothing of a phase when the market mixes the phases', () => {
    const book = buildBook('dmarket', [buildQuote(name, { bestAsk: usd(900) })]);
    expect(sightingOf(book, phased)).toBeUndefined();
    expect(sightingOf(book, name as ItemKey)).toBeUndefined();
  });

  it('leaves out a bid that the lowest ask would fill', () => {
    const quote = buildQuote('Item', { bestAsk: usd(10), bestBid: usd(10) });
    expect(sightingOf(buildBook('dmarket', [quote]), quote.key)).toMatchObject({ ask: 10_000, bid: null });
  });

  it('tells when a quote left its market by itself', () => {
    const quote = buildQuote('Item', { bestAsk: usd(10), observedAt: NOW - 5 });
    expect(sightingOf(buildBook('dmarket', [quote]), quote.key)).toMatchObject({ at: NOW - 5 });
  });
});

describe('seeBuying', () => {
  it.each([
    [1, 1 * MINUTE, 20, 'yes'],
    [1, 4 * MINUTE, 19.99, 'yes'],
    [1, 1 * MINUTE, 20.01, 'no'],
    [1, 1 * MINUTE, null, 'no'],
    [1, 4 * MINUTE + 1, 20, 'unknown'],
    [1, 1 * MINUTE - 1, 20, null],
    [10, 22 * MINUTE, 20, 'yes'],
    [10, 22 * MINUTE + 1, 20, 'unknown'],
    [60, 60 * MINUTE, 21, 'no'],
    [60, 122 * MINUTE + 1, 20, 'unknown'],
  ] as const)(
    'answers the check at %i min, looked at after %i ms at an ask of %p, by %p',
    (minutes, ms, ask, answer) => {
      expect(seeBuying(signal, NEW_COURSE, look(NOW + ms, ask)).checks[minutes]).toBe(answer);
    },
  );

  it('keeps the first answer of each check, and gives back the same course when all are answered', () => {
    const asks = [20, 30, 30, 20];
    const times = [1, 2, 11, 61];
    const course = asks.reduce<Course>(
      (before, ask, index) => seeBuying(signal, before, look(NOW + times[index]! * MINUTE, ask)),
      NEW_COURSE,
    );
    expect(course.checks).toEqual({ 1: 'yes', 10: 'no', 60: 'yes' });
    expect(seeBuying(signal, course, look(NOW + 2 * HOUR, 1))).toBe(course);
  });

  it('never takes an answer back, whatever is looked at and when', () => {
    const looks = fc.array(
      fc.record({ minute: fc.nat(200), ask: fc.option(fc.integer({ min: 15, max: 25 })) }),
    );
    fc.assert(
      fc.property(looks, (all) => {
        let course = NEW_COURSE;
        for (const { minute, ask } of all.toSorted((a, b) => a.minute - b.minute)) {
          const next = seeBuying(signal, course, look(NOW + minute * MINUTE, ask));
          for (const each of CHECK_MINUTES)
            if (course.checks[each] !== null) expect(next.checks[each]).toBe(course.checks[each]);
          course = next;
        }
      }),
    );
  });
});

describe('seeSelling', () => {
  it('takes a bid at the predicted price for a hit, but only while the item can be sold', () => {
    expect(sellingLooks([look(NOW + 6 * DAY, null, 25)]).hit).toBeNull();
    expect(sellingLooks([look(NOW + 8 * DAY, null, 23.99)]).hit).toBeNull();
    expect(sellingLooks([look(NOW + 8 * DAY, null, 24)]).hit).toEqual({ at: NOW + 8 * DAY, by: 'bid' });
    expect(sellingLooks([look(NOW + 16 * DAY + 1, null, 25)]).hit).toBeNull();
  });

  it('takes asks that left ours the lowest for as long as a sale takes for a hit', () => {
    expect(sellingLooks(everyHalfHour(5, 8.9, 24)).hit).toBeNull();
    expect(sellingLooks(everyHalfHour(5, 10, 24)).hit).toEqual({ at: NOW + 9 * DAY, by: 'asks' });
    expect(sellingLooks(everyHalfHour(5, 16, 23.99)).hit).toBeNull();
  });

  it('adds up the time at the price over interruptions', () => {
    const looks = [...everyHalfHour(7, 8.5, 24), ...everyHalfHour(9, 9.5, 20), ...everyHalfHour(10, 11, 25)];
    expect(sellingLooks(looks)).toMatchObject({ aboveMs: 2.5 * DAY, watchedMs: 3 * DAY });
  });

  it('counts no time in which nobody looked, or nobody asked a price', () => {
    expect(sellingLooks([look(NOW + 7 * DAY, 25), look(NOW + 12 * DAY, 25)])).toMatchObject({
      watchedMs: 0,
      aboveMs: 0,
    });
    expect(sellingLooks(everyHalfHour(7, 8, null))).toMatchObject({ watchedMs: DAY, aboveMs: 0 });
  });

  it('counts only the selling window, and an hour between two looks at most', () => {
    expect(sellingLooks(everyHalfHour(0, 17, 20)).watchedMs).toBe(9 * DAY);
    const apart = (ms: number): number =>
      sellingLooks([look(NOW + 8 * DAY, 20), look(NOW + 8 * DAY + ms, 20)]).watchedMs;
    expect(apart(HOUR)).toBe(HOUR);
    expect(apart(HOUR + 1)).toBe(0);
  });

  it('is not changed by looks that come late, twice, before the deal, or long after its end', () => {
    const course = sellingLooks([look(NOW + 8 * DAY, 20)]);
    for (const at of [NOW - 1, NOW + 7 * DAY, NOW + 8 * DAY, NOW + 17 * DAY + 1])
      expect(seeSelling(signal, course, look(at, 30, 30))).toBe(course);
  });

  it('never counts more time than there was, nor more above the price than was watched', () => {
    const steps = fc.array(
      fc.record({ minutes: fc.nat(90), ask: fc.option(fc.integer({ min: 20, max: 28 })) }),
      { maxLength: 300 },
    );
    fc.assert(
      fc.property(steps, (all) => {
        let at = signal.sellableAt - HOUR;
        const looks = all.map(({ minutes, ask }) => look((at += minutes * MINUTE), ask));
        const { watchedMs, aboveMs } = sellingLooks(looks);
        expect(aboveMs).toBeLessThanOrEqual(watchedMs);
        expect(watchedMs).toBeLessThanOrEqual(Math.max(0, at - signal.sellableAt));
      }),
    );
  });

  it('keeps the first hit', () => {
    const course = sellingLooks([look(NOW + 8 * DAY, null, 24), look(NOW + 9 * DAY, null, 30)]);
    expect(course.hit?.at).toBe(NOW + 8 * DAY);
  });
});

describe('seeSales', () => {
  const sale = (days: number, price: number, odd = false) => ({
    price: usd(price),
    soldAt: NOW + days * DAY,
    oddities: odd ? (['stickers'] as const) : [],
  });
  const hitOf = (...sales: ReturnType<typeof sale>[]): Course['hit'] =>
    seeSales(signal, NEW_COURSE, sales, NOW + 17 * DAY).hit;

  it('takes the first plain sale at the price while the item could be sold for a hit', () => {
    expect(hitOf(sale(12, 24), sale(9, 24.5), sale(8, 23.99))).toEqual({ at: NOW + 9 * DAY, by: 'sale' });
  });

  it('does not count sales of dearer items, before the lock is over, or after the end', () => {
    expect(hitOf(sale(9, 30, true), sale(6.9, 30), sale(16.1, 30))).toBeNull();
  });

  it('wants sales once a day while they can decide, and once more after the end', () => {
    const wants = (days: number, course: Partial<Course>): boolean =>
      wantsSales(signal, { ...NEW_COURSE, ...course }, NOW + days * DAY);
    expect(wants(6, {})).toBe(false);
    expect(wants(7, {})).toBe(true);
    expect(wants(8, { salesReadAt: NOW + 7.5 * DAY })).toBe(false);
    expect(wants(8.5, { salesReadAt: NOW + 7.5 * DAY })).toBe(true);
    expect(wants(16, { salesReadAt: NOW + 15.9 * DAY })).toBe(true);
    expect(wants(16.1, { salesReadAt: NOW + 16 * DAY })).toBe(false);
    expect(wants(8.5, { hit: { at: NOW, by: 'bid' } })).toBe(false);
  });

  it('only notes the time when there were no sales', () => {
    expect(seeSales(signal, NEW_COURSE, [], NOW)).toEqual({ ...NEW_COURSE, salesReadAt: NOW });
  });
});
