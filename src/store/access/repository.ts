import { type GuestRole, type Person, type Role } from '../../domain/access.ts';
import { type AuditPage, readAudit } from './audit.ts';
import {
  type Invitation,
  invite,
  type NewInvitation,
  readOpen,
  redeemInvitation,
  revoke,
} from './invitations.ts';
import {
  type AccessContext,
  changeRole,
  type ChangeOutcome,
  type KnownPerson,
  listPeople,
  readRole,
  remove,
} from './members.ts';
import { issuePairingCode, type PairingOutcome, redeemPairingCode } from './pairing.ts';
import { type AccessRequest, answerRequest, ask, type AskOutcome, readRequests } from './requests.ts';

/** Who may use the bot and as what. Every change leaves a line in the audit, in the same transaction. */
export interface AccessRepository {
  /** A person's role, null for strangers; one look by key, to be asked before anything is done or sent for somebody. */
  readonly roleOf: (userId: number) => Promise<Role | null>;
  /** Everyone who may use the bot: first those of the configuration, then the first one who was let in. */
  readonly people: () => Promise<readonly KnownPerson[]>;
  /**
   * Makes a new pairing code and forgets the one before; null once there is an owner. Only its hash is kept, so this
   * return value is the one chance to show it.
   */
  readonly issuePairingCode: () => Promise<string | null>;
  /** Makes the sender of the open pairing code the owner, once. */
  readonly redeemPairingCode: (person: Person, text: string) => Promise<PairingOutcome>;
  /** Makes an invitation for one person and 24 hours; null when twenty are open. */
  readonly invite: (role: GuestRole, inviter: Person) => Promise<NewInvitation | null>;
  /** The invitations that can still be used, the oldest first. */
  readonly invitations: () => Promise<readonly Invitation[]>;
  /** Makes an invitation useless; false when it is not open any more. */
  readonly revoke: (invitation: number, actor: Person) => Promise<boolean>;
  /** Lets a stranger in who has the token of an open invitation, once; null if it is none, or they are in already. */
  readonly redeemInvitation: (person: Person, token: string) => Promise<GuestRole | null>;
  /** Notes that a stranger asks for access. */
  readonly ask: (person: Person) => Promise<AskOutcome>;
  /** The requests of the last week that nobody has answered, the oldest first. */
  readonly requests: () => Promise<readonly AccessRequest[]>;
  /** Lets the asker in, or refuses. Resolves with the asker, or null when the request is not open any more. */
  readonly answerRequest: (
    userId: number,
    answer: GuestRole | 'refused',
    actor: Person,
  ) => Promise<Person | null>;
  readonly changeRole: (userId: number, role: GuestRole, actor: Person) => Promise<ChangeOutcome>;
  /** Takes a member or viewer out; never an owner. */
  readonly remove: (userId: number, actor: Person) => Promise<ChangeOutcome>;
  /** Some of the changes of the last 400 days, the newest first. */
  readonly audit: (part: { readonly offset: number; readonly limit: number }) => Promise<AuditPage>;
}

/** Who may use the bot, in a database. */
export function buildAccessRepository(context: AccessContext): AccessRepository {
  const { db, now } = context;
  return {
    roleOf: (userId) => readRole(context, userId),
    people: () => listPeople(context),
    issuePairingCode: () => issuePairingCode(context),
    redeemPairingCode: (person, text) => redeemPairingCode(context, person, text),
    invite: (role, inviter) => invite(context, role, inviter),
    invitations: () => readOpen(db, now()),
    revoke: (invitation, actor) => revoke(context, invitation, actor),
    redeemInvitation: (person, token) => redeemInvitation(context, person, token),
    ask: (person) => ask(context, person),
    requests: () => readRequests(context),
    answerRequest: (userId, answer, actor) => answerRequest(context, userId, answer, actor),
    changeRole: (userId, role, actor) => changeRole(context, userId, role, actor),
    remove: (userId, actor) => remove(context, userId, actor),
    audit: (part) => readAudit(db, part, now()),
  };
}
