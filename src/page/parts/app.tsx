import { type JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { DealCard } from '../screens/deal-card/index.tsx';
import { SCREEN_TABLE } from '../screens/table.tsx';
import { lostSince } from '../state/live.ts';
import { openDeal, openWatch, place, type Screen, toAddress } from '../state/navigation.ts';
import { closedBecause } from '../state/session.ts';
import { words } from '../state/words.ts';
import { lazily } from './lazily.tsx';
import { Tabs } from './tabs.tsx';

const WatchForm = lazily(() =>
  import('../screens/watches/watch-form.tsx').then((module) => module.WatchForm),
);

/** The whole page: one screen, with a deal's card before it or beside it, and the tabs to the others. */
export function App({ onRetry }: { readonly onRetry: () => void }): JSX.Element {
  if (closedBecause.value !== undefined) return <Closed because={closedBecause.value} onRetry={onRetry} />;
  const panel = openPanel();
  return (
    <div class={panel === undefined ? 'shell' : 'shell with-card'}>
      <Connection />
      <main class="main">
        <Screens />
      </main>
      <Tabs />
      {panel}
    </div>
  );
}

/** What stands before the screen, or beside it. */
function openPanel(): JSX.Element | undefined {
  const [deal, watch] = [openDeal.value, openWatch.value];
  if (deal !== undefined) return <DealCard key={`${deal.buyOn} ${deal.key}`} way={deal} />;
  if (watch !== undefined) return <WatchForm key={toAddress(place.value)} place={watch} />;
  return undefined;
}

/** Whatever was seen once stays as it was left, scrolled and filled in, behind what is seen now. */
function Screens(): JSX.Element {
  const seen = useRef(new Set<Screen>());
  const { screen: here } = place.value;
  seen.current.add(here);
  return (
    <>
      {SCREEN_TABLE.filter(({ screen }) => seen.current.has(screen)).map(({ screen, Body }) => (
        <div key={screen} class="stage" hidden={screen !== here}>
          <Body />
        </div>
      ))}
    </>
  );
}

/** Says that the bot is not heard, and of when what is shown is. */
function Connection(): JSX.Element {
  const since = lostSince.value;
  const { t, format } = words();
  return (
    <div class="connection" role="status">
      {since !== null && <p>{t('app-offline', { time: format.time(since, since) })}</p>}
    </div>
  );
}

function Closed({
  because,
  onRetry,
}: {
  readonly because: string;
  readonly onRetry: () => void;
}): JSX.Element {
  const { t } = words();
  return (
    <main class="closed">
      <div class="closed-mark" aria-hidden="true">
        !
      </div>
      <h1>{t('app-closed')}</h1>
      <p role="alert">{because}</p>
      <button type="button" class="button" onClick={onRetry}>
        {t('app-retry')}
      </button>
    </main>
  );
}
