import { isTooGood, type Opportunity } from '../../domain/opportunity.ts';
import { type MarketId, VENUES } from '../../domain/venue.ts';
import { code, markup, pre, stack } from '../html.ts';
import { type Button, type Screen } from '../screen.ts';
import { ends, RULE } from './cells.ts';
import {
  formatAge,
  formatCount,
  formatLock,
  formatNet,
  formatPaid,
  formatRate,
  formatReceived,
  formatShare,
} from './format.ts';
import { isOld, OLD_PRICES } from './old-prices.ts';
import { FEE_WORDS } from './venue-words.ts';

/** What a card links to, and the buttons that lead on from it. */
export interface CardLinks {
  readonly urls: Readonly<Record<MarketId, string>>;
  readonly buttons: readonly Button[];
}

/** One deal with its whole arithmetic. */
export function viewDealCard(deal: Opportunity, links: CardLinks, now: number): Screen {
  const { name, confirmation, observedAt } = deal;
  return {
    text: stack(
      code(name),
      pre([
        ...formatBuy(deal, now),
        ...formatSell(deal, now),
        RULE,
        ...formatResult(deal),
        RULE,
        ...formatWait(deal),
      ]),
      markup`${BASIS_WORDS[deal.sellBasis]}`,
      confirmation.state === 'confirmed' ? undefined : markup`${formatUnconfirmed(confirmation.reason)}`,
      isOld(Math.min(observedAt.dmarket, observedAt.waxpeer), now) ? markup`${OLD_PRICES}` : undefined,
      isTooGood(deal)
        ? markup`<b>Check:</b> over 35% is likely two different items or a slip in a price.`
        : undefined,
    ),
    buttons: [linkButtons(links), links.buttons],
  };
}

const BASIS_WORDS: Readonly<Record<Opportunity['sellBasis'], string>> = {
  sales: 'Sale price: just under the lowest ask, at most 2% above recent sales.',
  history: 'Sale price: just under the lowest ask, at most the usual lowest ask of the last days.',
  discount: 'Sale price: just under the lowest ask, less 3% because no recent sales are known.',
};

/** The two markets' pages of an item; Telegram itself marks such buttons with an arrow. */
function linkButtons({ urls }: Pick<CardLinks, 'urls'>): readonly Button[] {
  return [
    { text: 'Open DMarket', url: urls.dmarket },
    { text: 'Open Waxpeer', url: urls.waxpeer },
  ];
}

function formatBuy(
  { buyOn, buyPrice, askCounts, observedAt, confirmation }: Opportunity,
  now: number,
): readonly string[] {
  const head = ends(`BUY  ${VENUES[buyOn].name}`, `$${formatPaid(buyPrice)}`);
  const detail =
    confirmation.state === 'confirmed'
      ? `${formatCount(confirmation.atThisPrice)} at this price, ${formatAge(now - confirmation.at)} old`
      : `${formatCount(askCounts[buyOn])} listed, ${formatAge(now - observedAt[buyOn])} old`;
  return [head, `     ${detail}`];
}

function formatSell(deal: Opportunity, now: number): readonly string[] {
  const { sellOn, sellPrice, lowestAsk, askCounts, observedAt, profit, sellFee } = deal;
  const fee = `fee ${formatRate(profit.sellerRate)} ${FEE_WORDS[sellFee.source]}`;
  const feeAge = sellFee.source === 'assumed' ? '' : ` ${formatAge(now - sellFee.observedAt)} old`;
  return [
    ends(`SELL ${VENUES[sellOn].name}`, `$${formatReceived(sellPrice)}`),
    `     lowest ask ${formatReceived(lowestAsk)}`,
    `     ${formatCount(askCounts[sellOn])} listed, ${formatAge(now - observedAt[sellOn])} old`,
    ends(fee + feeAge, `-$${formatPaid(profit.sellerFee)}`),
    ...formatTransfers(deal),
  ];
}

/** Costs beyond the two prices and the seller's fee, where the trader has stated any. */
function formatTransfers({ buyPrice, sellPrice, profit }: Opportunity): readonly string[] {
  const cost = profit.cost - buyPrice + (sellPrice - profit.sellerFee - profit.proceeds);
  return cost > 0 ? [ends('deposit, withdrawal', `-$${(Math.ceil(cost / 10) / 100).toFixed(2)}`)] : [];
}

function formatResult({ profit, exits, breakEven, cushion }: Opportunity): readonly string[] {
  const bid = exits.bid === null ? 'sold to a bid' : `sold to bid ${formatReceived(exits.bid.price)}`;
  return [
    ends('NET', `${formatNet(profit.net)}  ${formatShare(profit.roi)}`),
    ends(bid, exits.bid === null ? 'no bid' : formatNet(exits.bid.net)),
    ends('break-even sale', `$${formatPaid(breakEven)}`),
    ends('price may fall by', formatShare(cushion)),
  ];
}

function formatWait({ confirmation, sellOn }: Opportunity): readonly string[] {
  const lockHours = confirmation.state === 'confirmed' ? confirmation.lockHours : null;
  const lock = lockHours === null ? 'not known' : formatLock(lockHours);
  return [
    ends('lock of the listing', lock),
    ends('lock after delivery', 'up to 7d'),
    ends(`payout hold, ${VENUES[sellOn].name}`, `${VENUES[sellOn].payoutHoldDays}d`),
  ];
}

function formatUnconfirmed(reason: string | undefined): string {
  return reason === undefined ? 'Not checked against live listings.' : `Not checked live: ${reason}`;
}
