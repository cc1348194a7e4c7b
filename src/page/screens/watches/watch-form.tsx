import { type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { GAME_FACTS } from '../../../domain/game.ts';
import { formatItemName, parseItemKey } from '../../../domain/title.ts';
import { type Answer } from '../../../webapp/contract/api.ts';
import { Ghosts } from '../../parts/ghosts.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { go, type WatchPlace } from '../../state/navigation.ts';
import { loadWatches, saveWatch, type Watch, watches } from '../../state/watches.ts';
import { words } from '../../state/words.ts';
import { touch } from '../../telegram.ts';
import { beginDraft, type Draft, toRequest } from './draft.ts';
import { ItemPicker } from './item-picker.tsx';
import { DealFields, type FieldsProps, PriceFields } from './watch-fields.tsx';

/** A new watch, or one that is changed. */
export function WatchForm({ place }: { readonly place: WatchPlace }): JSX.Element {
  const { t } = words();
  const known = watches.value;
  useEffect(() => {
    if (known === undefined) void loadWatches();
  }, []);
  const watch = known?.watches.find(({ id }) => id === place.id);
  if (known === undefined || (place.id !== undefined && watch === undefined)) {
    return (
      <Panel labelledBy="watch-form-title" head={<Title />} foot={null}>
        {known === undefined ? <Ghosts count={4} /> : <p class="problem">{t('watch-gone')}</p>}
      </Panel>
    );
  }
  return <Form {...{ place, watch, usual: known.usual }} />;
}

function Title({ watch }: { readonly watch?: Watch | undefined }): JSX.Element {
  const { t } = words();
  return (
    <div class="bar-title">
      <h2 id="watch-form-title">{t(watch === undefined ? 'app-watch-new' : 'app-watch-edit')}</h2>
    </div>
  );
}

interface FormProps {
  readonly place: WatchPlace;
  readonly watch: Watch | undefined;
  readonly usual: Answer<'GET /watches'>['usual'];
}

function Form({ place, watch, usual }: FormProps): JSX.Element {
  const { t, format } = words();
  const [draft, setDraft] = useState(() => ({
    ...beginDraft(watch?.spec, usual, format),
    ...place.item,
  }));
  const { problem, forget, isSaving, save } = useSaving(watch, draft);
  const change = (part: Partial<Draft>): void => {
    forget();
    setDraft((before) => ({ ...before, ...part }));
  };
  const foot = (
    <>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" form="watch-form" class="button" disabled={isSaving}>
        {t('app-save')}
      </button>
    </>
  );
  return (
    <Panel labelledBy="watch-form-title" head={<Title watch={watch} />} foot={foot} isBusy={isSaving}>
      <form id="watch-form" onSubmit={save}>
        <Kind {...{ draft, change }} />
        {watch === undefined ? <Item {...{ draft, change }} /> : <Watched draft={draft} />}
        {draft.kind === 'price' ? (
          <PriceFields {...{ draft, change }} />
        ) : (
          <DealFields {...{ draft, change }} />
        )}
      </form>
    </Panel>
  );
}

interface Saving {
  readonly problem: string | undefined;
  /** What was wrong is being put right. */
  readonly forget: () => void;
  readonly isSaving: boolean;
  readonly save: (event: Event) => void;
}

/** Leads back to the list once it is saved. */
function useSaving(watch: Watch | undefined, draft: Draft): Saving {
  const [problem, setProblem] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const save = async (): Promise<void> => {
    setSaving(true);
    try {
      await saveWatch(watch?.id, toRequest(draft));
      go({ screen: 'watches' });
    } catch (error) {
      touch('error');
      setProblem(error instanceof Error ? error.message : String(error));
      setSaving(false);
    }
  };
  return {
    problem,
    forget: () => setProblem(undefined),
    isSaving,
    save: (event) => {
      event.preventDefault();
      void save();
    },
  };
}

function Kind({ draft, change }: FieldsProps): JSX.Element {
  const { t } = words();
  return (
    <section class="section">
      <Segmented
        legend={t('app-watch-kind')}
        isBare
        segments={[
          { value: 'price', label: t('app-watch-price') },
          { value: 'deal', label: t('alerts-deal') },
        ]}
        value={draft.kind}
        onChoose={(kind) => change({ kind })}
      />
    </section>
  );
}

function Item({ draft: { kind, game, key }, change }: FieldsProps): JSX.Element {
  return (
    <ItemPicker
      game={game}
      item={key}
      mayBeAny={kind === 'deal'}
      onGame={(chosen) => change({ game: chosen, key: null })}
      onItem={(item) => change({ key: item })}
    />
  );
}

/** What a watch is of cannot be changed. */
function Watched({ draft: { game, key } }: { readonly draft: Draft }): JSX.Element {
  const { t } = words();
  return (
    <section class="section">
      <h3 class="section-title">{t('app-watch-item')}</h3>
      <p>
        {key === null ? t('watch-any', { game: GAME_FACTS[game].name }) : formatItemName(parseItemKey(key))}
      </p>
    </section>
  );
}
