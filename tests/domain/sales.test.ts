import { describe, expect, it } from '@jest/globals';
import { type Sale } from '../../src/domain/quote.ts';
import { summariseSales } from '../../src/domain/sales.ts';
import { NOW, usd } from '../support/trades.ts';

const DAY = 86_400_000;
const sale = (price: number, daysAgo: number): Sale => ({ price: usd(price), soldAt: NOW - daysAgo * DAY });

describe('the summary of sales', () => {
  it('is the middle price with how many, how often and when', () => {
    const sales = [sale(22, 0.5), sale(21, 1), sale(20, 2), sale(23, 3), sale(19, 4)];
    expect(summariseSales(sales, NOW)).toEqual({
      median: 21_000,
      count: 5,
      lastAt: NOW - DAY / 2,
      perDay: 1.25,
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
    expect(summariseSales(sales, NOW)).toMatchObject({ median: 10_000, count: 5 });
  });

  it('believes nothing when prices jump about', () => {
    const sales = Array.from({ length: 20 }, (_, index) => sale(index % 4 === 1 ? 50 : 10, index + 1));
    expect(summariseSales(sales, NOW)).toBeUndefined();
  });

  it('says nothing of no sales', () => {
    expect(summariseSales([], NOW)).toBeUndefined();
  });
});
