import { type Exit } from '../../../domain/exits.ts';
import { type Mills } from '../../../domain/money.ts';
import { type Opportunity } from '../../../domain/opportunity.ts';
import { type Words } from '../../words/words.ts';
import { ends, endsOrTwo, PHONE_COLUMNS, right } from '../cells.ts';
import { type Exchange, formatGain } from '../exchange.ts';

const SHARE_WIDTH = 6;

/** What is left: as expected, by each way to sell, and if the price falls meanwhile. */
export function formatResult(
  deal: Opportunity,
  words: Words,
  exchange: Exchange | undefined,
): readonly string[] {
  const { t, format } = words;
  const { profit, exits, risked, breakEven, cushion } = deal;
  const { bid, undercut, median, medianOf } = exits;
  const gain = formatGain(profit.net, exchange, words);
  const usual = t(`card-median-${medianOf}`);
  return [
    ends(t('card-net'), formatEarnings(profit, words)),
    ...(gain === undefined ? [] : [right(gain, PHONE_COLUMNS - SHARE_WIDTH - 1)]),
    ...(bid === null ? [ends(t('card-to-bid'), t('card-no-bid'))] : formatExit(t('card-to-bid'), bid, words)),
    ...formatExit(t('card-undercut'), undercut, words),
    ...(median === null ? [ends(usual, t('card-not-known'))] : formatExit(usual, median, words)),
    ...endsOrTwo(t('card-risked'), formatEarnings(risked, words)),
    ends(t('card-break-even'), format.dollars(format.paid(breakEven))),
    ends(t('card-cushion'), format.share(cushion)),
  ];
}

function formatExit(way: string, exit: Exit, words: Words): readonly string[] {
  const { t, format } = words;
  return endsOrTwo(t('card-exit', { way, price: format.received(exit.price) }), formatEarnings(exit, words));
}

function formatEarnings(
  { net, roi }: { readonly net: Mills; readonly roi: Exit['roi'] },
  words: Words,
): string {
  const { format } = words;
  return `${format.net(net)} ${format.share(roi).padStart(SHARE_WIDTH)}`;
}
