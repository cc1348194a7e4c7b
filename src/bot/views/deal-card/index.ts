import { type MarketFailure } from '../../../domain/failure.ts';
import { isTooGood, type Opportunity } from '../../../domain/opportunity.ts';
import { type MarketId } from '../../../domain/venue.ts';
import { bold, code, type Html, markup, pre, stack } from '../../html.ts';
import { type Button, type Screen } from '../../screen.ts';
import { type Words } from '../../words/words.ts';
import { RULE } from '../cells.ts';
import { nameFailure } from '../failure-words.ts';
import { isOld } from '../old-prices.ts';
import { formatConfidence } from './confidence.ts';
import { formatCycle } from './cycle.ts';
import { formatResult } from './result.ts';
import { formatBuy, formatSell } from './sides.ts';

/** What a card links to, and the buttons that lead on from it. */
export interface CardLinks {
  readonly urls: Readonly<Record<MarketId, string>>;
  readonly buttons: readonly Button[];
}

/** One deal with its whole arithmetic: both sides, the three ways to sell, how long it takes and how sure it is. */
export function viewDealCard(deal: Opportunity, links: CardLinks, now: number, words: Words): Screen {
  return {
    text: stack(
      code(deal.name),
      pre([
        ...formatBuy(deal, now, words),
        ...formatSell(deal, now, words),
        RULE,
        ...formatResult(deal, words),
        RULE,
        ...formatCycle(deal, words),
        RULE,
        ...formatConfidence(deal.confidence, words),
      ]),
      words.html(`card-basis-${deal.sellBasis}`),
      ...formatNotes(deal, now, words),
    ),
    buttons: [linkButtons(links), links.buttons],
  };
}

function formatNotes(deal: Opportunity, now: number, words: Words): readonly Html[] {
  const { t, html } = words;
  const { confirmation, observedAt, warnings } = deal;
  return [
    ...(confirmation.state === 'confirmed' ? [] : [formatUnconfirmed(confirmation.reason, words)]),
    ...(isOld(Math.min(observedAt.dmarket, observedAt.waxpeer), now) ? [html('old-prices')] : []),
    ...(warnings.includes('buy-rising') ? [html('card-buy-rising')] : []),
    ...(warnings.includes('buy-falling') ? [html('card-buy-falling')] : []),
    ...(isTooGood(deal) ? [markup`${bold(t('card-check'))} ${t('card-too-good')}`] : []),
  ];
}

function formatUnconfirmed(reason: MarketFailure | undefined, words: Words): Html {
  return reason === undefined
    ? words.html('card-unconfirmed')
    : words.html('card-unconfirmed-because', nameFailure(reason, words));
}

/** The two markets' pages of an item; Telegram itself marks such buttons with an arrow. */
function linkButtons({ urls }: Pick<CardLinks, 'urls'>): readonly Button[] {
  return [
    { text: 'DMarket', url: urls.dmarket },
    { text: 'Waxpeer', url: urls.waxpeer },
  ];
}
