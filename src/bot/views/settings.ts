import { type Game, GAME_FACTS, GAMES } from '../../domain/game.ts';
import {
  type ChatSettings,
  DIRECTION_CHOICES,
  type DirectionChoice,
  type Language,
  LANGUAGES,
} from '../../domain/settings.ts';
import { type PlainKey } from '../words/translate.ts';
import { type Words } from '../words/words.ts';
import { type TypedField } from '../callback-action.ts';
import { bold, pre, stack } from '../html.ts';
import { type Button, button, type Screen } from '../screen.ts';
import { left } from './cells.ts';

/** What a chat wants to see, with buttons to change every part of it. */
export function viewSettings(settings: ChatSettings, words: Words): Screen {
  const { t, html, format } = words;
  const line = (name: PlainKey, value: string): string => left(t(name), 12) + value;
  const { game, minNet, minRoi, minPrice, maxPrice, direction } = settings;
  return {
    text: stack(
      bold(t('settings-title')),
      pre([
        line('settings-game', GAME_FACTS[game].name),
        line('settings-net', format.limit(minNet)),
        line('settings-roi', format.rate(minRoi)),
        line('settings-price', `${format.limit(minPrice)} - ${format.limit(maxPrice)}`),
        line('settings-direction', t(`direction-${direction}`)),
      ]),
      html('settings-note'),
    ),
    buttons: [
      GAMES.map((choice) => gameButton(choice, choice === game)),
      stepButtons('net', t('button-net', { limit: format.limit(minNet) })),
      stepButtons('roi', t('button-roi', { limit: format.rate(minRoi) })),
      [
        button(t('button-from', { limit: format.limit(minPrice) }), { kind: 'settings-type', field: 'from' }),
        button(t('button-to', { limit: format.limit(maxPrice) }), { kind: 'settings-type', field: 'to' }),
      ],
      DIRECTION_CHOICES.map((choice) => directionButton(choice, choice === direction, words)),
      [button(t('button-trading'), { kind: 'settings-trading' })],
      LANGUAGES.map((choice) => languageButton(choice, choice === words.language)),
      [
        button(t('button-reset'), { kind: 'settings-reset' }),
        button(t('button-scan-now'), { kind: 'settings-scan' }),
      ],
    ],
  };
}

function gameButton(game: Game, isChosen: boolean): Button {
  return button(mark(GAME_FACTS[game].name, isChosen), { kind: 'settings-game', game });
}

const DIRECTION_LABELS: Readonly<Record<Exclude<DirectionChoice, 'both'>, string>> = {
  'dmarket-to-waxpeer': 'D>W',
  'waxpeer-to-dmarket': 'W>D',
};

function directionButton(direction: DirectionChoice, isChosen: boolean, { t }: Words): Button {
  const label = direction === 'both' ? t('button-both') : DIRECTION_LABELS[direction];
  return button(mark(label, isChosen), { kind: 'settings-direction', direction });
}

/** Each language by its own name, so that whoever does not read the present one finds it. */
const LANGUAGE_LABELS: Readonly<Record<Language, string>> = {
  en: 'English',
  ru: 'Русский',
  uk: 'Українська',
};

function languageButton(language: Language, isChosen: boolean): Button {
  return button(mark(LANGUAGE_LABELS[language], isChosen), { kind: 'settings-language', language });
}

function mark(text: string, isChosen: boolean): string {
  return isChosen ? `✓ ${text}` : text;
}

function stepButtons(field: TypedField, label: string): readonly Button[] {
  return [
    button('−', { kind: 'settings-step', field, step: 'down' }),
    button(label, { kind: 'settings-type', field }),
    button('+', { kind: 'settings-step', field, step: 'up' }),
  ];
}
