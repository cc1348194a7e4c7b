import { type AuditEntry, type AuditPage } from '../../store/index.ts';
import { bold, markup, type Html, stack } from '../chat/html.ts';
import { button, type Screen } from '../chat/screen.ts';
import { type Words } from '../words/words.ts';
import { nameOf } from './access.ts';
import { turnButtons } from './pages.ts';

/** How many changes one page shows. */
export const AUDIT_ROWS = 10;

/** Who changed what about who may use the bot, the newest first; pages count from 0. */
export function viewAudit({ entries, total }: AuditPage, page: number, words: Words, now: number): Screen {
  const { t, html, format } = words;
  const pages = Math.ceil(total / AUDIT_ROWS);
  return {
    text: stack(
      bold(t('audit-title')),
      total === 0 ? html('audit-none') : undefined,
      ...entries.map((entry) => markup`${format.time(entry.at, now)} ${formatChange(entry, words)}`),
    ),
    buttons: [
      turnButtons(page, pages, (to) => ({ kind: 'users-audit', page: to })),
      [button(t('button-back'), { kind: 'users-list', page: 0 })],
    ],
  };
}

function formatChange({ action, actor, subject, role: given }: AuditEntry, words: Words): Html {
  const { t, html } = words;
  const who = bold(nameOf(actor, words));
  const whom = bold(subject === null ? '-' : nameOf(subject, words));
  const role = given === null ? '-' : t(`role-${given}`);
  switch (action) {
    case 'paired':
      return html('audit-paired', { who });
    case 'invited':
    case 'revoked':
      return html(`audit-${action}`, { who, role });
    case 'joined':
    case 'let-in':
    case 'role-changed':
      return html(`audit-${action}`, { who, whom, role });
    case 'refused':
    case 'removed':
      return html(`audit-${action}`, { who, whom });
  }
}
