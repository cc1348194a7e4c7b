import { type ComponentChildren, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import {
  describeDistance,
  describeRange,
  describeRest,
  describeWanted,
  nameWatched,
} from '../../../bot/views/watch-words.ts';
import { ItemName } from '../../parts/item-name.tsx';
import { now } from '../../state/clock.ts';
import { go } from '../../state/navigation.ts';
import { deleteWatch, pauseWatch, type Watch } from '../../state/watches.ts';
import { words } from '../../state/words.ts';

/** One watch; a tap shows what can be done with it. */
export interface WatchLineProps {
  readonly watch: Watch;
  readonly mayChange: boolean;
}

/** A watch with how near it is. */
export function WatchLine({ watch, mayChange }: WatchLineProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const inside = <Summary watch={watch} />;
  return (
    <li class={watch.paused ? 'watch is-paused' : 'watch'}>
      {mayChange ? (
        <button type="button" class="watch-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {inside}
        </button>
      ) : (
        <div class="watch-head">{inside}</div>
      )}
      {isOpen && <Actions watch={watch} />}
    </li>
  );
}

function Summary({ watch }: { readonly watch: Watch }): JSX.Element {
  const { spec } = watch;
  const spoken = words();
  const range = describeRange(spec, spoken);
  return (
    <>
      <span class="item-line">
        <ItemName name={nameWatched(spec, spoken)} />
      </span>
      <Now watch={watch} />
      <span class="watch-wanted">
        {describeWanted(spec, spoken)}
        {range !== undefined && <span class="hint">{range}</span>}
        <Marks watch={watch} />
      </span>
    </>
  );
}

/** What the price is now, how far that is, and how old. */
function Now({ watch: { spec, price } }: { readonly watch: Watch }): JSX.Element | null {
  const spoken = words();
  const { t, format } = spoken;
  if (spec.kind === 'deal') return null;
  const ask = price?.ask ?? null;
  if (price === null || ask === null) return <span class="watch-now hint">{t('card-not-known')}</span>;
  const distance = describeDistance(spec, ask, spoken);
  return (
    <span class="watch-now">
      <b>{format.dollars(format.paid(ask))}</b>
      <span class="hint">
        {distance} · {format.age(now.value - price.observedAt)}
      </span>
    </span>
  );
}

/** Why it says nothing now, and when it last did. */
function Marks({ watch }: { readonly watch: Watch }): JSX.Element {
  const spoken = words();
  const rest = describeRest(watch, spoken, now.value);
  return (
    <>
      {rest !== undefined && <span class="tag">{rest}</span>}
      {watch.firedAt !== null && (
        <span class="tag">
          {spoken.t('app-watch-fired', { age: spoken.format.age(now.value - watch.firedAt) })}
        </span>
      )}
    </>
  );
}

function Actions({ watch }: { readonly watch: Watch }): JSX.Element {
  const { t } = words();
  const [isSure, setSure] = useState(false);
  if (isSure) {
    return (
      <div class="watch-actions">
        <Act onClick={() => setSure(false)}>{t('app-keep')}</Act>
        <Act kind="danger" onClick={() => void deleteWatch(watch)}>
          {t('app-watch-sure')}
        </Act>
      </div>
    );
  }
  return (
    <div class="watch-actions">
      <Act onClick={() => void pauseWatch(watch, !watch.paused)}>
        {t(watch.paused ? 'button-watch-resume' : 'button-watch-pause')}
      </Act>
      <Act onClick={() => go({ screen: 'watches', watch: { id: watch.id } })}>{t('button-watch-edit')}</Act>
      <Act onClick={() => setSure(true)}>{t('button-watch-delete')}</Act>
    </div>
  );
}

interface ActProps {
  readonly kind?: 'danger' | 'quiet';
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

function Act({ kind = 'quiet', onClick, children }: ActProps): JSX.Element {
  return (
    <button type="button" class={`button ${kind}`} onClick={onClick}>
      {children}
    </button>
  );
}
