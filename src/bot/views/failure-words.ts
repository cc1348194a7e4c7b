import { type FailureReason, type MarketFailure } from '../../domain/failure.ts';
import { VENUES } from '../../domain/venue.ts';
import { type Words } from '../words/words.ts';

/** What went wrong with a market, in words that follow its name. */
export function sayFailure(reason: FailureReason, { t }: Words): string {
  return reason.code === 'bad-response'
    ? t('failure-bad-response', { field: reason.field })
    : t(`failure-${reason.code}`);
}

/** The same with the market's name, as the values of a text. */
export function nameFailure(
  { market, reason }: MarketFailure,
  words: Words,
): { readonly market: string; readonly failure: string } {
  return { market: VENUES[market].name, failure: sayFailure(reason, words) };
}
