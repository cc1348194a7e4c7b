import { type Invitation } from '../../store/index.ts';
import { bold, markup, type Html, stack } from '../chat/html.ts';
import { button, type Screen } from '../chat/screen.ts';
import { type Words } from '../words/words.ts';
import { nameOf } from './access.ts';

/** An invitation as an owner sends it on. */
export function viewInvitation({ id, role }: Invitation, link: string, { t, html }: Words): Screen {
  return {
    text: stack(html('invitation-link', { role: t(`role-${role}`) }), markup`${link}`),
    buttons: [[button(t('button-revoke'), { kind: 'users-revoke', invitation: id })]],
  };
}

/** The invitations that nobody has used yet. Their links are not known any more. */
export function viewInvitations(invitations: readonly Invitation[], words: Words, now: number): Screen {
  const { t, html } = words;
  return {
    text: stack(
      bold(t('invitations-title')),
      invitations.length === 0 ? html('invitations-none') : undefined,
      ...invitations.map((invitation, index) => formatInvitation(invitation, index + 1, words, now)),
    ),
    buttons: [
      ...invitations.map(({ id }, index) => [
        button(t('invitations-revoke', { row: index + 1 }), { kind: 'users-revoke', invitation: id }),
      ]),
      [button(t('button-back'), { kind: 'users-list', page: 0 })],
    ],
  };
}

function formatInvitation(
  { role, invitedBy, expiresAt }: Invitation,
  row: number,
  words: Words,
  now: number,
): Html {
  const { t, html, format } = words;
  const name = nameOf(invitedBy, words);
  return html('invitations-row', { row, role: t(`role-${role}`), name, left: format.age(expiresAt - now) });
}
