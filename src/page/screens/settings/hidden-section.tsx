import { type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { GAME_FACTS } from '../../../domain/game.ts';
import { TextField } from '../../parts/text-field.tsx';
import { changeSettings, type Settings } from '../../state/settings.ts';
import { words } from '../../state/words.ts';
import { type SectionProps, SettingSection } from './setting-section.tsx';

/** What is never shown: items and patterns. */
export function HiddenSection({ known: { hidden } }: SectionProps): JSX.Element {
  const { t } = words();
  const { most, entries } = hidden;
  return (
    <SettingSection title={t('hidden-title', { count: entries.length, most })} note={t('app-hidden-note')}>
      {entries.length > 0 && (
        <ul class="hidden-list">
          {entries.map((entry) => (
            <HiddenLine key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      <AddPattern />
    </SettingSection>
  );
}

type Entry = Settings['hidden']['entries'][number];

function HiddenLine({ entry: { id, game, text } }: { readonly entry: Entry }): JSX.Element {
  return (
    <li>
      <span>
        {text} {game !== null && <span class="hint">{GAME_FACTS[game].name}</span>}
      </span>
      <button
        type="button"
        class="chip"
        aria-label={words().t('app-show-again', { name: text })}
        onClick={() => void changeSettings({ kind: 'show', hidden: id })}
      >
        ✕
      </button>
    </li>
  );
}

function AddPattern(): JSX.Element {
  const { t } = words();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const add = async (): Promise<void> => {
    const refusal = await changeSettings({ kind: 'answer', question: 'pattern', text });
    setProblem(refusal);
    if (refusal === undefined) setText('');
  };
  return (
    <form
      class="adding"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField label={t('app-pattern')} value={text} onInput={setText} placeholder="sticker*" />
      <button type="submit" class="button quiet">
        {t('app-hide')}
      </button>
      {problem !== undefined && (
        <p class="field-problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
