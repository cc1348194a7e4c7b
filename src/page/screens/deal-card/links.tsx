import { type JSX } from 'preact';
import { VENUES } from '../../../domain/venue.ts';
import { type Answer } from '../../../webapp/contract/api.ts';
import { words } from '../../state/words.ts';

/** Both markets' pages of the item, the one to buy on first. */
export function Links({ card: { deal, urls } }: { readonly card: Answer<'GET /deal'> }): JSX.Element {
  return (
    <>
      {[deal.buyOn, deal.sellOn].map((market) => (
        <a
          key={market}
          class={market === deal.buyOn ? 'button' : 'button quiet'}
          href={urls[market]}
          target="_blank"
          rel="noopener noreferrer"
        >
          {words().t('app-open', { market: VENUES[market].name })}
        </a>
      ))}
    </>
  );
}
