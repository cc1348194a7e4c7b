import { PRESETS } from '../../../domain/presets.ts';
import { type ChatSettings } from '../../../domain/settings.ts';
import { type SettingsAction } from '../../callbacks/settings-callbacks.ts';
import { stepFilter } from './steps.ts';

/** What changes something by a tap alone, and is shown where it was tapped. */
export type ChangeAction = Extract<
  SettingsAction,
  { kind: `settings-${'game' | 'direction' | 'preset' | 'grade' | 'step'}` }
>;

/** What such a choice makes of the settings. */
export function changesFor(action: ChangeAction, current: ChatSettings): Partial<ChatSettings> {
  switch (action.kind) {
    case 'settings-game':
      return { game: action.game };
    case 'settings-direction':
      return { direction: action.direction };
    case 'settings-preset':
      return PRESETS[action.preset];
    case 'settings-grade':
      return { minGrade: action.grade };
    case 'settings-step':
      return stepFilter(action.field, action.step, current);
  }
}
