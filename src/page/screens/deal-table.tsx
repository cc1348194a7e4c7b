import { type JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { deals } from '../state/deals.ts';
import { type DealRow, type Sort } from '../state/deal-filter.ts';
import { choice, choose } from '../state/deals.ts';
import { openDeal } from '../state/navigation.ts';
import { words } from '../state/words.ts';
import { useVirtualRows } from '../parts/use-virtual-rows.ts';
import { SORT_NAMES } from './deal-filters.tsx';
import { DealLine } from './deal-line.tsx';

/** As high as the styles make a row. */
const ROW_HEIGHT = 64;

const COLUMNS = [
  'grade',
  'item',
  'buy',
  'sell',
  'day',
  'days',
  'roi',
  'net',
] as const satisfies readonly Sort[];

/** The table, of which only the rows in sight are there; arrows go from row to row. */
export function DealTable({ rows }: { readonly rows: readonly DealRow[] }): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const {
    rows: inSight,
    height,
    scrollTo,
  } = useVirtualRows(scroller, { count: rows.length, rowHeight: ROW_HEIGHT });
  const game = deals.value?.game ?? 'csgo';
  const open = openDeal.value;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const index = Number((event.target as HTMLElement).dataset['index'] ?? NaN) + step;
    if (step === 0 || !(index >= 0 && index < rows.length)) return;
    event.preventDefault();
    scrollTo(index);
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true });
    });
  };
  return (
    <div
      class="table"
      role="table"
      aria-label={words().t('app-deals')}
      aria-rowcount={rows.length + 1}
      ref={scroller}
      onKeyDown={onKeyDown}
    >
      <Head />
      <div class="table-body" role="rowgroup" style={{ height: `${height}px` }}>
        {inSight.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const isOpen = open?.key === row.key && open.buyOn === row.buyOn;
          const name = `${row.buyOn} ${row.key}`;
          return <DealLine key={name} {...{ row, game, index, start, isOpen }} />;
        })}
      </div>
    </div>
  );
}

function Head(): JSX.Element {
  const { t } = words();
  const { sort, isAscending } = choice.value;
  return (
    <div class="table-head" role="rowgroup">
      <div class="line" role="row" aria-rowindex={1}>
        {COLUMNS.map((column) => (
          <div
            key={column}
            class={`cell cell-${column}`}
            role="columnheader"
            aria-sort={column === sort ? (isAscending ? 'ascending' : 'descending') : 'none'}
          >
            <button
              type="button"
              onClick={() => choose({ sort: column, isAscending: column === sort ? !isAscending : false })}
            >
              {t(SORT_NAMES[column])}
              <span aria-hidden="true">{column === sort && (isAscending ? ' ↑' : ' ↓')}</span>
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}
