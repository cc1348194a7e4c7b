import { type Right, type Role } from '../domain/access.ts';
import { type CallbackAction } from './callbacks/callback-action.ts';
import { type Chat } from './chat/chat.ts';

/** What each command asks for. */
export const COMMAND_RIGHTS = {
  scan: 'look',
  prices: 'look',
  paper: 'look',
  watch: 'trade',
  settings: 'look',
  cachestats: 'look',
  balance: 'own',
  export: 'look',
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
  'scan-hide': 'set',
  'scan-again': 'look',
  'scan-csv': 'look',
  'scan-lower': 'look',
  price: 'look',
  'price-refresh': 'look',
  'price-deal': 'look',
  'paper-page': 'look',
  'paper-buy': 'trade',
  'paper-drop': 'trade',
  'guide-step': 'look',
  'guide-language': 'set',
  'guide-game': 'set',
  'guide-budget': 'set',
  'guide-end': 'look',
  'chart-price': 'look',
  'chart-scan': 'look',
  'chart-hits': 'look',
  'chart-close': 'look',
  'settings-open': 'look',
  'settings-game': 'set',
  'settings-direction': 'set',
  'settings-language': 'set',
  'settings-currency': 'set',
  'settings-step': 'set',
  'settings-type': 'set',
  'settings-show': 'look',
  'settings-preset': 'set',
  'settings-hidden': 'look',
  'settings-unhide': 'set',
  'settings-ask': 'set',
  'settings-zone': 'set',
  'settings-noise': 'set',
  'settings-cap': 'set',
  'settings-export': 'look',
  'settings-apply': 'set',
  'settings-grade': 'set',
  'settings-reset': 'set',
  'settings-scan': 'look',
  export: 'look',
  balance: 'own',
  status: 'look',
  help: 'look',
  keyboard: 'look',
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
  const right = COMMAND_RIGHTS[command];
  if (right === 'own') return role === 'owner' && !isGroup;
  return right !== 'trade' || role !== 'viewer';
}
