import { type AuditEntry, type AuditPage } from '../../store/index.ts';
import { bold, markup, type Html, stack } from '../html.ts';
import { button, type Screen } from '../screen.ts';
import { nameOf, ROLE_WORDS } from './access.ts';
import { formatTime } from './format.ts';
import { turnButtons } from './pages.ts';

/** How many changes one page shows. */
export const AUDIT_ROWS = 10;

/** Who changed what about who may use the bot, the newest first; pages count from 0. */
export function viewAudit({ entries, total }: AuditPage, page: number, now: number): Screen {
  const pages = Math.ceil(total / AUDIT_ROWS);
  return {
    text: stack(
      bold('Changes of the last 400 days'),
      total === 0 ? markup`None.` : undefined,
      ...entries.map((entry) => markup`${formatTime(entry.at, now)} ${formatChange(entry)}`),
    ),
    buttons: [
      turnButtons(page, pages, (to) => ({ kind: 'users-audit', page: to })),
      [button('◀ Back', { kind: 'users-list', page: 0 })],
    ],
  };
}

function formatChange({ action, actor, subject, role }: AuditEntry): Html {
  const who = bold(nameOf(actor));
  const whom = bold(subject === null ? '-' : nameOf(subject));
  const as = role === null ? '-' : ROLE_WORDS[role];
  switch (action) {
    case 'paired':
      return markup`${who} became the owner by the pairing code`;
    case 'invited':
      return markup`${who} made an invitation, ${as}`;
    case 'revoked':
      return markup`${who} revoked an invitation, ${as}`;
    case 'joined':
      return markup`${who} used an invitation of ${whom}, ${as}`;
    case 'let-in':
      return markup`${who} let ${whom} in, ${as}`;
    case 'refused':
      return markup`${who} refused ${whom}`;
    case 'role-changed':
      return markup`${who} made ${whom} a ${as}`;
    case 'removed':
      return markup`${who} removed ${whom}`;
  }
}
