import { type ChatSettings } from '../../../domain/settings.ts';
import { type TypedField } from '../../callbacks/settings-callbacks.ts';
import { type Screen } from '../../chat/screen.ts';
import { type Words } from '../../words/words.ts';
import { formatBudget, formatDeposit, formatPayout } from './amounts.ts';
import { formatStepped } from './filters.ts';

/** Asks a person to type one of the settings. */
export function viewTypeValue(field: TypedField, settings: ChatSettings, words: Words): Screen {
  const current = formatField(field, settings, words);
  return { text: words.html(`type-${field}`, { current }), buttons: [], replyHint: current };
}

function formatField(field: TypedField, settings: ChatSettings, words: Words): string {
  switch (field) {
    case 'from':
      return words.format.limit(settings.minPrice);
    case 'to':
      return words.format.limit(settings.maxPrice);
    case 'budget':
      return formatBudget(settings, words);
    case 'deposit':
      return formatDeposit(settings, words);
    case 'payout':
      return formatPayout(settings, words);
    default:
      return formatStepped(field, settings, words);
  }
}
