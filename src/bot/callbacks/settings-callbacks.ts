import { type Grade, GRADES } from '../../domain/confidence.ts';
import { CURRENCIES, type Currency } from '../../domain/currency.ts';
import { type Game, GAMES } from '../../domain/game.ts';
import { PRESET_NAMES, type PresetName } from '../../domain/presets.ts';
import { DIRECTION_CHOICES, type DirectionChoice, type Language, LANGUAGES } from '../../domain/settings.ts';
import { ALERT_KINDS, type AlertKind } from '../../domain/watch/index.ts';
import { type PartReader } from './part-reader.ts';

/** The values of /settings that are typed or stepped. */
export const TYPED_FIELDS = [
  'net',
  'roi',
  'from',
  'to',
  'budget',
  'deposit',
  'payout',
  'day',
  'sales',
  'lock',
] as const;

/** One such value. */
export type TypedField = (typeof TYPED_FIELDS)[number];

/** Those that can also be stepped. */
export const STEPPED_FIELDS = ['net', 'roi', 'day', 'sales', 'lock'] as const;

/** One such value. */
export type SteppedField = (typeof STEPPED_FIELDS)[number];

/** What else /settings asks people to type. */
export const QUESTIONS = ['pattern', 'zone', 'hours', 'import'] as const;

/** One such thing. */
export type Question = (typeof QUESTIONS)[number];

/** Time zones that have a button of their own. */
export const ZONE_CHOICES = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Warsaw',
  'Europe/Kyiv',
  'Europe/Moscow',
  'Asia/Almaty',
  'America/New_York',
  'America/Los_Angeles',
] as const;

/** One such zone. */
export type ZoneChoice = (typeof ZONE_CHOICES)[number];

/** The pages of /settings. */
export const SETTINGS_PAGES = ['main', 'filters', 'costs', 'hidden', 'alerts', 'backup', 'currency'] as const;

/** One such page. */
export type SettingsPage = (typeof SETTINGS_PAGES)[number];

/** What the buttons of /settings ask for. */
export type SettingsAction =
  | { readonly kind: 'settings-open' }
  | { readonly kind: 'settings-game'; readonly game: Game }
  | { readonly kind: 'settings-direction'; readonly direction: DirectionChoice }
  | { readonly kind: 'settings-language'; readonly language: Language }
  | { readonly kind: 'settings-currency'; readonly currency: Currency }
  | { readonly kind: 'settings-step'; readonly field: SteppedField; readonly step: 'up' | 'down' }
  | { readonly kind: 'settings-type'; readonly field: TypedField }
  | { readonly kind: 'settings-show'; readonly page: SettingsPage }
  | { readonly kind: 'settings-preset'; readonly preset: PresetName }
  | { readonly kind: 'settings-grade'; readonly grade: Grade }
  | { readonly kind: 'settings-hidden'; readonly page: number }
  | { readonly kind: 'settings-unhide'; readonly hidden: number; readonly page: number }
  | { readonly kind: 'settings-ask'; readonly question: Question }
  | { readonly kind: 'settings-zone'; readonly zone: ZoneChoice }
  | { readonly kind: 'settings-noise'; readonly alerts: AlertKind }
  | { readonly kind: 'settings-cap' }
  | { readonly kind: 'settings-export' }
  | { readonly kind: 'settings-apply'; readonly file: string }
  | { readonly kind: 'settings-reset'; readonly sure: boolean }
  | { readonly kind: 'settings-scan' };

/** True iff the action is one of those of what a chat wants to see. */
export function isSettingsAction(action: { readonly kind: string }): action is SettingsAction {
  return action.kind.startsWith('settings-');
}

/** What needs no values. */
const PLAIN_LETTERS = {
  'settings-cap': 'p',
  'settings-export': 'e',
  'settings-scan': 's',
} as const satisfies Partial<Record<SettingsAction['kind'], string>>;

/** Writes such an action as the parts of a button's data. */
// eslint-disable-next-line complexity -- one flat case a kind of button; splitting the list would only hide it
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
    case 'settings-currency':
      return ['c', CURRENCIES.indexOf(action.currency)];
    case 'settings-step':
      return [action.step === 'up' ? '+' : '-', STEPPED_FIELDS.indexOf(action.field)];
    case 'settings-type':
      return ['t', TYPED_FIELDS.indexOf(action.field)];
    case 'settings-hidden':
      return ['h', action.page];
    case 'settings-unhide':
      return ['u', action.hidden, action.page];
    case 'settings-ask':
      return ['k', QUESTIONS.indexOf(action.question)];
    case 'settings-zone':
      return ['z', ZONE_CHOICES.indexOf(action.zone)];
    case 'settings-noise':
      return ['b', ALERT_KINDS.indexOf(action.alerts)];
    case 'settings-apply':
      return ['i', action.file];
    case 'settings-reset':
      return ['x', action.sure ? 1 : 0];
    case 'settings-show':
      return ['m', SETTINGS_PAGES.indexOf(action.page)];
    case 'settings-preset':
      return ['n', PRESET_NAMES.indexOf(action.preset)];
    case 'settings-grade':
      return ['q', GRADES.indexOf(action.grade)];
    default:
      return [PLAIN_LETTERS[action.kind]];
  }
}

/** Reads such an action from the parts of a button's data. */
// eslint-disable-next-line complexity -- one flat case a kind of button; splitting the list would only hide it
export function readSettingsAction(reader: PartReader): SettingsAction | undefined {
  if (reader.isExhausted) return { kind: 'settings-open' };
  const letter = reader.letter();
  switch (letter) {
    case 'g':
      return { kind: 'settings-game', game: reader.oneOf(GAMES) };
    case 'd':
      return { kind: 'settings-direction', direction: reader.oneOf(DIRECTION_CHOICES) };
    case 'l':
      return { kind: 'settings-language', language: reader.oneOf(LANGUAGES) };
    case 'c':
      return { kind: 'settings-currency', currency: reader.oneOf(CURRENCIES) };
    case '+':
      return { kind: 'settings-step', step: 'up', field: reader.oneOf(STEPPED_FIELDS) };
    case '-':
      return { kind: 'settings-step', step: 'down', field: reader.oneOf(STEPPED_FIELDS) };
    case 't':
      return { kind: 'settings-type', field: reader.oneOf(TYPED_FIELDS) };
    case 'h':
      return { kind: 'settings-hidden', page: reader.count() };
    case 'u':
      return { kind: 'settings-unhide', hidden: reader.count(), page: reader.count() };
    case 'k':
      return { kind: 'settings-ask', question: reader.oneOf(QUESTIONS) };
    case 'z':
      return { kind: 'settings-zone', zone: reader.oneOf(ZONE_CHOICES) };
    case 'b':
      return { kind: 'settings-noise', alerts: reader.oneOf(ALERT_KINDS) };
    case 'i':
      return { kind: 'settings-apply', file: reader.id() };
    case 'x':
      return { kind: 'settings-reset', sure: reader.oneOf([false, true]) };
    case 'm':
      return { kind: 'settings-show', page: reader.oneOf(SETTINGS_PAGES) };
    case 'n':
      return { kind: 'settings-preset', preset: reader.oneOf(PRESET_NAMES) };
    case 'q':
      return { kind: 'settings-grade', grade: reader.oneOf(GRADES) };
    default:
      return readPlainAction(letter);
  }
}

function readPlainAction(letter: string): SettingsAction | undefined {
  const kinds = Object.keys(PLAIN_LETTERS) as (keyof typeof PLAIN_LETTERS)[];
  const kind = kinds.find((each) => PLAIN_LETTERS[each] === letter);
  return kind === undefined ? undefined : { kind };
}
