import { type Game, GAME_FACTS, GAMES } from '../../domain/game.ts';
import {
  type ChatSettings,
  DIRECTION_CHOICES,
  type DirectionChoice,
  type Language,
  LANGUAGES,
} from '../../domain/settings.ts';
import { type Words } from '../words/words.ts';
import { type TypedField } from '../callback-action.ts';
import { bold, markup, pre, stack } from '../html.ts';
import { type Button, button, type Screen } from '../screen.ts';
import { left } from './cells.ts';
import { formatLimit, formatRate } from './format.ts';
import { DIRECTION_WORDS } from './venue-words.ts';

const DIRECTION_LABELS: Readonly<Record<DirectionChoice, string>> = {
  both: 'Both',
  'dmarket-to-waxpeer': 'D>W',
  'waxpeer-to-dmarket': 'W>D',
};

/** What a chat wants to see, with buttons to change every part of it. */
export function viewSettings(settings: ChatSettings, words: Words): Screen {
  const line = (name: string, value: string): string => left(name, 12) + value;
  const { game, minNet, minRoi, minPrice, maxPrice, direction } = settings;
  return {
    text: stack(
      bold('What /scan shows in this chat'),
      pre([
        line('Game', GAME_FACTS[game].name),
        line('Min net', formatLimit(minNet)),
        line('Min ROI', formatRate(minRoi)),
        line('Price', `${formatLimit(minPrice)} - ${formatLimit(maxPrice)}`),
        line('Direction', DIRECTION_WORDS[direction]),
      ]),
      markup`D>W buys on DMarket and sells on Waxpeer. Tap a value to type it.`,
    ),
    buttons: [
      GAMES.map((choice) => gameButton(choice, choice === game)),
      stepButtons('net', `Net ${formatLimit(minNet)}`),
      stepButtons('roi', `ROI ${formatRate(minRoi)}`),
      [
        button(`From ${formatLimit(minPrice)}`, { kind: 'settings-type', field: 'from' }),
        button(`To ${formatLimit(maxPrice)}`, { kind: 'settings-type', field: 'to' }),
      ],
      DIRECTION_CHOICES.map((choice) => directionButton(choice, choice === direction)),
      LANGUAGES.map((choice) => languageButton(choice, choice === words.language)),
      [button('Reset', { kind: 'settings-reset' }), button('Scan now', { kind: 'settings-scan' })],
    ],
  };
}

function gameButton(game: Game, isChosen: boolean): Button {
  return button(mark(GAME_FACTS[game].name, isChosen), { kind: 'settings-game', game });
}

function directionButton(direction: DirectionChoice, isChosen: boolean): Button {
  return button(mark(DIRECTION_LABELS[direction], isChosen), { kind: 'settings-direction', direction });
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
