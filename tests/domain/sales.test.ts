import { describe, expect, it } from '@jest/globals';
import { type Sale, type SaleOddity } from '../../src/domain/quote.ts';
import { summariseSales } from '../../src/domain/sales.ts';
import { NOW, usd } from '../support/trades.ts';

const DAY = 86_400_000;
const sale = (price: number, daysAgo: number, ...oddities: readonly SaleOddity[]): Sale => ({
  price: usd(price),
  soldAt: NOW - daysAgo * DAY,
  oddities,
});

describe('the summary of sales', () => {
  it('is the middle price with how many, how often and when', () => {
    const sales = [sale(22, 0.5), sale(21, 1), sale(20, 2), sale(23, 3), sale(19, 4)];
    expect(summariseSales(sales, NOW)).toEqual({
      median: 21_000,
      count: 5,
      lastAt: NOW - DAY / 2,
      perDay: 1.25,
      leftOut: {},
      inTwentyDays: 5,
      isErratic: false,
    });
  });

  it('counts a recent sale more than an old one', () => {
    const sales = [sale(10, 0.1), sale(10, 0.2), sale(11, 21), sale(11, 22), sale(11, 23)];
    expect(summariseSales(sales, NOW)?.median).toBe(10_000);
  });

  it('ignores sales of more than 30 days ago, of the future, and beyond the last 20', () => {
    const flood = Array.from({ length: 30 }, (_, index) => sale(index < 20 ? 10 : 9, 1 + index / 10));
    const summary = summariseSales([...flood, sale(50, 31), sale(50, -1)], NOW);
    expect(summary).toMatchObject({ median: 10_000, count: 20 });
  });

  it('leaves a price spike out', () => {
    const sales = [10, 10, 40, 10, 10, 10].map((price, index) => sale(price, index + 1));
    expect(summariseSales(sales, NOW)).toMatchObject({
      median: 10_000,
      count: 5,
      perDay: 1,
      leftOut: { spike: 1 },
    });
  });

  it('rests its price on plain sales, but its rate on all', () => {
    const sales = [
      sale(20, 1),
      sale(27, 1.2, 'stickers', 'float'),
      sale(25, 1.5, 'stickers'),
      sale(26, 2, 'float'),
      sale(24, 3, 'conditional-order'),
      sale(21, 4),
      sale(22, 5),
      sale(30, 10, 'untold'),
    ];
    expect(summariseSales(sales, NOW)).toEqual({
      median: 21_000,
      count: 3,
      lastAt: NOW - DAY,
      perDay: 0.8,
      leftOut: { stickers: 2, float: 1, 'conditional-order': 1, untold: 1 },
      inTwentyDays: 8,
      isErratic: false,
    });
  });

  it('lets a dear item with stickers neither raise the price nor hide a spike', () => {
    const odd = [sale(90, 1.5, 'stickers'), sale(90, 2.5, 'stickers'), sale(90, 3.5, 'stickers')];
    const plain = [10, 10, 14, 10, 10].map((price, index) => sale(price, index + 1));
    expect(summariseSales([...odd, ...plain], NOW)).toMatchObject({ median: 10_000, count: 4 });
  });

  it('has no price for an item of which no plain one was sold', () => {
    expect(summariseSales([sale(20, 1, 'seed'), sale(21, 2, 'seed')], NOW)).toBeUndefined();
  });

  it('believes nothing when prices jump about', () => {
    const sales = Array.from({ length: 20 }, (_, index) => sale(index % 4 === 1 ? 50 : 10, index + 1));
    expect(summariseSales(sales, NOW)).toMatchObject({ isErratic: true, leftOut: { spike: 5 } });
  });

  it('says nothing of no sales', () => {
    expect(summariseSales([], NOW)).toBeUndefined();
  });
});
