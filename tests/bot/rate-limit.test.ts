import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RateLimit } from '../../src/bot/rate-limit.ts';

const MINUTE = 60_000;

describe('a rate limit', () => {
  it('lets no more than so many pass within any minute, and all that come slowly', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20_000 }), { maxLength: 100 }), (pauses) => {
        let now = 0;
        const limit = new RateLimit(5, () => now);
        const passed: number[] = [];
        for (const pause of pauses) {
          now += pause;
          const recent = passed.filter((at) => now - at < MINUTE).length;
          const verdict = limit.attempt(1);
          expect(verdict === 'pass').toBe(recent < 5);
          if (verdict === 'pass') passed.push(now);
        }
      }),
    );
  });

  it('tells a person once, and again only after a minute without a refusal', () => {
    let now = 0;
    const limit = new RateLimit(1, () => now);
    const attempts = (waits: readonly number[]): readonly string[] =>
      waits.map((wait) => {
        now += wait;
        return limit.attempt(1);
      });
    expect(attempts([0, 1, 1, 59_000, 1000])).toEqual(['pass', 'notice', 'silence', 'silence', 'pass']);
    expect(attempts([1, MINUTE, 1])).toEqual(['silence', 'pass', 'notice']);
  });

  it('counts each person apart', () => {
    const limit = new RateLimit(1, () => 0);
    expect([limit.attempt(1), limit.attempt(2), limit.attempt(1)]).toEqual(['pass', 'pass', 'notice']);
  });
});
