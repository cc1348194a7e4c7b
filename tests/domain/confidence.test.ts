import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type ConfidenceSource,
  DOUBTS,
  gradeOf,
  isAtLeast,
  scoreConfidence,
  type LiveLook,
} from '../../src/domain/confidence.ts';
import { basisPoints } from '../../src/domain/money.ts';
import { buildHistory, usd } from '../support/trades.ts';

const DAY = 24 * 3_600_000;

const look: LiveLook = {
  sales: { count: 20, lastAgeMs: DAY },
  rate: { perDay: 5, isEstimated: false },
  asks: [24, 24.1, 25].map(usd),
  mayBePremium: false,
};

const source: ConfidenceSource = {
  skewMs: 5_000,
  ageMs: 10_000,
  basis: 'sales',
  undercut: usd(23.99),
  usual: usd(24),
  bestBid: usd(22),
  buyPrice: usd(20),
  history: buildHistory(24),
  feeSource: 'account',
  look,
};

describe('confidence', () => {
  it('is full where nothing is doubtful', () => {
    expect(scoreConfidence(source)).toEqual({ score: 100, scored: 'A', doubts: [] });
  });

  it.each([
    ['quotes-apart', { skewMs: 60_001 }],
    ['quotes-old', { ageMs: 60_001 }],
    ['no-basis', { basis: 'discount' }],
    ['above-usual', { usual: usd(22.8) }],
    ['no-bid', { bestBid: null }],
    ['low-bid', { bestBid: usd(19.1) }],
    ['rising-month', { history: buildHistory(24, { change30d: basisPoints(1501) }) }],
    ['cheap', { buyPrice: usd(0.99) }],
    ['fee-assumed', { feeSource: 'assumed' }],
    ['sales-unknown', { look: { ...look, sales: null } }],
    ['few-sales', { look: { ...look, sales: { count: 4, lastAgeMs: 0 } } }],
    ['some-sales', { look: { ...look, sales: { count: 9, lastAgeMs: 0 } } }],
    ['no-recent-sale', { look: { ...look, sales: { count: 20, lastAgeMs: 3 * DAY + 1 } } }],
    ['asks-unknown', { look: { ...look, asks: undefined } }],
    ['few-asks-near', { look: { ...look, asks: [24, 24.1, 26].map(usd) } }],
    ['rate-estimated', { look: { ...look, rate: { perDay: 5, isEstimated: true } } }],
    ['premium-possible', { look: { ...look, mayBePremium: true } }],
  ] as const)('loses its points for %s alone', (doubt, changes) => {
    expect(scoreConfidence({ ...source, ...changes })).toMatchObject({
      score: 100 - DOUBTS[doubt],
      doubts: [doubt],
    });
  });

  it('doubts nothing of what was not looked at yet', () => {
    const unseen = Object.fromEntries(Object.entries(source).filter(([name]) => name !== 'look'));
    expect(scoreConfidence(unseen as unknown as ConfidenceSource).doubts).toEqual([]);
  });

  it('stays between nought and a hundred, and its grade follows it', () => {
    const flags = fc.record({
      skewMs: fc.integer({ min: 0, max: 200_000 }),
      ageMs: fc.integer({ min: 0, max: 200_000 }),
      basis: fc.constantFrom('sales' as const, 'history' as const, 'discount' as const),
      buyPrice: fc.integer({ min: 1, max: 3 }).map(usd),
      bestBid: fc.constantFrom(null, usd(1), usd(23)),
    });
    fc.assert(
      fc.property(flags, fc.boolean(), (changes, isSeen) => {
        const { score, scored } = scoreConfidence({
          ...source,
          ...changes,
          look: isSeen ? look : { ...look, sales: null, asks: undefined, mayBePremium: true },
        });
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(scored).toBe(gradeOf(score));
      }),
    );
  });

  it.each([
    [100, 'A'],
    [80, 'A'],
    [79, 'B'],
    [60, 'B'],
    [59, 'C'],
    [40, 'C'],
    [39, 'D'],
    [0, 'D'],
  ] as const)('of %i points is graded %s', (score, grade) => {
    expect(gradeOf(score)).toBe(grade);
  });

  it('orders grades from A down', () => {
    expect(isAtLeast('A', 'C')).toBe(true);
    expect(isAtLeast('C', 'C')).toBe(true);
    expect(isAtLeast('D', 'C')).toBe(false);
  });
});
