import { type JSX } from 'preact';
import { exchangeDown, type ExchangeRate, RATE_SOURCE } from '../../../domain/currency.ts';
import { netPerDay, roiPerDay } from '../../../domain/cycle.ts';
import { type Answer } from '../../../webapp/contract/api.ts';
import { words } from '../../state/words.ts';

/** What the deal leaves, at once and a day, in the person's own currency too. */
export function Headline({ card: { deal, exchange } }: { readonly card: Answer<'GET /deal'> }): JSX.Element {
  const { t, format } = words();
  const { net, roi } = deal.profit;
  const { days } = deal.cycle;
  return (
    <div class="headline">
      <p class="label">{t('card-net')}</p>
      <p class="figure">
        {format.net(net)} <span class="share">{format.share(roi)}</span>
      </p>
      <p class="hint">
        {exchange !== null && `≈ ${format.foreignNet(exchangeDown(net, exchange), exchange.currency)} · `}
        {days === null
          ? t('app-total-unknown')
          : t('app-a-day', { net: format.net(netPerDay(net, days)), roi: format.rate(roiPerDay(roi, days)) })}
      </p>
      {exchange !== null && <Rate rate={exchange} />}
    </div>
  );
}

/** What a dollar is in the person's own currency, by whom and of when. */
function Rate({ rate }: { readonly rate: ExchangeRate }): JSX.Element {
  const { format } = words();
  return (
    <p class="hint">
      {format.exchangeRate(rate)} ·{' '}
      <a href={RATE_SOURCE.url} target="_blank" rel="noopener noreferrer">
        {RATE_SOURCE.name}
      </a>
      , {format.day(rate.at)}
    </p>
  );
}
