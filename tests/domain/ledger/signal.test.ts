import { describe, expect, it } from '@jest/globals';
import { isRepetition, predict } from '../../../src/domain/ledger/index.ts';
import { type ItemKey } from '../../../src/domain/title.ts';
import { buildDeal, buildPrediction, DAY, HOUR } from '../../support/signals.ts';
import { NOW, usd } from '../../support/trades.ts';

const deal = buildDeal({ confidence: { scored: 'B' }, cycle: { lockHours: 168, saleDays: 2.5, days: 16.5 } });

describe('predict', () => {
  it('fixes from when on and until when the deal must come true', () => {
    expect(predict(deal, 'csgo', 'card', NOW)).toMatchObject({
      grade: 'B',
      shownIn: 'card',
      sellTitle: 'AK-47 | Redline (Field-Tested)',
      shownAt: NOW,
      sellableAt: NOW + 7 * DAY,
      endsAt: NOW + 16.5 * DAY,
      saleMs: 2.5 * DAY,
    });
  });

  it('assumes a week to sell where the sales are not known', () => {
    const unknown = { ...deal, cycle: { lockHours: 0, saleDays: null, days: null } };
    expect(predict(unknown, 'csgo', 'scan', NOW)).toMatchObject({ saleMs: 7 * DAY, endsAt: NOW + 14 * DAY });
  });
});

describe('isRepetition', () => {
  const first = buildPrediction();

  it.each([
    ['the same a moment later', {}, true],
    ['the same just before six hours are over', { shownAt: NOW + 6 * HOUR - 1 }, true],
    ['the same after six hours', { shownAt: NOW + 6 * HOUR }, false],
    ['a buying price less than a percent away', { buyPrice: usd(20.19) }, true],
    ['a buying price a percent away', { buyPrice: usd(20.2) }, false],
    ['a selling price a percent away', { sellPrice: usd(23.76) }, false],
    ['the other direction', { buyOn: 'waxpeer', sellOn: 'dmarket' }, false],
    ['another game', { game: 'rust' }, false],
    ['another item', { key: 'AK-47 | Redline (Well-Worn)' as ItemKey }, false],
  ] as const)('tells of %s', (_, changes, expected) => {
    expect(isRepetition(first, buildPrediction(changes))).toBe(expected);
  });
});
