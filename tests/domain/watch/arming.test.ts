import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { basisPoints, mills } from '../../../src/domain/money.ts';
import { type ItemKey } from '../../../src/domain/title.ts';
import {
  type Arming,
  COOLDOWN_MS,
  observe,
  type Position,
  positionOfDeal,
  positionOfPrice,
  type PriceWatch,
} from '../../../src/domain/watch/index.ts';
import { NOW, usd } from '../../support/trades.ts';

const MINUTE = 60_000;

const priceWatch = (relation: PriceWatch['relation'], price: number): PriceWatch => ({
  kind: 'price',
  game: 'csgo',
  key: 'AK-47 | Redline (Field-Tested)' as ItemKey,
  market: 'dmarket',
  relation,
  price: usd(price),
});

/** The minutes at which a watch fires that sees one position a minute. */
function minutesOfFiring(positions: readonly Position[], stepMs = MINUTE): readonly number[] {
  let arming: Arming = null;
  return positions.flatMap((position, index) => {
    const step = observe(arming, position, NOW + index * stepMs);
    arming = step.arming;
    return step.fires ? [index] : [];
  });
}

const positions = fc.array(fc.constantFrom<Position>('inside', 'near', 'outside', 'unknown'), {
  maxLength: 300,
});

describe('where a price stands', () => {
  it.each([
    ['below', 20.99, 'inside'],
    ['below', 21, 'near'],
    ['below', 21.2, 'near'],
    ['below', 21.21, 'outside'],
    ['below', null, 'outside'],
    ['above', 21.01, 'inside'],
    ['above', 21, 'near'],
    ['above', 20.8, 'near'],
    ['above', 20.79, 'outside'],
    ['above', null, 'unknown'],
  ] as const)('%s 21.00 an ask of %s is %s', (relation, ask, position) => {
    expect(positionOfPrice(priceWatch(relation, 21), ask === null ? null : usd(ask))).toBe(position);
  });

  it.each([
    [1990, 929, 'inside'],
    [1000, 500, 'inside'],
    [999, 929, 'near'],
    [990, 929, 'outside'],
    [1990, 499, 'near'],
    [1990, 495, 'outside'],
    [0, 929, 'outside'],
    [-5, -1, 'outside'],
  ] as const)('net %s mills and %s basis points are %s of at least $1 and 5%%', (net, roi, position) => {
    const wanted = { minNet: mills(1000), minRoi: basisPoints(500) };
    expect(positionOfDeal(wanted, { net: mills(net), roi: basisPoints(roi) })).toBe(position);
  });

  it('never calls a deal that earns nothing one that is wanted', () => {
    const anything = { minNet: mills(0), minRoi: basisPoints(0) };
    expect(positionOfDeal(anything, { net: mills(0), roi: basisPoints(0) })).toBe('outside');
    expect(positionOfDeal(anything, { net: mills(10), roi: basisPoints(0) })).toBe('inside');
  });
});

describe('a watch', () => {
  it('fires once for as long as the price stays inside or near', () => {
    const stay: Position[] = Array.from({ length: 500 }, (_, index) => (index % 3 === 0 ? 'inside' : 'near'));
    expect(minutesOfFiring(stay)).toEqual([0]);
  });

  it('fires again when the price has left and comes back after the cooldown', () => {
    const cooldown = COOLDOWN_MS / MINUTE;
    const away: Position[] = ['inside', 'outside', ...Array<Position>(cooldown).fill('near'), 'inside'];
    expect(minutesOfFiring(away)).toEqual([0, cooldown + 2]);
  });

  it('does not fire within the cooldown, however often the price comes and goes', () => {
    const flicker = Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? 'inside' : 'outside'));
    expect(minutesOfFiring(flicker as Position[])).toEqual([0]);
  });

  it('fires only when inside, and never twice without the price having left for good in between', () => {
    fc.assert(
      fc.property(positions, fc.integer({ min: 1, max: 2 * COOLDOWN_MS }), (seen, stepMs) => {
        const fired = minutesOfFiring(seen, stepMs);
        for (const [order, at] of fired.entries()) {
          expect(seen[at]).toBe('inside');
          const before = fired[order - 1];
          if (before === undefined) continue;
          expect(seen.slice(before + 1, at)).toContain('outside');
          expect((at - before) * stepMs).toBeGreaterThanOrEqual(COOLDOWN_MS);
        }
      }),
    );
  });

  it('fires at the first sight of what it waits for', () => {
    fc.assert(
      fc.property(positions, (seen) => {
        const first = seen.indexOf('inside');
        expect(minutesOfFiring(seen)[0]).toBe(first < 0 ? undefined : first);
      }),
    );
  });
});
