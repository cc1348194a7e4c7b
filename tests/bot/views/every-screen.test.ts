import { describe, expect, it } from '@jest/globals';
import { decodeCallback } from '../../../src/bot/callbacks/callback-data.ts';
import { visibleLength } from '../../../src/bot/chat/html.ts';
import { toInlineKeyboard } from '../../../src/bot/chat/keyboard.ts';
import { cellWidth, PHONE_COLUMNS } from '../../../src/bot/views/cells.ts';
import { preLines, toPlainText } from '../rendering.ts';
import { LANGUAGES } from '../../../src/domain/settings.ts';
import { DICTIONARY } from '../dictionary.ts';
import { buildScreens } from './all-screens.ts';

const ALL = LANGUAGES.flatMap((language) =>
  Object.entries(buildScreens(DICTIONARY[language])).map(
    ([name, screen]) => [language, name, screen] as const,
  ),
);

/** A row of a scan's list. */
const LIST_ROW = /^ *\d+[*?! ] [DW]>[DW] /;

/** Characters of labels that fit beside each other, in the smaller letters of buttons. */
const BUTTON_CELLS = 48;

describe.each(ALL)('in %s the screen "%s"', (_language, _name, screen) => {
  it('fits the width of a phone in its monospace lines, and cuts no figure', () => {
    for (const line of preLines(screen)) {
      expect({ line, fits: cellWidth(line) <= PHONE_COLUMNS }).toEqual({ line, fits: true });
      expect(line).not.toMatch(/\d…/);
    }
  });

  it('is short enough for one message and has buttons that Telegram takes', () => {
    expect(visibleLength(screen.text)).toBeLessThanOrEqual(1300);
    for (const row of toInlineKeyboard(screen).inline_keyboard) {
      expect(row.length).toBeLessThanOrEqual(8);
      for (const button of row) {
        if ('callback_data' in button) expect(decodeCallback(button.callback_data)).toBeDefined();
        expect(button.text).not.toBe('');
      }
    }
  });

  it('cuts nothing but names of items in its monospace lines', () => {
    const cut = preLines(screen).filter((line) => line.includes('…'));
    expect(cut.filter((line) => !LIST_ROW.test(line))).toEqual([]);
  });

  it('has labels that a phone shows whole side by side', () => {
    for (const row of screen.buttons.filter(({ length }) => length > 1)) {
      const labels = row.map(({ text }) => text);
      const room = Math.floor(BUTTON_CELLS / row.length);
      expect(labels.filter((label) => cellWidth(label) > room)).toEqual([]);
    }
  });

  it('never shows what is no figure', () => {
    expect(toPlainText(screen)).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
  });
});
