import { type JSX } from 'preact';
import { GAME_FACTS } from '../../domain/game.ts';
import { Ghosts } from '../parts/ghosts.tsx';
import { DealFilters } from './deal-filters.tsx';
import { DealTable } from './deal-table.tsx';
import { now } from '../state/clock.ts';
import { EVERYTHING } from '../state/deal-filter.ts';
import { checkLive, choose, deals, dealsProblem, isChecking, loadDeals, shownDeals } from '../state/deals.ts';
import { words } from '../state/words.ts';

/** All deals: what they are of, how they are chosen, and the table. */
export function DealsScreen(): JSX.Element {
  return (
    <section class="screen deals" aria-labelledby="deals-title">
      <header class="bar">
        <Title />
        <CheckButton />
      </header>
      <DealFilters />
      <Problem />
      <List />
    </section>
  );
}

function Title(): JSX.Element {
  const { t, format } = words();
  const answer = deals.value;
  const age = (at: number | undefined): string => (at === undefined ? '–' : format.age(now.value - at));
  return (
    <div class="bar-title">
      <h1 id="deals-title">
        {t('app-deals')}
        {answer !== undefined && <span class="game">{GAME_FACTS[answer.game].name}</span>}
      </h1>
      <p class="hint">
        <span class="pulse" aria-hidden="true" />
        {answer === undefined
          ? t('app-loading')
          : t('app-ages', {
              dmarket: age(answer.observedAt.dmarket),
              waxpeer: age(answer.observedAt.waxpeer),
            })}
      </p>
    </div>
  );
}

function CheckButton(): JSX.Element {
  const { t } = words();
  return (
    <button type="button" class="button" disabled={isChecking.value} onClick={() => void checkLive()}>
      {isChecking.value ? t('app-checking') : t('app-check-live')}
    </button>
  );
}

function Problem(): JSX.Element | null {
  if (dealsProblem.value === undefined) return null;
  return (
    <div class="problem" role="alert">
      <p>{dealsProblem.value}</p>
      <button type="button" class="button quiet" onClick={() => void loadDeals()}>
        {words().t('app-retry')}
      </button>
    </div>
  );
}

function List(): JSX.Element {
  const { t } = words();
  const answer = deals.value;
  if (answer === undefined) return <Ghosts count={8} />;
  if (answer.rows.length === 0) {
    return (
      <div class="empty">
        <p>{t('app-none')}</p>
        <p class="hint">{answer.filter}</p>
      </div>
    );
  }
  if (shownDeals.value.length === 0) {
    return (
      <div class="empty">
        <p>{t('app-none-found')}</p>
        <button type="button" class="button quiet" onClick={() => choose(EVERYTHING)}>
          {t('app-show-all')}
        </button>
      </div>
    );
  }
  return <DealTable rows={shownDeals.value} />;
}
