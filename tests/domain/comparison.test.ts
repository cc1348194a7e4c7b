import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareBooks, type Comparison } from '../../src/domain/comparison.ts';
import { DEFAULT_GATE_LIMITS, NO_PACE_LIMITS } from '../../src/domain/gates/index.ts';
import { type OpportunityFilter } from '../../src/domain/judgement.ts';
import { basisPoints, mills } from '../../src/domain/money.ts';
import { isTooGood } from '../../src/domain/opportunity.ts';
import { NO_TRANSFER_COSTS } from '../../src/domain/profit.ts';
import { type Quote } from '../../src/domain/quote.ts';
import { buildBook, buildFees, buildQuote, NOW, usd } from '../support/trades.ts';

const everything: OpportunityFilter = {
  minNet: mills(1),
  minRoi: basisPoints(0),
  minPrice: mills(0),
  maxPrice: usd(1_000_000),
  minGrade: 'D',
  ...NO_PACE_LIMITS,
  direction: 'both',
};

interface Scene {
  readonly dmarket: readonly Quote[];
  readonly waxpeer: readonly Quote[];
  readonly filter?: Partial<OpportunityFilter>;
  readonly waxpeerAgeMs?: number;
  readonly now?: number;
}

function compare({ dmarket, waxpeer, filter, waxpeerAgeMs = 0, now = NOW }: Scene): Comparison {
  const books = {
    dmarket: buildBook('dmarket', dmarket),
    waxpeer: buildBook('waxpeer', waxpeer, NOW - waxpeerAgeMs),
  };
  const fees = { dmarket: buildFees('dmarket', 1000), waxpeer: buildFees('waxpeer', 600) };
  const wanted = { ...everything, ...filter };
  const limits = { ...wanted, budget: null };
  const view = { books, fees, costs: NO_TRANSFER_COSTS, history: {}, limits, now };
  return compareBooks(view, wanted, DEFAULT_GATE_LIMITS);
}

const REDLINE = 'AK-47 | Redline (Field-Tested)';
const ask = (title: string, price: number, more: Partial<Quote> = {}): Quote =>
  buildQuote(title, { bestAsk: usd(price), ...more });
const names = ({ passing }: Comparison): string[] =>
  passing.map(({ opportunity: { name, buyOn } }) => `${buyOn} ${name}`);

describe('what a trader hides', () => {
  it('is counted for both ways, and shown in neither', () => {
    const { passing, rejected } = compare({
      dmarket: [buildQuote('Sticker | A', { bestAsk: usd(10) })],
      waxpeer: [buildQuote('Sticker | A', { bestAsk: usd(14) })],
      filter: { hidden: [{ kind: 'pattern', pattern: 'sticker*' }] },
    });
    expect(passing).toEqual([]);
    expect(rejected.counts.hidden).toBe(2);
  });
});

describe('comparing two books', () => {
  it('finds a deal in the direction that pays and says what it earns', () => {
    const { passing, compared } = compare({
      dmarket: [ask(REDLINE, 20)],
      waxpeer: [ask(REDLINE, 24, { bestBid: usd(21.5) })],
    });
    expect(compared).toBe(1);
    expect(passing).toHaveLength(1);
    expect(passing[0]?.opportunity).toMatchObject({
      buyOn: 'dmarket',
      sellOn: 'waxpeer',
      buyPrice: 20_000,
      lowestAsk: 24_000,
      sellPrice: 23_270,
      sellBasis: 'discount',
      profit: { net: 1_870, sellerFee: 1_400, roi: 935 },
      exits: { bid: { price: 21_500, net: 210, roi: 105 } },
      breakEven: 21_280,
      warnings: [],
      confirmation: { state: 'unconfirmed' },
    });
  });

  it('finds deals in both directions unless only one is wanted', () => {
    const scene = {
      dmarket: [ask(REDLINE, 20), ask('AWP | Asiimov (Field-Tested)', 140)],
      waxpeer: [ask(REDLINE, 25), ask('AWP | Asiimov (Field-Tested)', 100)],
    };
    expect(names(compare(scene)).sort()).toEqual([
      `dmarket ${REDLINE}`,
      'waxpeer AWP | Asiimov (Field-Tested)',
    ]);
    expect(names(compare({ ...scene, filter: { direction: 'waxpeer-to-dmarket' } }))).toEqual([
      'waxpeer AWP | Asiimov (Field-Tested)',
    ]);
  });

  it('joins a phase in the name only to the same phase, never to a title that mixes phases', () => {
    const { passing, compared, rejected } = compare({
      dmarket: [ask('★ Karambit | Doppler (Factory New)', 900)],
      waxpeer: [
        ask('★ Karambit | Doppler Phase 2 (Factory New)', 1400),
        ask('★ Karambit | Doppler (Factory New)', 1400),
      ],
    });
    expect(passing).toEqual([]);
    expect(compared).toBe(1);
    expect(rejected.counts['mixed-phases']).toBe(2);
  });

  it.each([
    ['no-ask', ask(REDLINE, 20, { bestAsk: null }), ask(REDLINE, 25), 2],
    ['cross-source', ask(REDLINE, 10), ask(REDLINE, 20.01), 1],
    ['thin-asks', ask(REDLINE, 20), ask(REDLINE, 25, { askCount: 2 }), 1],
    ['no-profit', ask(REDLINE, 20), ask(REDLINE, 20.5), 2],
  ] as const)('counts a pair as %s', (reason, onDmarket, onWaxpeer, count) => {
    const { rejected, passing } = compare({ dmarket: [onDmarket], waxpeer: [onWaxpeer] });
    expect(rejected.counts[reason]).toBe(count);
    expect(passing).toEqual([]);
  });

  it('compares nothing when a book is too old or the books are too far apart', () => {
    const scene = { dmarket: [ask(REDLINE, 20)], waxpeer: [ask(REDLINE, 25)] };
    expect(compare({ ...scene, now: NOW + 180_001 }).rejected.counts.stale).toBe(2);
    expect(compare({ ...scene, waxpeerAgeMs: 180_000, now: NOW }).passing).toHaveLength(1);
    expect(compare({ ...scene, waxpeerAgeMs: 180_001, now: NOW }).rejected.counts.stale).toBe(2);
    expect(compare({ ...scene, waxpeerAgeMs: -180_001, now: NOW }).rejected.counts.skew).toBe(2);
  });

  it('keeps what misses only the wanted profit apart, the nearest first', () => {
    const titles = Array.from({ length: 14 }, (_, index) => `Item ${index}`);
    const { passing, closest, rejected } = compare({
      dmarket: titles.map((title) => ask(title, 20)),
      waxpeer: titles.map((title, index) => ask(title, 23 + index / 10)),
      filter: { minRoi: basisPoints(5000) },
    });
    expect(passing).toEqual([]);
    expect(rejected.counts['below-minimum']).toBe(14);
    expect(closest.map(({ opportunity }) => opportunity.name)).toEqual(titles.slice(4).reverse());
  });

  it('respects the bounds of the buying price, both included', () => {
    const priced = (price: number): number =>
      compare({
        dmarket: [ask(REDLINE, price)],
        waxpeer: [ask(REDLINE, price * 1.5)],
        filter: { minPrice: usd(5), maxPrice: usd(10), direction: 'dmarket-to-waxpeer' },
      }).passing.length;
    expect([4.99, 5, 10, 10.01].map(priced)).toEqual([0, 1, 1, 0]);
  });

  it('puts returns too good to be true after all others and marks them', () => {
    const { passing } = compare({
      dmarket: [ask('Odd', 10), ask('Fine', 10)],
      waxpeer: [ask('Odd', 18), ask('Fine', 12)],
    });
    expect(passing.map(({ opportunity }) => [opportunity.name, isTooGood(opportunity)])).toEqual([
      ['Fine', false],
      ['Odd', true],
    ]);
  });

  it('accounts for every pair exactly once, and never shows one that does not pay', () => {
    const cents = fc.option(fc.integer({ min: 1, max: 5_000 }), { nil: null });
    const quote = fc.record({ name: fc.integer({ min: 0, max: 30 }), price: cents });
    const toQuotes = (rows: readonly { name: number; price: number | null }[]): Quote[] =>
      rows.map(({ name, price }) =>
        buildQuote(`Item ${name}`, { bestAsk: price === null ? null : mills(price * 10) }),
      );
    fc.assert(
      fc.property(fc.array(quote), fc.array(quote), (left, right) => {
        const { passing, compared, rejected } = compare({
          dmarket: toQuotes(left),
          waxpeer: toQuotes(right),
        });
        const counted = Object.values(rejected.counts).reduce((sum, count) => sum + count, 0);
        expect(passing.length + counted).toBe(compared * 2);
        for (const { opportunity } of passing) {
          expect(opportunity.profit.net).toBeGreaterThan(0);
          expect(opportunity.sellPrice).toBeGreaterThanOrEqual(opportunity.breakEven);
        }
      }),
    );
  });
});
