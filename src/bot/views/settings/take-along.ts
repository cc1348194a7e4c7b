import { type Backup } from '../../settings-file/contents.ts';
import { bold, markup, stack } from '../../chat/html.ts';
import { button, type Screen } from '../../chat/screen.ts';
import { type Words } from '../../words/words.ts';
import { backToMain } from './choice.ts';

/** The page from which a chat's settings are taken along, or begun anew. */
export function viewBackup(words: Words): Screen {
  const { t } = words;
  return {
    text: stack(bold(t('button-page-backup')), markup`${t('backup-note')}`),
    buttons: [
      [
        button(t('button-export-settings'), { kind: 'settings-export' }),
        button(t('button-import'), { kind: 'settings-ask', question: 'import' }),
      ],
      [button(t('button-reset'), { kind: 'settings-reset', sure: false })],
      backToMain(words),
    ],
  };
}

/** How much a chat has that a file has not, and would lose by it. */
export interface LostByImport {
  readonly watches: number;
  readonly hidden: number;
}

/** What a file would change, before it does. */
export function viewImport(
  file: string,
  { hidden, watches }: Backup,
  lost: LostByImport,
  words: Words,
): Screen {
  const { t } = words;
  const counts = { watches: watches.length, hidden: hidden.length };
  const losses = { watches: lost.watches, hidden: lost.hidden };
  const isLossy = lost.watches + lost.hidden > 0;
  return {
    text: stack(
      bold(t('import-title')),
      markup`${t('import-preview', counts)}`,
      ...(isLossy ? [markup`${t('import-lost', losses)}`] : []),
    ),
    buttons: [
      [
        button(t('button-apply'), { kind: 'settings-apply', file }),
        button(t('button-cancel'), { kind: 'settings-show', page: 'backup' }),
      ],
    ],
  };
}

/** Asks before everything is set back, and says what is lost and what stays. */
export function viewReset(hidden: number, words: Words): Screen {
  const { t } = words;
  return {
    text: stack(bold(t('reset-title')), markup`${t('reset-note', { count: hidden })}`),
    buttons: [[button(t('button-reset-sure'), { kind: 'settings-reset', sure: true })], backToMain(words)],
  };
}
