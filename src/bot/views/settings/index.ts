import { type ChatSettings } from '../../../domain/settings.ts';
import { type SettingsPage } from '../../callbacks/settings-callbacks.ts';
import { type Screen } from '../../chat/screen.ts';
import { type Words } from '../../words/words.ts';
import { viewCosts } from './costs.ts';
import { viewFilters } from './filters.ts';
import { viewOverview } from './overview.ts';

export { viewTypeValue } from './type-value.ts';

/** A page that shows nothing but the chat's own settings. */
export type PlainPage = Exclude<SettingsPage, 'hidden' | 'alerts' | 'backup' | 'currency'>;

/** One of the pages of what a chat set. */
export function viewSettings(page: PlainPage, settings: ChatSettings, words: Words): Screen {
  switch (page) {
    case 'main':
      return viewOverview(settings, words);
    case 'filters':
      return viewFilters(settings, words);
    case 'costs':
      return viewCosts(settings, words);
  }
}
