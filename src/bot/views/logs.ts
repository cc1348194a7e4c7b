import { type LogEntry } from '../../domain/logger.ts';
import { cutText } from '../chat/cut-text.ts';
import { bold, code, markup, type Html, stack } from '../chat/html.ts';
import { button, type Screen } from '../chat/screen.ts';
import { type Words } from '../words/words.ts';
import { cutPage } from './pages.ts';

const ROWS = 5;
const MAX_DETAILS = 300;

/** The latest warnings and errors as the log has them, the newest first; pages count from 0. */
export function viewLogs(entries: readonly LogEntry[], page: number, words: Words, now: number): Screen {
  const { t, html } = words;
  const { shown, turn } = cutPage(entries, { page, rows: ROWS }, (to) => ({ kind: 'logs', page: to }));
  return {
    text: stack(
      bold(t('logs-title')),
      entries.length === 0 ? html('logs-none') : undefined,
      ...shown.map((entry) => formatEntry(entry, words, now)),
    ),
    buttons: [turn, [button(t('button-refresh'), { kind: 'logs', page: 0 })]],
  };
}

function formatEntry({ at, level, message, details }: LogEntry, { format }: Words, now: number): Html {
  return stack(
    markup``,
    markup`${format.time(at, now)} <b>${level}</b> ${cutText(message, MAX_DETAILS)}`,
    details === '' ? undefined : code(cutText(details, MAX_DETAILS)),
  );
}
