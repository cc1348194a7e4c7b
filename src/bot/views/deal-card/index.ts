import { type MarketFailure } from '../../../domain/failure.ts';
import { isTooGood, type Opportunity } from '../../../domain/opportunity.ts';
import { type MarketId } from '../../../domain/venue.ts';
import { bold, code, type Html, markup, pre, stack } from '../../chat/html.ts';
import { type CallbackAction } from '../../callbacks/callback-action.ts';
import { type Button, button, type Screen } from '../../chat/screen.ts';
import { type Words } from '../../words/words.ts';
import { backButton, refreshButton } from '../buttons.ts';
import { RULE } from '../cells.ts';
import { chartButton } from '../charts/chart-view.ts';
import { type Exchange, viewRate } from '../exchange.ts';
import { nameFailure } from '../failure-words.ts';
import { isOld } from '../old-prices.ts';
import { paperButton } from '../paper/buy-button.ts';
import { formatConfidence } from './confidence.ts';
import { formatCycle } from './cycle.ts';
import { formatResult } from './result.ts';
import { formatBuy, formatSell } from './sides.ts';

/** Where a card leads to. */
export interface CardLinks {
  readonly urls: Readonly<Record<MarketId, string>>;
  /** Where a person sends the card to others. */
  readonly share: string;
  /** The number under which buttons name the item. */
  readonly item: number;
  readonly refresh?: CallbackAction;
  /** Leaves the item out of lists, or takes it in again. */
  readonly hide?: Button;
  readonly back: CallbackAction;
}

/** One deal with its whole arithmetic: both sides, the three ways to sell, how long it takes and how sure it is. */
export function viewDealCard(
  deal: Opportunity,
  links: CardLinks,
  now: number,
  words: Words,
  exchange?: Exchange,
): Screen {
  return {
    text: stack(
      code(deal.name),
      pre([
        ...formatBuy(deal, now, words, exchange),
        ...formatSell(deal, now, words),
        RULE,
        ...formatResult(deal, words, exchange),
        RULE,
        ...formatCycle(deal, words),
        RULE,
        ...formatConfidence(deal.confidence, words),
      ]),
      words.html(`card-basis-${deal.sellBasis}`),
      viewRate(exchange, words),
      ...formatNotes(deal, now, words),
    ),
    buttons: [linkButtons(links, words), ...leadOn(deal, links, words)],
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

function leadOn(
  { buyOn }: Opportunity,
  { item, refresh, hide, back }: CardLinks,
  words: Words,
): Screen['buttons'] {
  return [
    [
      ...(refresh === undefined ? [] : [refreshButton(refresh, words)]),
      chartButton({ kind: 'chart-price', item, buyOn, days: 30 }, words),
      button(words.t('button-watch'), { kind: 'watch-new', item }),
    ],
    [paperButton(item, buyOn, words), ...(hide === undefined ? [] : [hide])],
    [backButton(back, words)],
  ];
}

/** The two markets' pages of an item, and the way to share it; Telegram itself marks such buttons with an arrow. */
function linkButtons({ urls, share }: CardLinks, { t }: Words): readonly Button[] {
  return [
    { text: 'DMarket', url: urls.dmarket },
    { text: 'Waxpeer', url: urls.waxpeer },
    { text: t('button-share'), url: share },
  ];
}
