import { type JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type Answer } from '../../../webapp/contract/api.ts';
import { call } from '../../api.ts';
import { attempt, changeSettings, loadSettings } from '../../state/settings.ts';
import { words } from '../../state/words.ts';
import { isInTelegram } from '../../telegram.ts';
import { type SectionProps, SettingSection } from './setting-section.tsx';

interface Weighed {
  readonly content: string;
  readonly weight: Answer<'POST /settings/file/weigh'>;
}

/** Takes all that was set along, brings it back, or begins anew. */
export function FileSection({ known }: SectionProps): JSX.Element {
  const { t } = words();
  const { said, weighed, isResetting, runs, ...ask } = useFile();
  return (
    <SettingSection title={t('button-page-backup')} note={t('backup-note')}>
      <div class="acts">
        <button
          type="button"
          class="button quiet"
          onClick={() => runs(keepFile, isInTelegram() ? t('app-file-sent') : undefined)}
        >
          {t('button-export-settings')}
        </button>
        <ImportButton onFile={ask.weigh} />
        <button type="button" class="button quiet" onClick={ask.reset}>
          {t('button-reset')}
        </button>
      </div>
      {weighed !== undefined && (
        <Question
          text={sayWeight(weighed.weight)}
          sure={t('button-apply')}
          onSure={() => runs(() => takeFile(weighed.content), t('toast-imported'))}
          onCancel={ask.forget}
        />
      )}
      {isResetting && (
        <Question
          text={t('reset-note', { count: known.hidden.entries.length })}
          sure={t('button-reset-sure')}
          onSure={() => runs(() => changeSettings({ kind: 'reset' }))}
          onCancel={ask.forget}
        />
      )}
      <p class="said" role="status">
        {said}
      </p>
    </SettingSection>
  );
}

interface FileState {
  /** What came of what was done last. */
  readonly said: string | undefined;
  readonly weighed: Weighed | undefined;
  readonly isResetting: boolean;
  readonly runs: (ask: () => Promise<unknown>, done?: string) => void;
  readonly weigh: (file: File) => void;
  readonly reset: () => void;
  readonly forget: () => void;
}

function useFile(): FileState {
  const [said, say] = useState<string>();
  const [weighed, setWeighed] = useState<Weighed>();
  const [isResetting, setResetting] = useState(false);
  const forget = (): void => {
    setResetting(false);
    setWeighed(undefined);
    say(undefined);
  };
  const runs: FileState['runs'] = (ask, done) => {
    forget();
    void attempt(ask).then((problem) => say(problem ?? done));
  };
  const weigh = async (file: File): Promise<void> => {
    const content = await file.text();
    const weight = await call('POST /settings/file/weigh', { body: { content } });
    setWeighed({ content, weight });
  };
  return {
    ...{ said, weighed, isResetting, runs, forget },
    weigh: (file) => runs(() => weigh(file)),
    reset: () => {
      forget();
      setResetting(true);
    },
  };
}

function ImportButton({ onFile }: { readonly onFile: (file: File) => void }): JSX.Element {
  const { t } = words();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button quiet" onClick={() => input.current?.click()}>
        {t('button-import')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={t('button-import')}
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) onFile(file);
          // So that the same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

interface QuestionProps {
  readonly text: string;
  readonly sure: string;
  readonly onSure: () => void;
  readonly onCancel: () => void;
}

/** Asks before something is lost. */
function Question({ text, sure, onSure, onCancel }: QuestionProps): JSX.Element {
  return (
    <div class="question" role="group" aria-label={sure}>
      <p>{text}</p>
      <div class="acts">
        <button type="button" class="button quiet" onClick={onCancel}>
          {words().t('button-cancel')}
        </button>
        <button type="button" class="button danger" onClick={onSure}>
          {sure}
        </button>
      </div>
    </div>
  );
}

function sayWeight({ holds, lost }: Weighed['weight']): string {
  const { t } = words();
  const isLossy = lost.watches + lost.hidden > 0;
  return isLossy ? `${t('import-preview', holds)} ${t('import-lost', lost)}` : t('import-preview', holds);
}

/** A client of Telegram keeps no files of a page, so that the chat is sent it. */
async function keepFile(): Promise<void> {
  if (isInTelegram()) {
    await call('POST /settings/file/send');
    return;
  }
  const { filename, content } = await call('GET /settings/file');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  link.download = filename;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function takeFile(content: string): Promise<void> {
  await call('POST /settings/file', { body: { content } });
  await loadSettings();
}
