import { type Invitation } from '../../store/index.ts';
import { bold, markup, type Html, stack } from '../html.ts';
import { button, type Screen } from '../screen.ts';
import { nameOf, ROLE_WORDS } from './access.ts';
import { formatAge } from './format.ts';

/** An invitation as an owner sends it on. */
export function viewInvitation({ id, role }: Invitation, link: string): Screen {
  return {
    text: stack(
      markup`Send this link to the one person whom you invite as a ${ROLE_WORDS[role]}. It works once, within 24 hours.`,
      markup`${link}`,
    ),
    buttons: [[button('Revoke', { kind: 'users-revoke', invitation: id })]],
  };
}

/** The invitations that nobody has used yet. Their links are not known any more. */
export function viewInvitations(invitations: readonly Invitation[], now: number): Screen {
  const isEmpty = invitations.length === 0;
  return {
    text: stack(
      bold('Open invitations'),
      isEmpty ? markup`None.` : undefined,
      ...invitations.map((invitation, index) => formatInvitation(invitation, index + 1, now)),
    ),
    buttons: [
      ...invitations.map(({ id }, index) => [
        button(`Revoke ${index + 1}`, { kind: 'users-revoke', invitation: id }),
      ]),
      [button('◀ Back', { kind: 'users-list', page: 0 })],
    ],
  };
}

function formatInvitation({ role, invitedBy, expiresAt }: Invitation, row: number, now: number): Html {
  return markup`${row}. ${ROLE_WORDS[role]}, by ${nameOf(invitedBy)}, ${formatAge(expiresAt - now)} left`;
}
