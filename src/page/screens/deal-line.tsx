import { type JSX } from 'preact';
import { type Game } from '../../domain/game.ts';
import { GradeBadge } from '../parts/grade-badge.tsx';
import { ItemName } from '../parts/item-name.tsx';
import { Way } from '../parts/way.tsx';
import { type DealRow } from '../state/deal-filter.ts';
import { go, toAddress } from '../state/navigation.ts';
import { words } from '../state/words.ts';
import { touch } from '../telegram.ts';

/** One row of the table. */
export interface DealLineProps {
  readonly row: DealRow;
  readonly game: Game;
  readonly index: number;
  /** How far down it stands, in pixels. */
  readonly start: number;
  readonly isOpen: boolean;
}

/** A row: on a phone its prices stand below the name, on a wide screen in columns of their own. */
export function DealLine({ row, game, index, start, isOpen }: DealLineProps): JSX.Element {
  return (
    <div
      class={isOpen ? 'line is-open' : 'line'}
      role="row"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div class="cell cell-grade" role="cell">
        <GradeBadge grade={row.grade} score={row.score} />
      </div>
      <div class="cell cell-item" role="cell">
        <Name {...{ row, game, index, isOpen }} />
        <span class="under">
          <Way buyOn={row.buyOn} sellOn={row.sellOn} />
          <Mark row={row} />
          <Prices row={row} />
        </span>
      </div>
      <Figures row={row} />
    </div>
  );
}

function Name({ row, game, index, isOpen }: Omit<DealLineProps, 'start'>): JSX.Element {
  const { key, buyOn } = row;
  const place = { screen: 'deals', deal: { game, key, buyOn } } as const;
  const open = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    touch('choice');
    go(place);
  };
  return (
    <a href={toAddress(place)} data-index={index} onClick={open} {...(isOpen && { 'aria-current': 'true' })}>
      <ItemName name={row.name} />
    </a>
  );
}

/** Both prices in little room; a screen reader finds them in their cells. */
function Prices({ row }: { readonly row: DealRow }): JSX.Element {
  const { format } = words();
  return (
    <span class="narrow-only prices" aria-hidden="true">
      {format.dollars(format.paid(row.buyPrice))} → {format.dollars(format.received(row.sellPrice))}
    </span>
  );
}

function Figures({ row }: { readonly row: DealRow }): JSX.Element {
  const { format } = words();
  const figures = {
    buy: format.dollars(format.paid(row.buyPrice)),
    sell: format.dollars(format.received(row.sellPrice)),
    day: row.netPerDay === null ? '–' : format.net(row.netPerDay),
    days: row.days === null ? '–' : format.days(Math.round(row.days)),
    roi: format.share(row.roi),
    net: format.net(row.net),
  };
  return (
    <>
      {Object.entries(figures).map(([name, figure]) => (
        <div key={name} class={`cell cell-${name}`} role="cell">
          {figure}
        </div>
      ))}
    </>
  );
}

/** Whether its listings were seen, or it looks too good to be true. */
function Mark({ row }: { readonly row: DealRow }): JSX.Element {
  const { t } = words();
  if (row.isTooGood) return <span class="mark mark-doubt">{t('card-check')}</span>;
  if (row.checkedAt === null) return <span class="unseen">{t('legend-unchecked')}</span>;
  return (
    <span class="mark mark-live">
      <span aria-hidden="true">●</span>
      <span class="unseen">{t('legend-live')}</span>
    </span>
  );
}
