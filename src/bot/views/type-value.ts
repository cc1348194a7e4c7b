import { type ChatSettings } from '../../domain/settings.ts';
import { type TypedField } from '../callback-action.ts';
import { type Screen } from '../screen.ts';
import { formatBudget, formatDeposit, formatPayout } from './trading.ts';
import { type Words } from '../words/words.ts';

/** Asks a person to type one of the settings. */
export function viewTypeValue(field: TypedField, settings: ChatSettings, words: Words): Screen {
  const current = formatField(field, settings, words);
  return { text: words.html(`type-${field}`, { current }), buttons: [], replyHint: current };
}

function formatField(field: TypedField, settings: ChatSettings, words: Words): string {
  const { format } = words;
  const { minNet, minRoi, minPrice, maxPrice } = settings;
  switch (field) {
    case 'net':
      return format.limit(minNet);
    case 'roi':
      return format.rate(minRoi);
    case 'from':
      return format.limit(minPrice);
    case 'to':
      return format.limit(maxPrice);
    case 'budget':
      return formatBudget(settings, words);
    case 'deposit':
      return formatDeposit(settings, words);
    case 'payout':
      return formatPayout(settings, words);
  }
}
