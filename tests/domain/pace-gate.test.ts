import { describe, expect, it } from '@jest/globals';
import { buildCycle, type Cycle } from '../../src/domain/cycle.ts';
import { findPaceGate, NO_PACE_LIMITS, type PaceLimits } from '../../src/domain/gates/index.ts';
import { basisPoints } from '../../src/domain/money.ts';
import { findPreset, PRESET_NAMES, PRESETS } from '../../src/domain/presets.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';

const UNKNOWN = buildCycle({ sellOn: 'waxpeer', offerLockHours: null, rate: undefined, queue: undefined });
const KNOWN = buildCycle({
  sellOn: 'waxpeer',
  offerLockHours: 193,
  rate: { perDay: 1, isEstimated: false },
  queue: { length: 0, isEstimated: false },
});

const judge = (cycle: Cycle, limits: Partial<PaceLimits>): unknown =>
  findPaceGate({ cycle, roi: basisPoints(500) }, { ...NO_PACE_LIMITS, ...limits });

describe('the pace that a trader wants', () => {
  it.each([
    ['a lock that begins its ninth day', { maxLockDays: 8 }, { reason: 'locked', value: 9, limit: 8 }],
    ['too few sales a week', { minSales: 8 }, { reason: 'few-sales', value: 7, limit: 8 }],
    ['too little a day', { minRoiPerDay: basisPoints(300) }, { reason: 'slow', limit: 300 }],
  ])('hides %s', (_, limits, finding) => {
    expect(judge(KNOWN, limits)).toMatchObject(finding);
  });

  it('lets through what is exactly enough, and everything where nothing is wanted', () => {
    expect(judge(KNOWN, { maxLockDays: 9, minSales: 7 })).toBeUndefined();
    expect(judge(KNOWN, {})).toBeUndefined();
  });

  it('lets what is not known decide nothing', () => {
    expect(
      judge(UNKNOWN, { minSales: 1000, minRoiPerDay: basisPoints(9000), maxLockDays: 7 }),
    ).toBeUndefined();
  });
});

describe('presets', () => {
  it.each(PRESET_NAMES)('recognise the settings that they have set: %s', (name) => {
    expect(findPreset({ ...DEFAULT_SETTINGS, ...PRESETS[name] })).toBe(name);
  });

  it('leave settings of one kind of their own alone', () => {
    expect(findPreset({ ...DEFAULT_SETTINGS, minSales: 6 })).toBeUndefined();
    expect(findPreset({ ...DEFAULT_SETTINGS, game: 'rust', direction: 'waxpeer-to-dmarket' })).toBe('normal');
  });
});
