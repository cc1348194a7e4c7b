import { type ChatSettings } from '../../domain/settings.ts';
import { type TypedField } from '../callback-action.ts';
import { markup } from '../html.ts';
import { type Screen } from '../screen.ts';
import { formatLimit, formatRate } from './format.ts';

/** Asks a person to type one of the settings. */
export function viewTypeValue(field: TypedField, settings: ChatSettings): Screen {
  const { question, current } = questionFor(field, settings);
  return { text: markup`${question}, /cancel to keep ${current}`, buttons: [], replyHint: current };
}

function questionFor(
  field: TypedField,
  { minNet, minRoi, minPrice, maxPrice }: ChatSettings,
): { readonly question: string; readonly current: string } {
  switch (field) {
    case 'net':
      return { question: 'Type the minimum net in dollars', current: formatLimit(minNet) };
    case 'roi':
      return { question: 'Type the minimum ROI in percent', current: formatRate(minRoi) };
    case 'from':
      return { question: 'Type the lowest buying price in dollars', current: formatLimit(minPrice) };
    case 'to':
      return { question: 'Type the highest buying price in dollars', current: formatLimit(maxPrice) };
  }
}
