import { GUEST_ROLES, type GuestRole } from '../../domain/access.ts';
import { type PartReader } from './part-reader.ts';

/** What an owner can answer to a stranger who asks for access. */
export const REQUEST_ANSWERS = [...GUEST_ROLES, 'refused'] as const;

/** One such answer. */
export type RequestAnswer = (typeof REQUEST_ANSWERS)[number];

/** What the buttons of strangers who ask for access, and of those who answer, can ask for. `user` is an id of Telegram. */
export type AccessAction =
  | { readonly kind: 'access-ask' }
  | { readonly kind: 'access-request'; readonly user: number }
  | { readonly kind: 'access-answer'; readonly user: number; readonly answer: RequestAnswer };

/** What the buttons of /users can ask for; pages count from 0. */
export type UsersAction =
  | { readonly kind: 'users-list'; readonly page: number }
  | { readonly kind: 'users-card'; readonly user: number }
  | { readonly kind: 'users-role'; readonly user: number; readonly role: GuestRole }
  | { readonly kind: 'users-remove'; readonly user: number; readonly sure: boolean }
  | { readonly kind: 'users-invite'; readonly role: GuestRole }
  | { readonly kind: 'users-invitations' }
  | { readonly kind: 'users-revoke'; readonly invitation: number }
  | { readonly kind: 'users-audit'; readonly page: number };

/** True iff the action is one of those of who may use the bot. */
export function isAccessAction(action: { readonly kind: string }): action is AccessAction | UsersAction {
  return action.kind.startsWith('access-') || action.kind.startsWith('users-');
}

/** Writes such an action as the parts of a button's data. */
export function encodeAccess(action: AccessAction | UsersAction): readonly (string | number)[] {
  switch (action.kind) {
    case 'access-ask':
      return ['g', 'q'];
    case 'access-request':
      return ['g', 'o', action.user];
    case 'access-answer':
      return ['g', 'a', action.user, REQUEST_ANSWERS.indexOf(action.answer)];
    default:
      return ['u', ...encodeUsers(action)];
  }
}

function encodeUsers(action: UsersAction): readonly (string | number)[] {
  switch (action.kind) {
    case 'users-list':
      return ['p', action.page];
    case 'users-card':
      return ['o', action.user];
    case 'users-role':
      return ['r', action.user, GUEST_ROLES.indexOf(action.role)];
    case 'users-remove':
      return ['x', action.user, action.sure ? 1 : 0];
    case 'users-invite':
      return ['i', GUEST_ROLES.indexOf(action.role)];
    case 'users-invitations':
      return ['l'];
    case 'users-revoke':
      return ['v', action.invitation];
    case 'users-audit':
      return ['a', action.page];
  }
}

/** Reads what follows the letter of asking for access. */
export function readAccessAction(reader: PartReader): AccessAction | undefined {
  switch (reader.letter()) {
    case 'q':
      return { kind: 'access-ask' };
    case 'o':
      return { kind: 'access-request', user: reader.userId() };
    case 'a':
      return { kind: 'access-answer', user: reader.userId(), answer: reader.oneOf(REQUEST_ANSWERS) };
    default:
      return undefined;
  }
}

/** Reads what follows the letter of /users. */
export function readUsersAction(reader: PartReader): UsersAction | undefined {
  switch (reader.letter()) {
    case 'p':
      return { kind: 'users-list', page: reader.count() };
    case 'o':
      return { kind: 'users-card', user: reader.userId() };
    case 'r':
      return { kind: 'users-role', user: reader.userId(), role: reader.oneOf(GUEST_ROLES) };
    case 'x':
      return { kind: 'users-remove', user: reader.userId(), sure: reader.oneOf([false, true]) };
    case 'i':
      return { kind: 'users-invite', role: reader.oneOf(GUEST_ROLES) };
    case 'l':
      return { kind: 'users-invitations' };
    case 'v':
      return { kind: 'users-revoke', invitation: reader.count() };
    case 'a':
      return { kind: 'users-audit', page: reader.count() };
    default:
      return undefined;
  }
}
