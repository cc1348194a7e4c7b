import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  DEFAULT_GATE_LIMITS,
  findPriceGate,
  findTimeGate,
  type PriceEvidence,
  type Rejection,
} from '../../src/domain/gates/index.ts';
import { type ItemHistory } from '../../src/domain/history.ts';
import { basisPoints } from '../../src/domain/money.ts';
import { type AskedQuote } from '../../src/domain/quote.ts';
import { buildHistory, buildQuote, NOW, usd } from '../support/trades.ts';

const quote = (price: number, askCount: number | null = 10): AskedQuote =>
  buildQuote('AK-47 | Redline (Field-Tested)', { bestAsk: usd(price), askCount }) as AskedQuote;

const evidence = (changes: Partial<PriceEvidence> = {}): PriceEvidence => ({
  buy: quote(20),
  sell: quote(24),
  buyHistory: buildHistory(20),
  sellHistory: buildHistory(24),
  now: NOW,
  ...changes,
});

const reasonOf = (changes: Partial<PriceEvidence>): Rejection | undefined =>
  findPriceGate(evidence(changes), DEFAULT_GATE_LIMITS)?.reason;

const recorded = (changes: Partial<ItemHistory>): Partial<PriceEvidence> => ({
  sellHistory: buildHistory(24, changes),
});

describe('a price that is to be believed', () => {
  it('passes when everything else agrees with it', () => {
    expect(reasonOf({})).toBeUndefined();
  });

  it('passes as well while nothing is recorded', () => {
    expect(reasonOf({ buyHistory: undefined, sellHistory: undefined })).toBeUndefined();
  });

  it.each([
    ['cross-source', { sell: quote(41), sellHistory: undefined }],
    ['cross-source', { sell: { ...quote(24), steamPrice: usd(80) }, buy: quote(80), buyHistory: undefined }],
    ['thin-asks', { sell: quote(24, 2) }],
    ['inflated', recorded({ mean30: usd(18.4), median30: usd(24) })],
    ['inflated', recorded({ change7d: basisPoints(3001) })],
    ['spike', recorded({ spikedAt: NOW - 23 * 3_600_000 })],
    ['falling', recorded({ change1h: basisPoints(-1001) })],
    ['outlier', recorded({ median30: usd(21), logMad30: 0.02 })],
  ] as const)('is told apart as %s', (reason, changes) => {
    expect(reasonOf(changes)).toBe(reason);
  });

  it.each([
    ['the edge of the range', { sell: quote(40), sellHistory: undefined }],
    ['an unknown number of listings', { sell: quote(24, null) }],
    ['a mean of few days', recorded({ mean30: usd(10), days: 6 })],
    ['a jump of the day before', recorded({ spikedAt: NOW - 24 * 3_600_000 })],
    ['a fall of a tenth', recorded({ change1h: basisPoints(-1000) })],
    ['a rise of three tenths within a week', recorded({ change7d: basisPoints(3000) })],
    [
      'what a price moves from day to day',
      recorded({ median30: usd(21.5), logMad30: 0.01, dailyVolatility: 0.02 }),
    ],
    ['a little change of a price that hardly moves', recorded({ median30: usd(23.5), logMad30: 0 })],
  ] as const)('passes at %s', (_, changes) => {
    expect(reasonOf(changes)).toBeUndefined();
  });

  it('lets one odd source of three decide nothing', () => {
    expect(reasonOf({ buy: quote(5), sell: { ...quote(24), steamPrice: usd(33) } })).toBeUndefined();
  });

  it('measures a price by the lower of only two sources, for nothing tells which of them is odd', () => {
    const sources = { buy: quote(20), buyHistory: undefined, sellHistory: undefined };
    const doubled = { ...quote(48), steamPrice: usd(33) };
    expect(reasonOf({ ...sources, sell: doubled })).toBe('cross-source');
    expect(reasonOf({ ...sources, sell: { ...quote(24), steamPrice: usd(33) } })).toBeUndefined();
  });

  it('tells the figures that decided', () => {
    expect(findPriceGate(evidence({ sell: quote(41), sellHistory: undefined }), DEFAULT_GATE_LIMITS)).toEqual(
      {
        reason: 'cross-source',
        value: 20_500,
        limit: 20_000,
      },
    );
  });
});

describe('gates are monotone', () => {
  const price = fc.integer({ min: 100, max: 10_000 }).map((cents) => cents / 100);
  const isHidden = (changes: Partial<PriceEvidence>): boolean => reasonOf(changes) !== undefined;

  it('what is too dear stays hidden when it is dearer still', () => {
    fc.assert(
      fc.property(price, fc.integer({ min: 0, max: 10_000 }), (ask, more) => {
        const at = (dollars: number): boolean => isHidden({ sell: quote(dollars) });
        fc.pre(ask >= 24 && at(ask));
        expect(at(ask + more / 100)).toBe(true);
      }),
    );
  });

  it('fewer listings, a later jump and a deeper fall never bring a price back', () => {
    const history = fc.record({
      askCount: fc.integer({ min: 0, max: 6 }),
      jumpHours: fc.integer({ min: 0, max: 48 }),
      fall: fc.integer({ min: 0, max: 2000 }),
    });
    fc.assert(
      fc.property(history, history, (one, other) => {
        const worst = {
          askCount: Math.min(one.askCount, other.askCount),
          jumpHours: Math.min(one.jumpHours, other.jumpHours),
          fall: Math.max(one.fall, other.fall),
        };
        const isHiddenAt = ({ askCount, jumpHours, fall }: typeof worst): boolean =>
          isHidden({
            sell: quote(24, askCount),
            ...recorded({ spikedAt: NOW - jumpHours * 3_600_000, change1h: basisPoints(-fall) }),
          });
        if (isHiddenAt(one) || isHiddenAt(other)) expect(isHiddenAt(worst)).toBe(true);
      }),
    );
  });

  it('older and further apart never becomes comparable again', () => {
    const age = fc.integer({ min: 0, max: 400_000 });
    fc.assert(
      fc.property(age, age, age, (one, other, later) => {
        const now = NOW + later;
        const before = findTimeGate([NOW - one, NOW - other], NOW, DEFAULT_GATE_LIMITS);
        const after = findTimeGate([NOW - one, NOW - other], now, DEFAULT_GATE_LIMITS);
        if (before !== undefined) expect(after).toBeDefined();
      }),
    );
  });

  it('stricter limits never show more', () => {
    fc.assert(
      fc.property(
        price,
        fc.integer({ min: 0, max: 8 }),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        (ask, askCount, share) => {
          const strict = {
            ...DEFAULT_GATE_LIMITS,
            maxInflation: basisPoints(Math.floor(DEFAULT_GATE_LIMITS.maxInflation * share)),
            maxDeviations: DEFAULT_GATE_LIMITS.maxDeviations * share,
            minAsks: Math.ceil(DEFAULT_GATE_LIMITS.minAsks / share),
          };
          const source = evidence({ sell: quote(ask, askCount) });
          if (findPriceGate(source, DEFAULT_GATE_LIMITS) !== undefined) {
            expect(findPriceGate(source, strict)).toBeDefined();
          }
        },
      ),
    );
  });
});
