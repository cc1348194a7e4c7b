import { GRADES } from '../domain/confidence.ts';
import { GAMES } from '../domain/game.ts';
import { DIRECTION_CHOICES, LANGUAGES } from '../domain/settings.ts';
import { type CallbackAction, type SettingsAction, TYPED_FIELDS } from './callback-action.ts';
import { type PartReader } from './part-reader.ts';

/** True iff the action is one of those of what a chat wants to see. */
export function isSettingsAction(action: CallbackAction): action is SettingsAction {
  return action.kind.startsWith('settings-');
}

/** What needs no values. */
const PLAIN_LETTERS = {
  'settings-show': 'm',
  'settings-trading': 'v',
  'settings-reset': 'x',
  'settings-scan': 's',
} as const satisfies Partial<Record<SettingsAction['kind'], string>>;

/** Writes such an action as the parts of a button's data. */
export function encodeSettings(action: SettingsAction): readonly (string | number)[] {
  switch (action.kind) {
    case 'settings-open':
      return [];
    case 'settings-game':
      return ['g', GAMES.indexOf(action.game)];
    case 'settings-direction':
      return ['d', DIRECTION_CHOICES.indexOf(action.direction)];
    case 'settings-language':
      return ['l', LANGUAGES.indexOf(action.language)];
    case 'settings-step':
      return [action.step === 'up' ? '+' : '-', TYPED_FIELDS.indexOf(action.field)];
    case 'settings-type':
      return ['t', TYPED_FIELDS.indexOf(action.field)];
    case 'settings-grade':
      return ['q', GRADES.indexOf(action.grade)];
    default:
      return [PLAIN_LETTERS[action.kind]];
  }
}

/** Reads such an action from the parts of a button's data. */
export function readSettingsAction(reader: PartReader): CallbackAction | undefined {
  if (reader.isExhausted) return { kind: 'settings-open' };
  const letter = reader.letter();
  switch (letter) {
    case 'g':
      return { kind: 'settings-game', game: reader.oneOf(GAMES) };
    case 'd':
      return { kind: 'settings-direction', direction: reader.oneOf(DIRECTION_CHOICES) };
    case 'l':
      return { kind: 'settings-language', language: reader.oneOf(LANGUAGES) };
    case '+':
      return { kind: 'settings-step', step: 'up', field: reader.oneOf(TYPED_FIELDS) };
    case '-':
      return { kind: 'settings-step', step: 'down', field: reader.oneOf(TYPED_FIELDS) };
    case 't':
      return { kind: 'settings-type', field: reader.oneOf(TYPED_FIELDS) };
    case 'q':
      return { kind: 'settings-grade', grade: reader.oneOf(GRADES) };
    default:
      return readPlainAction(letter);
  }
}

function readPlainAction(letter: string): CallbackAction | undefined {
  const kinds = Object.keys(PLAIN_LETTERS) as (keyof typeof PLAIN_LETTERS)[];
  const kind = kinds.find((each) => PLAIN_LETTERS[each] === letter);
  return kind === undefined ? undefined : { kind };
}
