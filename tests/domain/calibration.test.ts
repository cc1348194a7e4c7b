import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calibrate, ENOUGH_SAMPLES } from '../../src/domain/calibration.ts';
import { GRADES } from '../../src/domain/confidence.ts';

const grade = fc.constantFrom(...GRADES);
const record = fc
  .record({ judged: fc.nat(500), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ judged, share }) => ({ judged, hits: Math.round(judged * share) }));
const rankOf = (of: (typeof GRADES)[number]): number => GRADES.indexOf(of);

describe('calibrate', () => {
  it.each([
    ['A', 16, 20, 'A'],
    ['A', 15, 20, 'B'],
    ['A', 10, 20, 'B'],
    ['A', 9, 20, 'C'],
    ['A', 0, 20, 'D'],
    ['B', 12, 20, 'B'],
    ['B', 11, 20, 'C'],
    ['C', 8, 20, 'C'],
    ['C', 7, 20, 'D'],
    ['D', 20, 20, 'D'],
  ] as const)('makes of %s with %i hits of %i a %s', (scored, hits, judged, expected) => {
    expect(calibrate(scored, { hits, judged })).toBe(expected);
  });

  it('changes nothing before there are enough samples', () => {
    fc.assert(
      fc.property(grade, fc.nat(ENOUGH_SAMPLES - 1), (scored, judged) => {
        expect(calibrate(scored, { hits: 0, judged })).toBe(scored);
      }),
    );
  });

  it('never gives a better grade than was scored', () => {
    fc.assert(
      fc.property(grade, record, (scored, each) => {
        expect(rankOf(calibrate(scored, each))).toBeGreaterThanOrEqual(rankOf(scored));
      }),
    );
  });

  it('never lowers a grade for one more hit', () => {
    fc.assert(
      fc.property(grade, record, (scored, { hits, judged }) => {
        fc.pre(hits < judged);
        const better = rankOf(calibrate(scored, { hits: hits + 1, judged }));
        expect(better).toBeLessThanOrEqual(rankOf(calibrate(scored, { hits, judged })));
      }),
    );
  });

  it('leaves a grade that keeps its promise', () => {
    fc.assert(
      fc.property(grade, fc.integer({ min: 2, max: 100 }), (scored, tens) => {
        const promised = { A: 8, B: 6, C: 4, D: 0 }[scored];
        expect(calibrate(scored, { hits: promised * tens, judged: 10 * tens })).toBe(scored);
      }),
    );
  });
});
