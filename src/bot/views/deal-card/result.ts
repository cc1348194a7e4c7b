import { type Exit } from '../../../domain/exits.ts';
import { type Mills } from '../../../domain/money.ts';
import { type Opportunity } from '../../../domain/opportunity.ts';
import { type Words } from '../../words/words.ts';
import { cellWidth, ends, PHONE_COLUMNS, right } from '../cells.ts';

/** What is left: as expected, by each way to sell, and if the price falls meanwhile. */
export function formatResult(deal: Opportunity, words: Words): readonly string[] {
  const { t, format } = words;
  const { profit, exits, risked, breakEven, cushion } = deal;
  const { bid, undercut, median, medianOf } = exits;
  const usual = t(`card-median-${medianOf}`);
  return [
    ends(t('card-net'), formatEarnings(profit, words)),
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

/** One line, or two where dear prices leave no room. */
function endsOrTwo(start: string, end: string): readonly string[] {
  const isFitting = cellWidth(start) + 1 + cellWidth(end) <= PHONE_COLUMNS;
  return isFitting ? [ends(start, end)] : [start, right(end, PHONE_COLUMNS)];
}

function formatEarnings(
  { net, roi }: { readonly net: Mills; readonly roi: Exit['roi'] },
  words: Words,
): string {
  const { format } = words;
  return `${format.net(net)} ${format.share(roi).padStart(6)}`;
}
