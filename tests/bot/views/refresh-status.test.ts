import { describe, expect, it } from '@jest/globals';
import { cellWidth } from '../../../src/bot/views/cells.ts';
import { formatFreshness } from '../../../src/bot/views/refresh-status.ts';
import { basisPoints } from '../../../src/domain/money.ts';
import { type Language, LANGUAGES } from '../../../src/domain/settings.ts';
import { buildRefreshStatus } from '../../support/refresh-status.ts';
import { DICTIONARY } from '../dictionary.ts';
import { buildStatus, NOW } from '../fixtures.ts';

const PHONE_CELLS = 38;
const MINUTE = 60_000;

const busy = {
  ...buildRefreshStatus({
    dmarket: { lastAt: NOW - 12_000, share: basisPoints(867) },
    waxpeer: { lastAt: NOW - 14_000, share: basisPoints(150) },
  }),
  games: [
    { game: 'dota2', everyMs: 5 * MINUTE, nextAt: NOW + 4 * MINUTE },
    { game: 'csgo', everyMs: 50_000, nextAt: NOW + 36_000 },
  ] as const,
  phases: { titles: 24, phases: 96, read: 40, failed: 0 },
};

const show = (refresh: ReturnType<typeof buildStatus>['refresh'], language: Language = 'en') =>
  formatFreshness({ ...buildStatus(), refresh }, NOW, DICTIONARY[language]);

describe('the rows of refreshing', () => {
  it('tell when each market was read, what that takes of its budget, what is next, and which phases are known', () => {
    expect(show(busy)).toEqual([
      'Refresh    D 12s 8.7%  W 14s 1.5%',
      'Next       CS2 in 36s',
      'Phases     96, titles 24',
    ]);
  });

  it('say what has not been read, which market is left alone, and that what is late is due', () => {
    const refresh = {
      ...buildRefreshStatus({ waxpeer: { restsUntil: NOW + 4 * MINUTE } }),
      games: [{ game: 'rust', everyMs: MINUTE, nextAt: NOW - 5000 }] as const,
    };
    expect(show(refresh)).toEqual(['Refresh    D - 0.0%  W rests 4m', 'Next       Rust in 0s']);
    expect(show(null)).toEqual(['Refresh    off']);
  });

  it('tell how the live feed is doing where it is listened to', () => {
    const rowsOf = (isReady: boolean): readonly string[] => {
      const feed = { isReady, gaps: 3, received: 1, delivered: 1, dropped: 0, perSecond: 431.4 };
      return formatFreshness({ ...buildStatus(), feed }, NOW, DICTIONARY.en).slice(1);
    };
    expect([rowsOf(true), rowsOf(false)]).toEqual([
      ['Live feed  431 events/s'],
      ['Live feed  interrupted, gaps 3'],
    ]);
  });

  it.each(LANGUAGES)('keep to the width of a phone in %s', (language) => {
    const resting = buildRefreshStatus({
      dmarket: { restsUntil: NOW + 59 * MINUTE },
      waxpeer: { restsUntil: NOW + 59 * MINUTE },
    });
    for (const row of [...show(busy, language), ...show(resting, language), ...show(null, language)]) {
      expect(cellWidth(row)).toBeLessThanOrEqual(PHONE_CELLS);
    }
  });
});
