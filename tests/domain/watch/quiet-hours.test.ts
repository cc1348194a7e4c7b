import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type AlertSettings,
  DEFAULT_ALERT_SETTINGS,
  isQuiet,
  minuteOfDay,
  nextDigestAt,
  nextTimeOf,
  parseTimeZone,
  placeAlert,
  startOfDay,
} from '../../../src/domain/watch/index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const KYIV = 'Europe/Kyiv';

const quietAt = (from: number, to: number, timeZone = KYIV): AlertSettings => ({
  ...DEFAULT_ALERT_SETTINGS,
  timeZone,
  quiet: { from, to },
});

const night = quietAt(23 * 60, 8 * 60);

// Clocks that change by an hour or by half of one, in either half of the year, at midnight too, and clocks that do not.
const zone = fc.constantFrom(
  KYIV,
  'Europe/London',
  'America/New_York',
  'America/Santiago',
  'America/Havana',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Africa/Cairo',
  'UTC',
);
const minute = fc.integer({ min: 0, max: 1439 });
const moment = fc
  .integer({ min: Date.UTC(2024, 0, 1) / MINUTE, max: Date.UTC(2030, 0, 1) / MINUTE })
  .map((at) => at * MINUTE);

describe('time zones', () => {
  it('are known by their name in any case, and nothing else is', () => {
    expect(parseTimeZone('europe/berlin')).toBe('Europe/Berlin');
    expect(parseTimeZone('EUROPE/KYIV')).toBe('Europe/Kyiv');
    expect(parseTimeZone(' UTC ')).toBe('UTC');
    for (const text of ['', 'Kyiv!', 'Europe/Atlantis', '; DROP'])
      expect(parseTimeZone(text)).toBeUndefined();
  });

  it('show the minute of the day before and after clocks are changed', () => {
    // Kyiv put its clocks forward on 2026-03-29 at 01:00 UTC.
    const change = Date.UTC(2026, 2, 29, 1);
    expect(minuteOfDay(KYIV, change - MINUTE)).toBe(2 * 60 + 59);
    expect(minuteOfDay(KYIV, change)).toBe(4 * 60);
    expect(startOfDay(KYIV, change)).toBe(Date.UTC(2026, 2, 28, 22));
    expect(startOfDay(KYIV, change + 20 * HOUR + 59 * MINUTE)).toBe(Date.UTC(2026, 2, 29, 21));
  });

  it('find the moment at which clocks are changed for a time that is left out', () => {
    const change = Date.UTC(2026, 2, 29, 1);
    expect(nextTimeOf(KYIV, 3 * 60 + 30, change - HOUR)).toBe(change);
  });

  it('find the first of two moments that show the same time', () => {
    // New York puts its clocks back on 2026-11-01 at 06:00 UTC.
    const first = Date.UTC(2026, 10, 1, 5, 30);
    expect(nextTimeOf('America/New_York', 90, first - HOUR)).toBe(first);
    expect(nextTimeOf('America/New_York', 90, first)).toBe(Date.UTC(2026, 10, 2, 6, 30));
  });

  it('find a next moment that shows the time, within a day and what clocks are changed by', () => {
    fc.assert(
      fc.property(zone, minute, moment, (timeZone, wanted, after) => {
        const next = nextTimeOf(timeZone, wanted, after);
        expect(next).toBeGreaterThan(after);
        expect(next - after).toBeLessThanOrEqual(25 * HOUR);
        const shown = minuteOfDay(timeZone, next);
        const before = minuteOfDay(timeZone, next - 1);
        // Either the clock shows it, or it was put forward over it at this very moment.
        expect(shown === wanted || (before < wanted && wanted < shown)).toBe(true);
      }),
    );
  });

  it('begin a day once, and no later than any moment of it', () => {
    fc.assert(
      fc.property(zone, moment, (timeZone, at) => {
        const start = startOfDay(timeZone, at);
        expect(start).toBeLessThanOrEqual(at);
        expect(at - start).toBeLessThan(25 * HOUR);
        expect(startOfDay(timeZone, start)).toBe(start);
        expect(startOfDay(timeZone, start - 1)).toBeLessThan(start);
      }),
    );
  });
});

describe('quiet hours', () => {
  it.each([
    ['2026-07-01T19:59:00Z', false],
    ['2026-07-01T20:00:00Z', true],
    ['2026-07-02T04:59:59Z', true],
    ['2026-07-02T05:00:00Z', false],
    ['2026-12-01T20:59:00Z', false],
    ['2026-12-01T21:00:00Z', true],
    ['2026-12-02T06:00:00Z', false],
  ])('from 23 to 8 in Kyiv at %s: %s', (at, quiet) => {
    expect(isQuiet(night, Date.parse(at))).toBe(quiet);
  });

  it('may lie within a day, and are none when they end as they begin', () => {
    const noon = Date.UTC(2026, 6, 1, 9);
    expect(isQuiet(quietAt(12 * 60, 13 * 60), noon)).toBe(true);
    expect(isQuiet(quietAt(12 * 60, 12 * 60), noon)).toBe(false);
    expect(isQuiet({ timeZone: KYIV, quiet: null }, noon)).toBe(false);
  });

  it('always end at the digest, also in the nights in which clocks are changed', () => {
    fc.assert(
      fc.property(zone, minute, minute, moment, (timeZone, from, to, at) => {
        const settings = quietAt(from, to, timeZone);
        fc.pre(isQuiet(settings, at));
        const digest = nextDigestAt(settings, at);
        // Clocks that are put back can show quiet hours a second time; the digest comes at their first end.
        const wasQuiet = isQuiet(settings, digest - 1);
        const isOver = !isQuiet(settings, digest);
        expect(wasQuiet && isOver).toBe(true);
      }),
    );
  });
});

describe('the place of an alert', () => {
  const noon = Date.UTC(2026, 6, 1, 12);
  const midnight = Date.UTC(2026, 6, 1, 21);
  const morning = Date.UTC(2026, 6, 2, 5);

  it('is at once by day, and the digest by night', () => {
    expect(placeAlert('deal', night, 0, noon)).toEqual({ state: 'due' });
    expect(placeAlert('deal', night, 0, midnight)).toEqual({ state: 'held', until: morning });
  });

  it('is the digest beyond the cap of a day', () => {
    expect(placeAlert('price', night, night.dailyCap - 1, noon)).toEqual({ state: 'due' });
    expect(placeAlert('price', night, night.dailyCap, noon)).toEqual({ state: 'held', until: morning });
    const { timeZone } = DEFAULT_ALERT_SETTINGS;
    expect(timeZone).toBe('UTC');
    expect(placeAlert('price', DEFAULT_ALERT_SETTINGS, 20, noon)).toEqual({
      state: 'held',
      until: Date.UTC(2026, 6, 2, 8),
    });
  });

  it('is nowhere when its kind is off, or when it would wait for a digest that is off', () => {
    const withNoise = (noise: Partial<AlertSettings['noise']>): AlertSettings => ({
      ...night,
      noise: { ...night.noise, ...noise },
    });
    expect(placeAlert('deal', withNoise({ deal: 'off' }), 0, noon)).toEqual({ state: 'unwanted' });
    expect(placeAlert('price', withNoise({ deal: 'off' }), 0, noon)).toEqual({ state: 'due' });
    expect(placeAlert('deal', withNoise({ digest: 'off' }), 0, noon)).toEqual({ state: 'due' });
    expect(placeAlert('deal', withNoise({ digest: 'off' }), 0, midnight)).toEqual({ state: 'unwanted' });
  });
});
