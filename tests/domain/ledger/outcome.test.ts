import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  concludeIfOver,
  type Course,
  NEW_COURSE,
  resaleOf,
  type Signal,
} from '../../../src/domain/ledger/index.ts';
import { mills } from '../../../src/domain/money.ts';
import { buildSignal, DAY, HOUR } from '../../support/signals.ts';
import { NOW, usd } from '../../support/trades.ts';

const signal = buildSignal();
const END = signal.endsAt;
const seen = (ask: number | null, bid: number | null = null, at = END): Course['seen'] => ({
  at,
  ask: ask === null ? null : usd(ask),
  bid: bid === null ? null : usd(bid),
});
const watched: Course = { ...NEW_COURSE, watchedMs: 9 * DAY, seen: seen(22) };
const conclude = (course: Partial<Course>, now = END + DAY, of: Signal = signal): Course['conclusion'] =>
  concludeIfOver(of, { ...watched, ...course }, now).conclusion;

describe('concludeIfOver', () => {
  it('waits for the end of the cycle, and for a look at it, but no more than a day', () => {
    expect(conclude({}, END - 1)).toBeNull();
    expect(conclude({}, END)).not.toBeNull();
    expect(conclude({ seen: seen(22, null, END - 1) }, END + DAY - 1)).toBeNull();
    expect(conclude({ seen: seen(22, null, END - 1) }, END + DAY)).not.toBeNull();
  });

  it('waits for the last sales where a market tells them and they can decide', () => {
    const toDmarket = buildSignal({ buyOn: 'waxpeer', sellOn: 'dmarket' });
    expect(conclude({}, END, toDmarket)).toBeNull();
    expect(conclude({ salesReadAt: END }, END, toDmarket)).not.toBeNull();
    expect(conclude({ hit: { at: END, by: 'bid' } }, END, toDmarket)).not.toBeNull();
  });

  it('calls it a hit, at the predicted return, when the price was reached', () => {
    expect(conclude({ hit: { at: NOW + 8 * DAY, by: 'bid' } })).toEqual({
      outcome: 'hit',
      at: END + DAY,
      realisedRoi: 1280,
    });
  });

  it('takes of a miss what the best bid leaves', () => {
    // 21.00 less 1.26 is 19.74, which is 1.3 % less than 20.00.
    expect(conclude({ seen: seen(22, 21) })).toMatchObject({ outcome: 'miss', realisedRoi: -130 });
  });

  it('takes of a miss without a bid 97 % of a step below the lowest ask', () => {
    // 97 % of 21.99 are 21.33; less 1.28 they leave 20.05, which is 0.25 % more than 20.00.
    expect(conclude({ seen: seen(22) })).toMatchObject({ outcome: 'miss', realisedRoi: 25 });
  });

  it('knows no return of what nobody offers or wants any more', () => {
    expect(conclude({ seen: seen(null) })).toMatchObject({ outcome: 'miss', realisedRoi: null });
  });

  it('does not judge what was watched for less than half of the time, be it a hit', () => {
    const hit = { at: NOW + 8 * DAY, by: 'bid' } as const;
    expect(conclude({ watchedMs: 4.5 * DAY - 1, hit })).toMatchObject({
      outcome: 'unknown',
      realisedRoi: null,
    });
    expect(conclude({ watchedMs: 4.5 * DAY, hit })).toMatchObject({ outcome: 'hit' });
  });

  it('does not call it a miss without a look within a day of the end', () => {
    expect(conclude({ seen: null })).toMatchObject({ outcome: 'unknown' });
    expect(conclude({ seen: seen(22, null, END - DAY - 1) })).toMatchObject({ outcome: 'unknown' });
    expect(conclude({ seen: seen(22, null, END - DAY) })).toMatchObject({ outcome: 'miss' });
  });

  it('does not judge a cycle in which the item could never be sold', () => {
    const locked = buildSignal({ sellableAt: END });
    expect(conclude({ watchedMs: 0 }, END + DAY, locked)).toMatchObject({ outcome: 'unknown' });
  });

  it('answers the checks that nobody answered, and concludes once', () => {
    const course = concludeIfOver(signal, { ...watched, checks: { 1: 'no', 10: null, 60: null } }, END);
    expect(course.checks).toEqual({ 1: 'no', 10: 'unknown', 60: 'unknown' });
    expect(concludeIfOver(signal, course, END + HOUR)).toBe(course);
  });

  it('never realises more than was predicted', () => {
    const price = fc.option(fc.integer({ min: 1, max: 5000 }).map((cents) => cents / 100));
    fc.assert(
      fc.property(price, price, fc.boolean(), (ask, bid, isHit) => {
        const hit = isHit ? ({ at: NOW, by: 'asks' } as const) : null;
        const { realisedRoi } = conclude({ seen: seen(ask, bid), hit })!;
        expect(realisedRoi ?? -Infinity).toBeLessThanOrEqual(signal.roi);
      }),
    );
  });
});

describe('resaleOf', () => {
  it('sells to the bid, or undercuts, or cannot sell', () => {
    const at = (ask: number | null, bid: number | null) => resaleOf(signal, seen(ask, bid)!);
    expect(at(22, 21)).toEqual({ to: 'bid', price: 21_000, net: mills(-260), roi: -130 });
    expect(at(22, null)).toMatchObject({ to: 'undercut', price: 21_330 });
    expect(at(null, null)).toBeNull();
  });
});
