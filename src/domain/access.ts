/** What somebody may be: an owner does everything, a member trades, a viewer looks. */
export type Role = 'owner' | 'member' | 'viewer';

/** What an owner can make of somebody; owners are made by the configuration or the pairing code. */
export const GUEST_ROLES = ['member', 'viewer'] as const;

/** One such role. */
export type GuestRole = (typeof GUEST_ROLES)[number];

/**
 * What somebody must be to do something:
 * `look`, whoever may use the bot;
 * `trade`, members and owners;
 * `set`, in a private chat whoever may use the bot, and in a group, whose settings are everybody's, owners and those
 * members who are its administrators;
 * `own`, owners, and only where nobody else reads the answer.
 */
export type Right = 'look' | 'trade' | 'set' | 'own';

/** Somebody as Telegram knows them. */
export interface Person {
  readonly id: number;
  /** As they call themselves, so not to be trusted; null where it was never told. */
  readonly name: string | null;
}

/** What can be done about who may use the bot. */
export type AuditAction =
  'paired' | 'invited' | 'revoked' | 'joined' | 'let-in' | 'refused' | 'role-changed' | 'removed';
