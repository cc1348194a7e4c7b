import { describe, expect, it } from '@jest/globals';
import { parseTransferCost } from '../../../src/bot/typed/transfer-cost.ts';

describe('what moving money costs', () => {
  it.each([
    ['2%', 200, 0],
    ['2,5 %', 250, 0],
    ['$0.50', 0, 500],
    ['1$', 0, 1000],
    ['2% + $0.5', 200, 500],
    ['$1+3%', 300, 1000],
    ['0', 0, 0],
    ['0%', 0, 0],
  ])('is read from "%s"', (text, rate, flat) => {
    expect(parseTransferCost(text)).toEqual({ rate, flat });
  });

  it.each(['', '2', 'free', '2% + 3%', '$1 + $2', '2% + $1 + $1', '100%', '-1%', '$x', '2% +'])(
    'is not read from "%s"',
    (text) => {
      expect(parseTransferCost(text)).toBeUndefined();
    },
  );
});
