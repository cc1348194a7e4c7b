import { describe, expect, it } from '@jest/globals';
import { type GlancedPrice } from '../../../src/arbitrage/glance.ts';
import { decodeCallback } from '../../../src/bot/callbacks/callback-data.ts';
import { visibleLength } from '../../../src/bot/chat/html.ts';
import { toInlineKeyboard } from '../../../src/bot/chat/keyboard.ts';
import { type Screen } from '../../../src/bot/chat/screen.ts';
import { viewAlert, viewDigest } from '../../../src/bot/views/alerts.ts';
import { cellWidth, PHONE_COLUMNS } from '../../../src/bot/views/cells.ts';
import {
  viewAskQuiet,
  viewAskWatch,
  viewTooManyWatches,
  viewWatchCard,
  viewWatchChoices,
} from '../../../src/bot/views/watch-card.ts';
import { viewWatches } from '../../../src/bot/views/watch-list.ts';
import { type Words } from '../../../src/bot/words/words.ts';
import { basisPoints } from '../../../src/domain/money.ts';
import { LANGUAGES } from '../../../src/domain/settings.ts';
import { DEFAULT_ALERT_SETTINGS, type Watch, type WatchSpec } from '../../../src/domain/watch/index.ts';
import {
  buildAlert,
  buildDealAlert,
  buildDealWatch,
  buildPriceAlert,
  buildPriceWatch,
  REDLINE,
} from '../../support/alerts.ts';
import { buildQuote, NOW, usd } from '../../support/trades.ts';
import { DICTIONARY, ENGLISH } from '../dictionary.ts';
import { buttonRows, preLines, toPlainText } from '../rendering.ts';

const HOUR = 3_600_000;
const watch = (id: number, spec: WatchSpec, changes: Partial<Watch> = {}): Watch => ({
  id,
  chatId: 42,
  createdBy: 7,
  createdAt: NOW,
  spec,
  paused: false,
  mutedUntil: null,
  topicId: null,
  ...changes,
});
const WATCHES = [
  watch(1, buildPriceWatch({ price: usd(99_999.99) })),
  watch(2, buildDealWatch({ minNet: usd(1234.5), minRoi: basisPoints(1250) }), { paused: true }),
  watch(3, buildDealWatch({ key: REDLINE, direction: 'waxpeer-to-dmarket' }), { mutedUntil: NOW + 6 * HOUR }),
];
/** The lowest ask of the item of the first watch, a minute old. */
const glanced = (ask: number): ReadonlyMap<number, GlancedPrice> =>
  new Map([[1, { quote: buildQuote(REDLINE, { bestAsk: usd(ask) }), observedAt: NOW - 60_000 }]]);
const QUIET = {
  ...DEFAULT_ALERT_SETTINGS,
  quiet: { from: 1380, to: 480 },
  timeZone: 'America/Argentina/Buenos_Aires',
};
const OVER = { at: NOW + 7 * 60_000, ask: usd(23.1) };
const dear = buildDealAlert({ buyPrice: usd(99_999), sellPrice: usd(120_000), name: '<b>Dear & odd</b>' });

const screensIn = (words: Words): Readonly<Record<string, Screen>> => ({
  list: viewWatches({ watches: WATCHES, prices: glanced(99_998.99), settings: QUIET }, words, NOW),
  'list of what is far': viewWatches(
    { watches: WATCHES, prices: glanced(199_999.99), settings: QUIET },
    words,
    NOW,
  ),
  'empty list': viewWatches({ watches: [], prices: new Map(), settings: DEFAULT_ALERT_SETTINGS }, words, NOW),
  'full list': viewWatches(
    {
      watches: Array.from({ length: 50 }, (_, id) => watch(id + 1, buildPriceWatch())),
      prices: new Map(Array.from({ length: 50 }, (_, id) => [id + 1, glanced(21.5).get(1)!])),
      settings: QUIET,
    },
    words,
    NOW,
  ),
  ...Object.fromEntries(WATCHES.map((each) => [`card ${each.id}`, viewWatchCard(each, words, NOW)])),
  choices: viewWatchChoices([{ name: 'AK', item: 7, spec: WATCHES[1]!.spec }], words),
  ask: viewAskWatch(null, words),
  'ask of one': viewAskWatch(REDLINE, words),
  'ask hours': viewAskQuiet(words),
  full: viewTooManyWatches(words),
  deal: viewAlert(buildAlert(), words),
  'dear deal': viewAlert(buildAlert({ content: dear, end: OVER }), words),
  'deal that sells for less': viewAlert(buildAlert({ end: { ...OVER, ask: usd(1) } }), words),
  price: viewAlert(buildAlert({ content: buildPriceAlert() }), words),
  'price above': viewAlert(
    buildAlert({ content: buildPriceAlert({ relation: 'above' }), end: { ...OVER, ask: null } }),
    words,
  ),
  digest: viewDigest(
    Array.from({ length: 25 }, (_, id) => buildAlert({ id, content: dear, isUnsure: id === 20 })),
    words,
  ),
});

describe.each(LANGUAGES)('the screens of watches and alerts in %s', (language) => {
  it.each(Object.entries(screensIn(DICTIONARY[language])))(
    '%s: fits a phone, and has buttons that lead on',
    (_, screen) => {
      for (const line of preLines(screen))
        expect({ line, fits: cellWidth(line) <= PHONE_COLUMNS }).toEqual({ line, fits: true });
      expect(visibleLength(screen.text)).toBeLessThanOrEqual(4096);
      expect(toPlainText(screen)).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
      for (const button of toInlineKeyboard(screen).inline_keyboard.flat()) {
        if ('callback_data' in button) expect(decodeCallback(button.callback_data)).toBeDefined();
      }
    },
  );
});

describe('the list of watches', () => {
  const linesOf = (ask: number, relation: 'below' | 'above' = 'below'): readonly string[] => {
    const watches = [watch(1, buildPriceWatch({ relation, price: usd(21) }))];
    const list = { watches, prices: glanced(ask), settings: DEFAULT_ALERT_SETTINGS };
    return toPlainText(viewWatches(list, ENGLISH, NOW))
      .split('\n')
      .slice(1);
  };

  it('says what a price is now, how old that is and how far it has to go', () => {
    expect(linesOf(21.4)).toEqual([
      '1 AK Redline FT             $21.40',
      '  DMarket < $21, 2% away',
      'Prices D 60s old',
      'Quiet: never (UTC)',
    ]);
    expect(linesOf(20.99)[1]).toBe('  DMarket < $21, reached');
    expect(linesOf(10, 'above')[1]).toBe('  DMarket > $21, 110% away');
  });
});

describe('an alert', () => {
  it('tells a deal in four lines', () => {
    const screen = viewAlert(buildAlert(), ENGLISH);
    expect(toPlainText(screen).split('\n')).toEqual([
      'Deal',
      'AK-47 | Redline (Field-Tested)',
      'buy DMarket $21.40 → sell Waxpeer $24.89',
      'net +$1.99, ROI 9.3%, B',
    ]);
    expect(buttonRows(screen)).toEqual(['[Open card] [Mute 6 h] [Stop]']);
  });

  it('tells how long it lasted once it is over, and offers only the card', () => {
    const screen = viewAlert(buildAlert({ content: buildPriceAlert(), end: OVER }), ENGLISH);
    expect(toPlainText(screen).split('\n')).toEqual([
      'Price',
      'AK-47 | Redline (Field-Tested)',
      'DMarket ask $20.50, below $21',
      'gone after 7m (ask $23.10)',
    ]);
    expect(buttonRows(screen)).toEqual(['[Open card]']);
  });

  it('says of a deal that costs no more that the sale brings less', () => {
    const lastLine = (ask: number): string | undefined =>
      toPlainText(viewAlert(buildAlert({ end: { ...OVER, ask: usd(ask) } }), ENGLISH))
        .split('\n')
        .at(-1);
    expect(lastLine(21.4)).toBe('gone after 7m (it sells for less now)');
    expect(lastLine(21.41)).toBe('gone after 7m (ask $21.41)');
  });

  it('does not let the name of an item be read as markup', () => {
    expect(viewAlert(buildAlert({ content: dear }), ENGLISH).text.source).toContain(
      '&lt;b&gt;Dear &amp; odd',
    );
  });
});
