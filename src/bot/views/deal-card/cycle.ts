import { netPerDay, roiPerDay } from '../../../domain/cycle.ts';
import { type Opportunity } from '../../../domain/opportunity.ts';
import { VENUES } from '../../../domain/venue.ts';
import { type Words } from '../../words/words.ts';
import { ends } from '../cells.ts';

/** How long the money is bound, what that makes a day, and how many of the item make sense. */
export function formatCycle(deal: Opportunity, words: Words): readonly string[] {
  return [...formatDays(deal, words), ...formatQuantity(deal, words)];
}

function formatDays({ cycle, sellOn, profit }: Opportunity, { t, format }: Words): readonly string[] {
  const { lockHours, isLockTold, holdDays, saleDays, soldInWeek, days, daysListedLocked, rate } = cycle;
  const about = (number: number): string =>
    `${rate?.isEstimated === true ? '~' : ''}${format.tenths(number)}`;
  const lock = ends(isLockTold ? t('card-lock') : t('card-lock-assumed'), format.lock(lockHours));
  const hold = ends(t('card-hold', { market: VENUES[sellOn].name }), format.days(holdDays));
  if (saleDays === null || days === null) return [lock, ends(t('card-sale'), t('card-not-known')), hold];
  return [
    lock,
    ends(t('card-sale'), t('card-days', { days: about(saleDays) })),
    hold,
    ends(
      t('card-cycle', { days: Math.round(days) }),
      t('card-per-day', {
        net: format.net(netPerDay(profit.net, days)),
        roi: format.rate(roiPerDay(profit.roi, days)),
      }),
    ),
    ...(daysListedLocked === null
      ? []
      : [ends(t('card-listed-locked'), t('card-days', { days: Math.round(daysListedLocked) }))]),
    ...(soldInWeek === null ? [] : [ends(t('card-sold-in-week'), `${Math.floor(soldInWeek * 100)}%`)]),
  ];
}

function formatQuantity({ quantity }: Opportunity, { t, format }: Words): readonly string[] {
  if (quantity === null) return [];
  const { units, limitedBy, net } = quantity;
  return [
    ends(t('card-quantity', { units }), format.net(net)),
    ...(limitedBy === 'listings' ? [] : [`  ${t(`card-limited-${limitedBy}`)}`]),
  ];
}
