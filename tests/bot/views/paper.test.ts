import { describe, expect, it } from '@jest/globals';
import { toInlineKeyboard } from '../../../src/bot/chat/keyboard.ts';
import { visibleLength } from '../../../src/bot/chat/html.ts';
import { type Screen } from '../../../src/bot/chat/screen.ts';
import { cellWidth, PHONE_COLUMNS } from '../../../src/bot/views/cells.ts';
import { viewPaper } from '../../../src/bot/views/paper/index.ts';
import {
  type Course,
  NEW_COURSE,
  type PaperTrade,
  type Sample,
  summariseSignals,
} from '../../../src/domain/ledger/index.ts';
import { basisPoints } from '../../../src/domain/money.ts';
import { LANGUAGES } from '../../../src/domain/settings.ts';
import { buildSignal, DAY } from '../../support/signals.ts';
import { NOW, usd } from '../../support/trades.ts';
import { DICTIONARY, ENGLISH } from '../dictionary.ts';
import { buttonRows, preLines, toPlainText } from '../rendering.ts';

const LATER = NOW + 8 * DAY;
const sample = (changes: Partial<Sample> = {}): Sample => ({
  grade: 'A',
  buyOn: 'dmarket',
  outcome: 'hit',
  realisedRoi: basisPoints(1280),
  checks: { 1: 'yes', 10: 'yes', 60: 'no' },
  ...changes,
});
const many = (count: number, changes?: Partial<Sample>): readonly Sample[] =>
  Array.from({ length: count }, () => sample(changes));

const RECORDS = summariseSignals([
  ...many(2300),
  ...many(700, { outcome: 'miss', realisedRoi: basisPoints(-130) }),
  ...many(7, { grade: 'B' }),
  ...many(2, { grade: 'C', buyOn: 'waxpeer', checks: { 1: 'no', 10: 'no', 60: 'no' } }),
]);

const concluded = (outcome: 'hit' | 'miss' | 'unknown', roi: number | null): Partial<Course> => ({
  conclusion: { outcome, at: LATER, realisedRoi: roi === null ? null : basisPoints(roi) },
});
const COURSES: readonly Partial<Course>[] = [
  {},
  { seen: { at: LATER, ask: usd(22), bid: usd(21) } },
  { hit: { at: LATER, by: 'bid' } },
  { ...concluded('hit', 1280), checks: { 1: 'no', 10: 'no', 60: 'no' } },
  concluded('miss', -130),
  concluded('miss', null),
  concluded('unknown', null),
];
const DEAR = { buyPrice: usd(99_999), sellPrice: usd(123_456), cost: usd(99_999) };
const TRADES: readonly PaperTrade[] = COURSES.map((course, index) => ({
  id: 10 + index,
  userId: 7,
  boughtAt: NOW,
  signal: buildSignal({
    ...(index === 1 ? DEAR : {}),
    name:
      index === 0 ? 'P250 | <b>Sand & Dune</b> (Well-Worn)' : '★ StatTrak™ Karambit | Gamma Doppler Phase 2',
  }),
  course: { ...NEW_COURSE, ...course },
}));

const view = (page: number, changes: { records?: typeof RECORDS; trades?: typeof TRADES } = {}): Screen =>
  viewPaper({ records: RECORDS, trades: TRADES, page, ...changes }, LATER, ENGLISH);

describe('/paper', () => {
  it('tells how often each grade came true, with how many samples, and what each followed deal has become', () => {
    expect(preLines(view(0))).toEqual([
      '       hits   of    ROI   1/10/60m',
      'D>W A   76% 3.0k  12.8%  100/100/0',
      'D>W B     -    7      -      -/-/-',
      'W>D C     -    0      -      -/-/-',
      '1 P250 <b>Sand & Dune</… WW  D>W A',
      '  20.00 > 24.00           day 9/16',
      '  not seen yet',
      '2 ST Karam Gamma Doppler P2  D>W A',
      '  99,999.00 > 123,456.00  day 9/16',
      '  now -$99,979.26 -100.0%',
      '3 ST Karam Gamma Doppler P2  D>W A',
      '  20.00 > 24.00           day 9/16',
      '  price reached',
      '4 ST Karam Gamma Doppler P2  D>W A',
      '  20.00 > 24.00',
      '  hit, ROI 12.8%',
      '  was gone after a minute',
    ]);
    expect(toPlainText(view(0))).toContain('2 of them gone after a minute');
    expect(buttonRows(view(0))).toEqual(['[✕ 1] [✕ 2] [✕ 3] [✕ 4]', '[◀] [1/2] [▶]', '[Chart]']);
  });

  it('numbers deals through all pages, and says of each outcome what it is', () => {
    expect(preLines(view(1)).slice(4)).toEqual([
      '5 ST Karam Gamma Doppler P2  D>W A',
      '  20.00 > 24.00',
      '  missed, ROI -1.3%',
      '6 ST Karam Gamma Doppler P2  D>W A',
      '  20.00 > 24.00',
      '  missed',
      '7 ST Karam Gamma Doppler P2  D>W A',
      '  20.00 > 24.00',
      '  not watched enough',
    ]);
    expect(view(1).buttons[0]![0]).toMatchObject({ action: { kind: 'paper-drop', trade: 14 } });
  });

  it('says so when there is nothing yet', () => {
    const nothing = toPlainText(view(0, { records: summariseSignals([]), trades: [] }));
    expect(nothing).toContain('Nothing has run its course yet');
    expect(nothing).toContain('None. Tap "Paper-buy" under a deal');
  });

  it.each(LANGUAGES)('fits a phone in %s', (language) => {
    for (const page of [0, 1]) {
      const screen = viewPaper({ records: RECORDS, trades: TRADES, page }, LATER, DICTIONARY[language]);
      for (const line of preLines(screen))
        expect({ line, fits: cellWidth(line) <= PHONE_COLUMNS }).toEqual({ line, fits: true });
      expect(visibleLength(screen.text)).toBeLessThanOrEqual(1400);
      expect(toInlineKeyboard(screen).inline_keyboard.length).toBe(3);
      expect(toPlainText(screen)).not.toMatch(/NaN|undefined|null|Infinity/);
    }
  });
});
