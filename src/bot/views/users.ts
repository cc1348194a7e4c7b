import { GUEST_ROLES } from '../../domain/access.ts';
import { type AccessRequest, type KnownPerson } from '../../store/index.ts';
import { bold, code, type Html, markup, stack } from '../chat/html.ts';
import { type Button, button, type Screen } from '../chat/screen.ts';
import { type Words } from '../words/words.ts';
import { nameOf } from './access.ts';
import { cutPage } from './pages.ts';

const ROWS = 8;

/** Who may use the bot, who asks to, and what else owners can see. */
export function viewUsers(
  people: readonly KnownPerson[],
  requests: readonly AccessRequest[],
  page: number,
  words: Words,
): Screen {
  const { t } = words;
  const { shown, turn } = cutPage(people, { page, rows: ROWS }, (to) => ({ kind: 'users-list', page: to }));
  return {
    text: stack(bold(t('users-title')), markup`${countRoles(people, words)}`, formatAsked(requests, words)),
    buttons: [
      ...requests.map((asker) => [
        button(`? ${nameOf(asker, words)}`, { kind: 'access-request', user: asker.id }),
      ]),
      ...shown.map((person) => [button(labelOf(person, words), { kind: 'users-card', user: person.id })]),
      turn,
      GUEST_ROLES.map((role) => button(t(`button-invite-${role}`), { kind: 'users-invite', role })),
      [
        button(t('button-invitations'), { kind: 'users-invitations' }),
        button(t('button-audit'), { kind: 'users-audit', page: 0 }),
      ],
    ],
  };
}

function countRoles(people: readonly KnownPerson[], { t }: Words): string {
  return (['owner', 'member', 'viewer'] as const)
    .map((role) => ({ role, count: people.filter((person) => person.role === role).length }))
    .filter(({ count }) => count > 0)
    .map(({ role, count }) => t(`users-${role}`, { count }))
    .join(', ');
}

function formatAsked(requests: readonly AccessRequest[], { html }: Words): Html | undefined {
  return requests.length === 0 ? undefined : html('users-waiting', { count: requests.length });
}

function labelOf(person: KnownPerson, words: Words): string {
  return `${nameOf(person, words)} · ${words.t(`role-${person.role}`)}`;
}

/** One person with what can be done about them; `addedBy` is who let them in, if still known. */
export function viewUser(
  person: KnownPerson,
  addedBy: KnownPerson | undefined,
  words: Words,
  now: number,
): Screen {
  const { t, html, format } = words;
  const role = t(`role-${person.role}`);
  return {
    text: stack(
      bold(nameOf(person, words)),
      html('user-role', { role, id: code(String(person.id)) }),
      person.addedAt === null ? undefined : html('user-since', { time: format.time(person.addedAt, now) }),
      addedBy === undefined ? undefined : html('user-added-by', { name: nameOf(addedBy, words) }),
      person.role === 'owner' ? html(person.isConfigured ? 'user-configured' : 'user-last-owner') : undefined,
    ),
    buttons: [changeButtons(person, words), [button(t('button-back'), { kind: 'users-list', page: 0 })]],
  };
}

function changeButtons({ id, role }: KnownPerson, { t }: Words): readonly Button[] {
  if (role === 'owner') return [];
  const other = role === 'member' ? 'viewer' : 'member';
  return [
    button(t(`button-make-${other}`), { kind: 'users-role', user: id, role: other }),
    button(t('button-remove'), { kind: 'users-remove', user: id, sure: false }),
  ];
}

/** Asks before somebody is removed. */
export function viewRemoval(person: KnownPerson, words: Words): Screen {
  const { t, html } = words;
  return {
    text: stack(html('removal-question', { name: bold(nameOf(person, words)) }), html('removal-effect')),
    buttons: [
      [
        button(t('button-remove-sure'), { kind: 'users-remove', user: person.id, sure: true }),
        button(t('button-back'), { kind: 'users-card', user: person.id }),
      ],
    ],
  };
}
