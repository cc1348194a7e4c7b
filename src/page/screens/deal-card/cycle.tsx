import { type JSX } from 'preact';
import { VENUES } from '../../../domain/venue.ts';
import { words } from '../../state/words.ts';
import { type Deal } from './deal.ts';
import { Figure, Section } from './figures.tsx';

/** For how long the money is bound: lock, sale and payout one after the other. */
export function Cycle({ deal }: { readonly deal: Deal }): JSX.Element {
  const { t, format } = words();
  const { cycle, sellOn } = deal;
  const { lockHours, isLockTold, saleDays, holdDays, days, daysListedLocked, soldInWeek } = cycle;
  return (
    <Section title={t('app-cycle')}>
      {days !== null && <p class="total-days">{t('app-total', { days: Math.round(days) })}</p>}
      <TimeLine deal={deal} />
      <dl>
        <Figure name={t(isLockTold ? 'card-lock' : 'card-lock-assumed')} value={format.lock(lockHours)} />
        <Figure
          name={t('card-sale')}
          value={saleDays === null ? t('card-not-known') : daysOf(deal, saleDays)}
        />
        <Figure name={t('card-hold', { market: VENUES[sellOn].name })} value={format.days(holdDays)} />
        {daysListedLocked !== null && (
          <Figure name={t('card-listed-locked')} value={format.days(Math.round(daysListedLocked))} />
        )}
        {soldInWeek !== null && (
          <Figure name={t('card-sold-in-week')} value={`${Math.floor(soldInWeek * 100)}%`} />
        )}
      </dl>
    </Section>
  );
}

function daysOf({ cycle: { rate } }: Deal, days: number): string {
  const { t, format } = words();
  return t('card-days', { days: `${rate?.isEstimated === true ? '~' : ''}${format.tenths(days)}` });
}

function TimeLine({ deal: { cycle } }: { readonly deal: Deal }): JSX.Element {
  const { t } = words();
  const parts = [
    { kind: 'lock', days: cycle.lockHours / 24, name: t('app-cycle-lock') },
    { kind: 'sale', days: cycle.saleDays ?? 0, name: t('app-cycle-sale') },
    { kind: 'hold', days: cycle.holdDays, name: t('app-cycle-hold') },
  ].filter(({ days }) => days > 0);
  return (
    <div class="time-line" aria-hidden="true">
      {parts.map(({ kind, days, name }) => (
        <span key={kind} class={`part-${kind}`} style={{ flexGrow: days }}>
          {name}
        </span>
      ))}
    </div>
  );
}
