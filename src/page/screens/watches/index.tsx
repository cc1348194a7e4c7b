import { type JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { formatHours } from '../../../bot/views/quiet-hours.ts';
import { Ghosts } from '../../parts/ghosts.tsx';
import { go } from '../../state/navigation.ts';
import { person } from '../../state/session.ts';
import { loadWatches, watches, watchesProblem } from '../../state/watches.ts';
import { words } from '../../state/words.ts';
import { touch } from '../../telegram.ts';
import { WatchLine } from './watch-line.tsx';

/** What somebody waits for. */
export function WatchesScreen(): JSX.Element {
  useEffect(() => void loadWatches(), []);
  return (
    <section class="screen" aria-labelledby="watches-title">
      <header class="bar">
        <Title />
        {mayWatch() && <NewButton />}
      </header>
      <Problem />
      <List />
    </section>
  );
}

function mayWatch(): boolean {
  return person.value?.role !== 'viewer';
}

function Title(): JSX.Element {
  const { t } = words();
  const answer = watches.value;
  return (
    <div class="bar-title">
      <h1 id="watches-title">{t('app-watches')}</h1>
      <p class="hint">
        {answer === undefined
          ? t('app-loading')
          : t('watch-title', { count: answer.watches.length, most: answer.most })}
      </p>
    </div>
  );
}

function NewButton(): JSX.Element {
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        touch('choice');
        go({ screen: 'watches', watch: {} });
      }}
    >
      {words().t('button-watch-new')}
    </button>
  );
}

function Problem(): JSX.Element | null {
  if (watchesProblem.value === undefined) return null;
  return (
    <div class="problem" role="alert">
      <p>{watchesProblem.value}</p>
      <button type="button" class="button quiet" onClick={() => void loadWatches()}>
        {words().t('app-retry')}
      </button>
    </div>
  );
}

function List(): JSX.Element {
  const { t } = words();
  const answer = watches.value;
  if (answer === undefined) return <Ghosts />;
  return (
    <div class="scroller" role="group" aria-labelledby="watches-title" tabIndex={0}>
      {!mayWatch() && <p class="note">{t('toast-refusal-viewers-look')}</p>}
      {answer.watches.length === 0 ? (
        <div class="empty">
          <p>{t('app-watches-none')}</p>
          <p class="hint">{t('app-watches-hint')}</p>
        </div>
      ) : (
        <ul class="watches">
          {answer.watches.map((watch) => (
            <WatchLine key={watch.id} watch={watch} mayChange={mayWatch()} />
          ))}
        </ul>
      )}
      <p class="hint foot-note">{t('watch-quiet', { quiet: sayQuiet(answer.alerts) })}</p>
    </div>
  );
}

function sayQuiet(alerts: NonNullable<typeof watches.value>['alerts']): string {
  return `${formatHours(alerts, words())} (${alerts.timeZone})`;
}
