import { type JSX } from 'preact';
import { splitName } from '../../item-name.ts';
import { GradeBadge } from '../../parts/grade-badge.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Way } from '../../parts/way.tsx';
import { now } from '../../state/clock.ts';
import { go, type ItemWay } from '../../state/navigation.ts';
import { person } from '../../state/session.ts';
import { words } from '../../state/words.ts';
import { type Answer } from '../../../webapp/contract/api.ts';
import { Arithmetic } from './arithmetic.tsx';
import { Confidence } from './confidence.tsx';
import { Cycle } from './cycle.tsx';
import { Exits } from './exits.tsx';
import { Headline } from './headline.tsx';
import { HideButton } from './hide-button.tsx';
import { Links } from './links.tsx';
import { PriceHistory } from './price-history.tsx';
import { Safety } from './safety.tsx';
import { type OpenedDeal, useDeal } from './use-deal.ts';

/** The card of a deal: before the list on a phone, beside it on a wide screen. */
export function DealCard({ way }: { readonly way: ItemWay }): JSX.Element {
  const opened = useDeal(way);
  return (
    <Panel
      labelledBy="deal-title"
      isBusy={opened.isLooking}
      head={<Name opened={opened} way={way} />}
      foot={<Foot opened={opened} way={way} />}
    >
      {opened.problem !== undefined && (
        <p class="problem" role="alert">
          {opened.problem}
        </p>
      )}
      {opened.card === undefined ? (
        <Waiting isLooking={opened.isLooking} />
      ) : (
        <Sections card={opened.card} way={way} />
      )}
    </Panel>
  );
}

interface PartProps {
  readonly opened: OpenedDeal;
  readonly way: ItemWay;
}

function Foot({ opened, way }: PartProps): JSX.Element {
  return (
    <>
      <LookButton opened={opened} />
      {person.value?.role !== 'viewer' && <WatchButton way={way} />}
      {opened.card !== undefined && <Links card={opened.card} />}
    </>
  );
}

function Name({ opened: { card }, way }: PartProps): JSX.Element {
  const { main, finish, wear } = splitName(card?.deal.name ?? way.key);
  return (
    <div class="bar-title">
      <h2 id="deal-title">
        {main}
        <span class="finish">{[finish, wear].filter(Boolean).join(' · ')}</span>
      </h2>
      {card !== undefined && (
        <p class="hint">
          <Way buyOn={card.deal.buyOn} sellOn={card.deal.sellOn} /> <Seen card={card} />
        </p>
      )}
    </div>
  );
}

function Seen({ card: { deal } }: { readonly card: Answer<'GET /deal'> }): JSX.Element {
  const { t, format } = words();
  const { checked } = deal;
  return (
    <>{checked === null ? t('app-price-list') : t('app-seen', { age: format.age(now.value - checked.at) })}</>
  );
}

function Waiting({ isLooking }: { readonly isLooking: boolean }): JSX.Element {
  return (
    <div class="ghosts" aria-busy={isLooking}>
      {isLooking && [0, 1, 2].map((each) => <i key={each} class="tall" />)}
    </div>
  );
}

function Sections({ card, way }: { readonly card: Answer<'GET /deal'>; readonly way: ItemWay }): JSX.Element {
  const { deal } = card;
  return (
    <>
      <div class="hero">
        <Headline card={card} />
        <GradeBadge grade={deal.confidence.grade} score={deal.confidence.score} />
      </div>
      <Warnings card={card} />
      <Arithmetic deal={deal} />
      <Exits deal={deal} />
      <PriceHistory way={way} />
      <Safety deal={deal} />
      <Cycle deal={deal} />
      <Confidence deal={deal} />
      <HideButton way={way} />
    </>
  );
}

function Warnings({ card: { deal } }: { readonly card: Answer<'GET /deal'> }): JSX.Element | null {
  const { t } = words();
  if (deal.warnings.length === 0) return null;
  return (
    <ul class="warnings">
      {deal.warnings.map((warning) => (
        <li key={warning}>{warning === 'too-good' ? t('card-too-good') : t(`card-${warning}`)}</li>
      ))}
    </ul>
  );
}

function LookButton({ opened: { isLooking, look } }: { readonly opened: OpenedDeal }): JSX.Element {
  const { t } = words();
  return (
    <button type="button" class="button quiet" disabled={isLooking} onClick={look}>
      {isLooking ? t('app-looking') : t('app-look')}
    </button>
  );
}

function WatchButton({ way: { game, key } }: { readonly way: ItemWay }): JSX.Element {
  return (
    <button
      type="button"
      class="button quiet"
      onClick={() => go({ screen: 'watches', watch: { item: { game, key } } })}
    >
      {words().t('button-watch')}
    </button>
  );
}
