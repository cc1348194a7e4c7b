import { type Game, GAMES } from '../../domain/game.ts';
import { mills, type Mills } from '../../domain/money.ts';
import { type Language, LANGUAGES } from '../../domain/settings.ts';
import { type PartReader } from './part-reader.ts';

/** The questions of the guided start, in order. */
export const GUIDE_STEPS = ['language', 'game', 'budget'] as const;

/** One such question. */
export type GuideStep = (typeof GUIDE_STEPS)[number];

/** What the buttons of the guided start ask for. Its end is the first scan. */
export type GuideAction =
  | { readonly kind: 'guide-step'; readonly step: GuideStep }
  | { readonly kind: 'guide-language'; readonly language: Language }
  | { readonly kind: 'guide-game'; readonly game: Game }
  | { readonly kind: 'guide-budget'; readonly budget: Mills }
  | { readonly kind: 'guide-end' };

/** True iff the action is one of the guided start. */
export function isGuideAction(action: { readonly kind: string }): action is GuideAction {
  return action.kind.startsWith('guide-');
}

/** Writes such an action as the parts of a button's data. */
export function encodeGuide(action: GuideAction): readonly (string | number)[] {
  switch (action.kind) {
    case 'guide-step':
      return ['s', GUIDE_STEPS.indexOf(action.step)];
    case 'guide-language':
      return ['l', LANGUAGES.indexOf(action.language)];
    case 'guide-game':
      return ['g', GAMES.indexOf(action.game)];
    case 'guide-budget':
      return ['b', action.budget];
    case 'guide-end':
      return ['e'];
  }
}

/** Reads such an action from the parts of a button's data. */
export function readGuideAction(reader: PartReader): GuideAction | undefined {
  switch (reader.letter()) {
    case 's':
      return { kind: 'guide-step', step: reader.oneOf(GUIDE_STEPS) };
    case 'l':
      return { kind: 'guide-language', language: reader.oneOf(LANGUAGES) };
    case 'g':
      return { kind: 'guide-game', game: reader.oneOf(GAMES) };
    case 'b':
      return { kind: 'guide-budget', budget: mills(reader.count()) };
    case 'e':
      return { kind: 'guide-end' };
    default:
      return undefined;
  }
}
