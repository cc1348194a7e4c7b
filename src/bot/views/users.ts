import { GUEST_ROLES, type Role } from '../../domain/access.ts';
import { type AccessRequest, type ChangeOutcome, type KnownPerson } from '../../store/index.ts';
import { bold, code, type Html, markup, stack } from '../html.ts';
import { type Button, button, type Screen } from '../screen.ts';
import { nameOf, ROLE_WORDS } from './access.ts';
import { formatPlural, formatTime } from './format.ts';
import { cutPage } from './pages.ts';

const ROWS = 8;

/** What is said under a button of somebody who cannot be changed. */
export const CHANGE_ANSWERS: Readonly<Record<Extract<ChangeOutcome, 'owner' | 'unknown'>, string>> = {
  owner: 'An owner cannot be changed here.',
  unknown: 'They are not in any more.',
};

/** What is said when no more invitations are given out. */
export const TOO_MANY_INVITATIONS = 'Too many invitations are open. Revoke some first.';

/** Who may use the bot, who asks to, and what else owners can see. */
export function viewUsers(
  people: readonly KnownPerson[],
  requests: readonly AccessRequest[],
  page: number,
): Screen {
  const { shown, turn } = cutPage(people, { page, rows: ROWS }, (to) => ({ kind: 'users-list', page: to }));
  return {
    text: stack(bold('Who may use this bot'), markup`${countRoles(people)}`, formatAsked(requests)),
    buttons: [
      ...requests.map(({ id, name }) => [
        button(`? ${nameOf({ id, name })}`, { kind: 'access-request', user: id }),
      ]),
      ...shown.map((person) => [button(labelOf(person), { kind: 'users-card', user: person.id })]),
      turn,
      GUEST_ROLES.map((role) => button(`Invite ${ROLE_WORDS[role]}`, { kind: 'users-invite', role })),
      [
        button('Invitations', { kind: 'users-invitations' }),
        button('Audit', { kind: 'users-audit', page: 0 }),
      ],
    ],
  };
}

function countRoles(people: readonly KnownPerson[]): string {
  const count = (role: Role): number => people.filter((person) => person.role === role).length;
  return (['owner', 'member', 'viewer'] as const)
    .filter((role) => count(role) > 0)
    .map((role) => formatPlural(count(role), ROLE_WORDS[role]))
    .join(', ');
}

function formatAsked(requests: readonly AccessRequest[]): Html | undefined {
  return requests.length === 0 ? undefined : markup`${requests.length} waiting for an answer (?)`;
}

function labelOf(person: KnownPerson): string {
  return `${nameOf(person)} · ${ROLE_WORDS[person.role]}`;
}

/** One person with what can be done about them; `addedBy` is who let them in, if still known. */
export function viewUser(person: KnownPerson, addedBy: KnownPerson | undefined, now: number): Screen {
  return {
    text: stack(
      bold(nameOf(person)),
      markup`${ROLE_WORDS[person.role]}, id ${code(String(person.id))}`,
      person.addedAt === null ? undefined : markup`In since ${formatTime(person.addedAt, now)}`,
      addedBy === undefined ? undefined : markup`Let in by ${nameOf(addedBy)}`,
      person.role === 'owner' ? explainOwner(person) : undefined,
    ),
    buttons: [changeButtons(person), [button('◀ Back', { kind: 'users-list', page: 0 })]],
  };
}

function explainOwner({ isConfigured }: KnownPerson): Html {
  return isConfigured
    ? markup`An owner by the configuration, ALLOWED_USER_IDS: can be changed only there.`
    : markup`The last owner cannot be removed. Name others in the configuration, ALLOWED_USER_IDS.`;
}

function changeButtons({ id, role }: KnownPerson): readonly Button[] {
  if (role === 'owner') return [];
  const other = role === 'member' ? 'viewer' : 'member';
  return [
    button(`Make ${ROLE_WORDS[other]}`, { kind: 'users-role', user: id, role: other }),
    button('Remove', { kind: 'users-remove', user: id, sure: false }),
  ];
}

/** Asks before somebody is removed. */
export function viewRemoval(person: KnownPerson): Screen {
  return {
    text: stack(
      markup`<b>Remove ${nameOf(person)}?</b>`,
      markup`They get no more answers at once, and what runs for them is stopped.`,
    ),
    buttons: [
      [
        button('Yes, remove', { kind: 'users-remove', user: person.id, sure: true }),
        button('◀ Back', { kind: 'users-card', user: person.id }),
      ],
    ],
  };
}
