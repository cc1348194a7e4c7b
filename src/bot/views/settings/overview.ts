import { GAME_FACTS, GAMES } from '../../../domain/game.ts';
import { findPreset, PRESET_NAMES } from '../../../domain/presets.ts';
import {
  type ChatSettings,
  DIRECTION_CHOICES,
  type DirectionChoice,
  type Language,
  LANGUAGES,
} from '../../../domain/settings.ts';
import { type PlainKey } from '../../words/translate.ts';
import { LANGUAGE_LABELS } from '../../words/language-labels.ts';
import { type Words } from '../../words/words.ts';
import { type SettingsPage } from '../../callbacks/settings-callbacks.ts';
import { bold, pre, stack } from '../../chat/html.ts';
import { type Button, button, type Screen } from '../../chat/screen.ts';
import { left } from '../cells.ts';
import { formatGrade, formatLock, formatPrices, formatSales } from './amounts.ts';
import { markChosen } from './choice.ts';

/** The first page: all that decides what a chat is shown, in one look. */
export function viewOverview(settings: ChatSettings, words: Words): Screen {
  const { t, html } = words;
  return {
    text: stack(bold(t('settings-title')), pre(formatLines(settings, words)), html('settings-note')),
    buttons: [
      GAMES.map((game) => {
        const label = markChosen(GAME_FACTS[game].name, game === settings.game);
        return button(label, { kind: 'settings-game', game });
      }),
      presetButtons(settings, words),
      DIRECTION_CHOICES.map((choice) => directionButton(choice, choice === settings.direction, words)),
      [pageButton('filters', words), pageButton('costs', words)],
      [pageButton('alerts', words), pageButton('hidden', words)],
      LANGUAGES.map((language) => languageButton(language, language === words.language)),
      [pageButton('currency', words), pageButton('backup', words)],
      [button(t('button-scan-now'), { kind: 'settings-scan' })],
    ],
  };
}

function formatLines(settings: ChatSettings, words: Words): readonly string[] {
  const { t, format } = words;
  const line = (name: PlainKey, value: string): string => left(t(name), 12) + value;
  return [
    line('settings-game', GAME_FACTS[settings.game].name),
    line('settings-net', format.limit(settings.minNet)),
    line('settings-roi', format.rate(settings.minRoi)),
    line('settings-day', format.rate(settings.minRoiPerDay)),
    line('settings-price', formatPrices(settings, words)),
    line('settings-sales', formatSales(settings, words)),
    line('settings-lock', formatLock(settings, words)),
    line('settings-grade', formatGrade(settings, words)),
    line('settings-direction', t(`direction-${settings.direction}`)),
    line('settings-currency', settings.currency),
    line('settings-preset', t(`preset-${findPreset(settings) ?? 'custom'}`)),
  ];
}

function presetButtons(settings: ChatSettings, { t }: Words): readonly Button[] {
  const chosen = findPreset(settings);
  return PRESET_NAMES.map((preset) =>
    button(markChosen(t(`preset-${preset}`), preset === chosen), { kind: 'settings-preset', preset }),
  );
}

const DIRECTION_LABELS: Readonly<Record<Exclude<DirectionChoice, 'both'>, string>> = {
  'dmarket-to-waxpeer': 'D>W',
  'waxpeer-to-dmarket': 'W>D',
};

function directionButton(direction: DirectionChoice, isChosen: boolean, { t }: Words): Button {
  const label = direction === 'both' ? t('button-both') : DIRECTION_LABELS[direction];
  return button(markChosen(label, isChosen), { kind: 'settings-direction', direction });
}

function pageButton(page: Exclude<SettingsPage, 'main'>, { t }: Words): Button {
  return button(t(`button-page-${page}`), { kind: 'settings-show', page });
}

function languageButton(language: Language, isChosen: boolean): Button {
  return button(markChosen(LANGUAGE_LABELS[language], isChosen), { kind: 'settings-language', language });
}
