import { type JSX } from 'preact';
import { GAME_FACTS } from '../../../domain/game.ts';
import { deals } from '../../state/deals.ts';
import { words } from '../../state/words.ts';
import { Section } from '../deal-card/figures.tsx';
import { DealChart } from './deal-chart.tsx';
import { HitRates } from './hit-rates.tsx';
import { type Answered, useAnswer } from './use-answer.ts';
import '../../charts/charts.css';

/** What the deals are like, and how often those of each grade came true. */
export function ChartsScreen(): JSX.Element {
  const { t } = words();
  const listed = useAnswer('GET /chart/deals', deals.value);
  const hits = useAnswer('GET /chart/hits');
  const game = listed.answer?.game;
  return (
    <section class="screen" aria-labelledby="charts-title">
      <header class="bar">
        <div class="bar-title">
          <h1 id="charts-title">
            {t('app-charts')}
            {game !== undefined && <span class="game">{GAME_FACTS[game].name}</span>}
          </h1>
        </div>
      </header>
      <div class="chart-list" role="group" aria-labelledby="charts-title" tabIndex={0}>
        <Section title={t('app-chart-deals')} level="h2">
          <Problem answered={listed} />
          {listed.answer === undefined ? <Waiting /> : <DealChart answer={listed.answer} />}
        </Section>
        <Section title={t('app-chart-hits')} level="h2">
          <Problem answered={hits} />
          {hits.answer === undefined ? <Waiting /> : <HitRates answer={hits.answer} />}
        </Section>
      </div>
    </section>
  );
}

function Waiting(): JSX.Element {
  return (
    <div class="ghosts" aria-busy="true">
      <i class="tall" />
      <i class="tall" />
    </div>
  );
}

function Problem({
  answered: { problem, retry },
}: {
  readonly answered: Pick<Answered<'GET /chart/hits'>, 'problem' | 'retry'>;
}): JSX.Element | null {
  if (problem === undefined) return null;
  return (
    <div class="problem" role="alert">
      <p>{problem}</p>
      <button type="button" class="button quiet" onClick={retry}>
        {words().t('app-retry')}
      </button>
    </div>
  );
}
