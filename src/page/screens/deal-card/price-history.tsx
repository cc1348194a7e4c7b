import { type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { COURSE_DAYS, type CourseDays } from '../../../domain/price-course.ts';
import { DIRECTIONS, VENUES } from '../../../domain/venue.ts';
import { Choice } from '../../parts/choice.tsx';
import { lazily } from '../../parts/lazily.tsx';
import { type ItemWay } from '../../state/navigation.ts';
import { words } from '../../state/words.ts';
import { Section } from './figures.tsx';
import { useCourse } from './use-course.ts';

const PriceChart = lazily(() => import('../../charts/price-chart.tsx').then((module) => module.PriceChart));

/** What the item cost on both markets over a week, a month or half a year, and what a trade either way would have earned. */
export function PriceHistory({ way }: { readonly way: ItemWay }): JSX.Element {
  const { t, format } = words();
  const [days, setDays] = useState<CourseDays>(30);
  const [buyOn, setBuyOn] = useState(way.buyOn);
  const { loaded, isLoading, problem, retry } = useCourse({ ...way, buyOn, days });
  return (
    <Section title={t('app-prices')}>
      <div class="chart-choices">
        <div class="chips" role="group" aria-label={t('app-chart-range')}>
          {COURSE_DAYS.map((each) => (
            <Choice key={each} isOn={each === days} onChoose={() => setDays(each)}>
              {format.days(each)}
            </Choice>
          ))}
        </div>
        <div class="chips" role="group" aria-label={t('app-chart-way')}>
          {DIRECTIONS.map(({ buyOn: from, sellOn: to }) => (
            <Choice key={from} isOn={from === buyOn} onChoose={() => setBuyOn(from)}>
              <span aria-hidden="true">
                {VENUES[from].letter} → {VENUES[to].letter}
              </span>
              <span class="unseen">{t('app-way', { from: VENUES[from].name, to: VENUES[to].name })}</span>
            </Choice>
          ))}
        </div>
      </div>
      {problem !== undefined && (
        <div class="problem" role="alert">
          <p>{problem}</p>
          <button type="button" class="button quiet" onClick={retry}>
            {t('app-retry')}
          </button>
        </div>
      )}
      <div class={isLoading ? 'chart-room is-loading' : 'chart-room'} aria-busy={isLoading}>
        {loaded === undefined ? (
          <div class="ghosts" aria-hidden="true">
            {isLoading && <i class="tall" />}
          </div>
        ) : (
          <PriceChart course={loaded.course} buyOn={loaded.request.buyOn} days={loaded.request.days} />
        )}
      </div>
    </Section>
  );
}
