import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GRADES } from '../../../src/domain/confidence.ts';
import { type GradeRecord, type Sample, summariseSignals } from '../../../src/domain/ledger/index.ts';
import { basisPoints } from '../../../src/domain/money.ts';

const sample = (changes: Partial<Sample> = {}): Sample => ({
  grade: 'A',
  buyOn: 'dmarket',
  outcome: 'hit',
  realisedRoi: basisPoints(1000),
  checks: { 1: 'yes', 10: 'yes', 60: 'no' },
  ...changes,
});
const many = (count: number, changes?: Partial<Sample>): readonly Sample[] =>
  Array.from({ length: count }, () => sample(changes));
const recordOf = (samples: readonly Sample[], grade = 'A', buyOn = 'dmarket'): GradeRecord =>
  summariseSignals(samples).find((each) => each.grade === grade && each.buyOn === buyOn)!;

describe('summariseSignals', () => {
  it('says of nothing that it is nothing, for every grade both ways', () => {
    const records = summariseSignals([]);
    expect(records).toHaveLength(8);
    for (const each of records)
      expect(each).toMatchObject({ concluded: 0, hitRate: { of: 0, share: null }, medianRoi: null });
  });

  it('gives no rate and no median below twenty samples, and tells how many there are', () => {
    expect(recordOf(many(19))).toMatchObject({
      judged: 19,
      hitRate: { of: 19, share: null },
      medianRoi: null,
    });
    expect(recordOf(many(20))).toMatchObject({ hitRate: { of: 20, share: 10_000 }, medianRoi: 1000 });
  });

  it('counts what was gone after a minute, and what was not seen, apart from hits and misses', () => {
    const samples = [
      ...many(21),
      ...many(9, { outcome: 'miss', realisedRoi: basisPoints(-200) }),
      ...many(5, { checks: { 1: 'no', 10: 'no', 60: 'no' } }),
      ...many(3, {
        outcome: 'unknown',
        realisedRoi: null,
        checks: { 1: 'unknown', 10: 'unknown', 60: 'unknown' },
      }),
    ];
    expect(recordOf(samples)).toMatchObject({
      concluded: 38,
      gone: 5,
      unknown: 3,
      judged: 30,
      hits: 21,
      hitRate: { of: 30, share: 7000 },
      medianRoi: 1000,
      calibrated: 'B',
      stillThere: { 1: { of: 35, share: 8571 }, 10: { of: 35, share: 8571 }, 60: { of: 35, share: 0 } },
    });
  });

  it('takes the lower of two middles, and what could not be sold for the worst', () => {
    const at = (roi: number | null): Sample =>
      sample({ outcome: 'miss', realisedRoi: roi === null ? null : basisPoints(roi) });
    const ten = (roi: number | null): readonly Sample[] => Array.from({ length: 10 }, () => at(roi));
    expect(recordOf([...ten(-100), ...ten(500)]).medianRoi).toBe(-100);
    expect(recordOf([...ten(null), ...ten(500), at(600)]).medianRoi).toBe(500);
    expect(recordOf([...ten(null), at(null), ...ten(500)]).medianRoi).toBeNull();
  });

  it('counts every sample exactly once', () => {
    const anySample = fc.record({
      grade: fc.constantFrom(...GRADES),
      buyOn: fc.constantFrom('dmarket' as const, 'waxpeer' as const),
      outcome: fc.constantFrom('hit' as const, 'miss' as const, 'unknown' as const),
      gone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anySample, { maxLength: 200 }), (drawn) => {
        const samples = drawn.map(({ gone, ...rest }) =>
          sample({ ...rest, checks: { 1: gone ? 'no' : 'yes', 10: null, 60: null } }),
        );
        const records = summariseSignals(samples);
        const total = records.reduce((sum, { gone, unknown, judged }) => sum + gone + unknown + judged, 0);
        expect(total).toBe(samples.length);
        for (const { hits, judged } of records) expect(hits).toBeLessThanOrEqual(judged);
      }),
    );
  });
});
