import { type Role } from '../domain/access.ts';
import { type CallbackAction } from './callback-action.ts';
import { type Chat } from './chat.ts';

/**
 * What somebody must be to do something:
 * `look`, whoever may use the bot;
 * `trade`, members and owners;
 * `set`, in a private chat whoever may use the bot, and in a group, whose settings are everybody's, owners and those
 * members who are its administrators;
 * `own`, owners, and only where nobody else reads the answer.
 */
export type Right = 'look' | 'trade' | 'set' | 'own';

/** What each command asks for. */
export const COMMAND_RIGHTS = {
  scan: 'look',
  prices: 'look',
  paper: 'look',
  watch: 'trade',
  settings: 'look',
  cachestats: 'look',
  cancel: 'look',
  help: 'look',
  start: 'look',
  users: 'own',
  health: 'own',
  logs: 'own',
  refresh: 'own',
} as const satisfies Readonly<Record<string, Right>>;

/** The name of a command. */
export type CommandName = keyof typeof COMMAND_RIGHTS;

/** What each button asks for. */
export const TAP_RIGHTS: Readonly<Record<CallbackAction['kind'], Right>> = {
  'scan-stop': 'look',
  'scan-list': 'look',
  'scan-why': 'look',
  'scan-examples': 'look',
  'scan-card': 'look',
  'scan-card-refresh': 'look',
  'scan-again': 'look',
  'scan-lower': 'look',
  price: 'look',
  'price-refresh': 'look',
  'price-deal': 'look',
  'paper-page': 'look',
  'paper-buy': 'trade',
  'paper-drop': 'trade',
  'settings-open': 'look',
  'settings-game': 'set',
  'settings-direction': 'set',
  'settings-language': 'set',
  'settings-step': 'set',
  'settings-type': 'set',
  'settings-show': 'look',
  'settings-trading': 'look',
  'settings-grade': 'set',
  'settings-reset': 'set',
  'settings-scan': 'look',
  status: 'look',
  'cache-clear': 'own',
  help: 'look',
  'watch-list': 'look',
  'watch-card': 'look',
  'watch-pause': 'trade',
  'watch-delete': 'trade',
  'watch-edit': 'trade',
  'watch-new': 'trade',
  'watch-price': 'trade',
  'watch-deal': 'trade',
  'watch-quiet': 'set',
  'watch-noise': 'set',
  'watch-cap': 'set',
  'alert-open': 'look',
  'alert-mute': 'trade',
  'alert-stop': 'trade',
  'access-ask': 'look',
  'access-request': 'own',
  'access-answer': 'own',
  'users-list': 'own',
  'users-card': 'own',
  'users-role': 'own',
  'users-remove': 'own',
  'users-invite': 'own',
  'users-invitations': 'own',
  'users-revoke': 'own',
  'users-audit': 'own',
  health: 'own',
  logs: 'own',
};

/** Who wants to do something, and where. */
export interface Asker {
  readonly chat: Pick<Chat, 'isGroup' | 'isAdministrator'>;
  readonly userId: number;
  readonly role: Role;
}

/** Why somebody may not do something. */
export type Refusal = 'viewers-look' | 'administrators-set' | 'owners-only' | 'private-only';

/** Why this right is not the asker's here; undefined if it is. */
export async function findRefusal(right: Right, { chat, userId, role }: Asker): Promise<Refusal | undefined> {
  switch (right) {
    case 'look':
      return undefined;
    case 'trade':
      return role === 'viewer' ? 'viewers-look' : undefined;
    case 'set':
      if (!chat.isGroup || role === 'owner') return undefined;
      if (role === 'viewer') return 'viewers-look';
      return (await chat.isAdministrator(userId)) ? undefined : 'administrators-set';
    case 'own':
      if (role !== 'owner') return 'owners-only';
      return chat.isGroup ? 'private-only' : undefined;
  }
}

/** True iff a command is named to somebody with this role in the menu, in /help and as a correction. */
export function isOffered(command: CommandName, role: Role, isGroup: boolean): boolean {
  return COMMAND_RIGHTS[command] !== 'own' || (role === 'owner' && !isGroup);
}
