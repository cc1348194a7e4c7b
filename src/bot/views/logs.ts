import { type LogEntry } from '../../domain/logger.ts';
import { cutText } from '../cut-text.ts';
import { bold, code, markup, type Html, stack } from '../html.ts';
import { button, type Screen } from '../screen.ts';
import { formatTime } from './format.ts';
import { cutPage } from './pages.ts';

const ROWS = 5;
const MAX_DETAILS = 300;

/** The latest warnings and errors, the newest first; pages count from 0. */
export function viewLogs(entries: readonly LogEntry[], page: number, now: number): Screen {
  const { shown, turn } = cutPage(entries, { page, rows: ROWS }, (to) => ({ kind: 'logs', page: to }));
  return {
    text: stack(
      bold('Latest warnings and errors'),
      entries.length === 0 ? markup`None since the start.` : undefined,
      ...shown.map((entry) => formatEntry(entry, now)),
    ),
    buttons: [turn, [button('Refresh', { kind: 'logs', page: 0 })]],
  };
}

function formatEntry({ at, level, message, details }: LogEntry, now: number): Html {
  return stack(
    markup``,
    markup`${formatTime(at, now)} <b>${level}</b> ${cutText(message, MAX_DETAILS)}`,
    details === '' ? undefined : code(cutText(details, MAX_DETAILS)),
  );
}
