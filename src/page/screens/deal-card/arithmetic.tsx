import { type JSX } from 'preact';
import { mills } from '../../../domain/money.ts';
import { VENUES } from '../../../domain/venue.ts';
import { now } from '../../state/clock.ts';
import { words } from '../../state/words.ts';
import { type Deal } from './deal.ts';
import { Figure, Section } from './figures.tsx';

/** How the net comes about: what is paid, what is received, and what both markets take. */
export function Arithmetic({ deal }: { readonly deal: Deal }): JSX.Element {
  const { t, format } = words();
  const { buyOn, sellOn, buyPrice, sellPrice, profit, quantity } = deal;
  return (
    <Section title={t('app-arithmetic')}>
      <dl>
        <Figure
          name={`${t('card-buy')} ${VENUES[buyOn].name}`}
          note={noteOfBuying(deal)}
          value={format.dollars(format.paid(buyPrice))}
        />
        <Figure
          name={`${t('card-sell')} ${VENUES[sellOn].name}`}
          note={noteOfSelling(deal)}
          value={format.dollars(format.received(sellPrice))}
        />
        <Figure name={nameOfFee(deal)} value={format.dollars(`-${format.paid(profit.sellerFee)}`)} />
        <Figure name={t('card-transfers')} value={transfersOf(deal)} />
        <Figure name={t('card-net')} value={format.net(profit.net)} isTotal />
        {quantity !== null && (
          <Figure
            name={t('card-quantity', { units: quantity.units })}
            note={quantity.limitedBy === 'listings' ? undefined : t(`card-limited-${quantity.limitedBy}`)}
            value={format.net(quantity.net)}
          />
        )}
      </dl>
      <p class="hint">{t(`card-basis-${deal.sellBasis}`)}</p>
    </Section>
  );
}

function noteOfBuying({ checked, askCounts, observedAt, buyOn }: Deal): string {
  const { t, format } = words();
  if (checked === null) {
    return t('card-listed', {
      count: format.count(askCounts[buyOn]),
      age: format.age(now.value - observedAt[buyOn]),
    });
  }
  return t('card-at-this-price', {
    count: format.count(checked.atThisPrice),
    age: format.age(now.value - checked.at),
  });
}

function noteOfSelling({ askCounts, observedAt, sellOn, lowestAsk }: Deal): string {
  const { t, format } = words();
  const count = format.count(askCounts[sellOn]);
  const listed = t('card-listed', { count, age: format.age(now.value - observedAt[sellOn]) });
  return `${t('card-lowest-ask', { price: format.received(lowestAsk) })} · ${listed}`;
}

function nameOfFee({ profit, sellFee }: Deal): string {
  const { t, format } = words();
  const fee = { rate: format.rate(profit.sellerRate), source: t(`fee-${sellFee.source}`) };
  return sellFee.source === 'assumed'
    ? t('card-fee', fee)
    : t('card-fee-read', { ...fee, age: format.age(now.value - sellFee.observedAt) });
}

/** Costs beyond the two prices and the seller's fee; while the person has stated none they are not included. */
function transfersOf({ costsIncluded, profit, buyPrice, sellPrice }: Deal): string {
  const { t, format } = words();
  if (!costsIncluded) return t('card-not-included');
  const cost = mills(profit.cost - buyPrice + (sellPrice - profit.sellerFee - profit.proceeds));
  return format.dollars(`-${format.paid(cost)}`);
}
