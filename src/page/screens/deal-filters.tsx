import { type JSX } from 'preact';
import { GRADES } from '../../domain/confidence.ts';
import { type PlainKey } from '../../bot/words/translate.ts';
import { DIRECTIONS, VENUES } from '../../domain/venue.ts';
import { SearchField } from '../parts/search-field.tsx';
import { type Sort, SORTS } from '../state/deal-filter.ts';
import { choice, choose, deals, shownDeals } from '../state/deals.ts';
import { words } from '../state/words.ts';
import { touch } from '../telegram.ts';

/** How each order is called. */
export const SORT_NAMES = {
  rank: 'app-sort-rank',
  net: 'app-head-net',
  roi: 'app-head-roi',
  day: 'app-head-day',
  days: 'app-head-days',
  instant: 'app-sort-instant',
  buy: 'app-head-buy',
  sell: 'app-head-sell',
  grade: 'app-head-grade',
  item: 'app-head-item',
} as const satisfies Readonly<Record<Sort, PlainKey>>;

/** What is searched for, which deals are wanted, and in which order. */
export function DealFilters(): JSX.Element {
  return (
    <div class="filters">
      <SearchField
        label={words().t('app-search')}
        value={choice.value.text}
        onInput={(text) => choose({ text })}
      />
      <div class="chips" role="group" aria-label={words().t('app-filters')}>
        <Directions />
        <Grades />
        <Toggle
          isOn={choice.value.isCheckedOnly}
          onToggle={() => choose({ isCheckedOnly: !choice.value.isCheckedOnly })}
        >
          {words().t('app-checked-only')}
        </Toggle>
      </div>
      <Order />
    </div>
  );
}

function Directions(): JSX.Element {
  return (
    <>
      {DIRECTIONS.map(({ buyOn, sellOn }) => {
        const isOn = choice.value.buyOn === buyOn;
        return (
          <Toggle key={buyOn} isOn={isOn} onToggle={() => choose({ buyOn: isOn ? 'either' : buyOn })}>
            <span aria-hidden="true">
              {VENUES[buyOn].letter} → {VENUES[sellOn].letter}
            </span>
            <span class="unseen">
              {words().t('app-way', { from: VENUES[buyOn].name, to: VENUES[sellOn].name })}
            </span>
          </Toggle>
        );
      })}
    </>
  );
}

function Grades(): JSX.Element {
  const { grades } = choice.value;
  return (
    <>
      {GRADES.map((grade) => {
        const isOn = grades.includes(grade);
        const others = grades.filter((each) => each !== grade);
        return (
          <Toggle
            key={grade}
            isOn={isOn}
            kind={`chip-${grade}`}
            onToggle={() => choose({ grades: isOn ? others : [...others, grade] })}
          >
            <span class="unseen">{words().t('app-head-grade')} </span>
            {grade}
          </Toggle>
        );
      })}
    </>
  );
}

interface ToggleProps {
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly kind?: string;
  readonly children: preact.ComponentChildren;
}

function Toggle({ isOn, onToggle, kind = '', children }: ToggleProps): JSX.Element {
  return (
    <button
      type="button"
      class={`chip ${kind}`}
      aria-pressed={isOn}
      onClick={() => {
        touch('choice');
        onToggle();
      }}
    >
      {children}
    </button>
  );
}

function Order(): JSX.Element {
  const { t, format } = words();
  const { sort, isAscending } = choice.value;
  return (
    <div class="order">
      <p class="hint" role="status">
        {deals.value !== undefined && sayCount(deals.value.rows.length, shownDeals.value.length)}
        {deals.value?.isCut === true &&
          ` · ${t('app-cut', { count: format.count(deals.value.rows.length) })}`}
      </p>
      <label class="order-by">
        <span class="unseen">{t('app-sort-by')}</span>
        <select value={sort} onChange={(event) => choose({ sort: event.currentTarget.value as Sort })}>
          {SORTS.map((each) => (
            <option key={each} value={each}>
              {t(SORT_NAMES[each])}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="chip" onClick={() => choose({ isAscending: !isAscending })}>
        <span aria-hidden="true">{isAscending ? '↑' : '↓'}</span>
        <span class="unseen">{t(isAscending ? 'app-ascending' : 'app-descending')}</span>
      </button>
    </div>
  );
}

function sayCount(all: number, shown: number): string {
  const { t, format } = words();
  return shown === all
    ? t('app-count', { deals: all })
    : t('app-count-of', { shown: format.count(shown), all: format.count(all) });
}
