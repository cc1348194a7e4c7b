import { mills } from '../../../domain/money.ts';
import { type Opportunity } from '../../../domain/opportunity.ts';
import { VENUES } from '../../../domain/venue.ts';
import { type Words } from '../../words/words.ts';
import { ends, endsOrTwo } from '../cells.ts';
import { type Exchange, formatCost } from '../exchange.ts';

const INDENT = '     ';

/** Where and at what price the item is bought. */
export function formatBuy(
  deal: Opportunity,
  now: number,
  words: Words,
  exchange: Exchange | undefined,
): readonly string[] {
  const { t, format } = words;
  const { buyOn, buyPrice, askCounts, observedAt, confirmation } = deal;
  const price = format.dollars(format.paid(buyPrice));
  const detail =
    confirmation.state === 'confirmed'
      ? t('card-at-this-price', {
          count: format.count(confirmation.atThisPrice),
          age: format.age(now - confirmation.at),
        })
      : t('card-listed', {
          count: format.count(askCounts[buyOn]),
          age: format.age(now - observedAt[buyOn]),
        });
  const cost = formatCost(buyPrice, exchange, words);
  return [
    ends(`${t('card-buy')} ${VENUES[buyOn].name}`, price),
    ...(cost === undefined ? [INDENT + detail] : endsOrTwo(INDENT + detail, cost)),
  ];
}

/** Where and at what price it is sold, and what that costs. */
export function formatSell(deal: Opportunity, now: number, words: Words): readonly string[] {
  const { t, format } = words;
  const { sellOn, sellPrice, lowestAsk, askCounts, observedAt, profit, sellFee } = deal;
  const fee = { rate: format.rate(profit.sellerRate), source: t(`fee-${sellFee.source}`) };
  const feeText =
    sellFee.source === 'assumed'
      ? t('card-fee', fee)
      : t('card-fee-read', { ...fee, age: format.age(now - sellFee.observedAt) });
  return [
    ends(`${t('card-sell')} ${VENUES[sellOn].name}`, format.dollars(format.received(sellPrice))),
    INDENT + t('card-lowest-ask', { price: format.received(lowestAsk) }),
    INDENT +
      t('card-listed', {
        count: format.count(askCounts[sellOn]),
        age: format.age(now - observedAt[sellOn]),
      }),
    ends(feeText, format.dollars(`-${format.paid(profit.sellerFee)}`)),
    formatTransfers(deal, words),
  ];
}

/** Costs beyond the two prices and the seller's fee; while the trader has stated none they are not included. */
function formatTransfers(
  { buyPrice, sellPrice, profit, costsIncluded }: Opportunity,
  { t, format }: Words,
): string {
  const cost = mills(profit.cost - buyPrice + (sellPrice - profit.sellerFee - profit.proceeds));
  const amount = costsIncluded ? format.dollars(`-${format.paid(cost)}`) : t('card-not-included');
  return ends(t('card-transfers'), amount);
}
