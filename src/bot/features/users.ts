import { type GuestRole } from '../../domain/access.ts';
import { type ChangeOutcome, type KnownPerson } from '../../store/index.ts';
import { type UsersAction } from '../callbacks/access-callbacks.ts';
import { type Screen } from '../chat/screen.ts';
import { type CommandHandler, type Services, type Tap, type TapHandler } from '../services.ts';
import { AUDIT_ROWS, viewAudit } from '../views/audit.ts';
import { viewInvitation, viewInvitations } from '../views/invitations.ts';
import { viewRemoval, viewUser, viewUsers } from '../views/users.ts';
import { type Words } from '../words/words.ts';

/** /users: who may use the bot, and what owners can do about it. */
export const answerUsers: CommandHandler = async ({ chat }, services) => {
  await chat.send(await showUsers(0, chat.words, services));
};

/** Answers the buttons of /users, in the same message; an invitation gets one of its own, to be sent on. */
export const answerUsersTap: TapHandler<UsersAction> = async (tap, action, services) => {
  switch (action.kind) {
    case 'users-list':
      return show(tap, await showUsers(action.page, tap.chat.words, services));
    case 'users-card':
      return showCard(tap, action.user, services);
    case 'users-role':
      return changeRole(tap, action.user, action.role, services);
    case 'users-remove':
      return action.sure ? removeUser(tap, action.user, services) : askRemoval(tap, action.user, services);
    case 'users-invite':
      return invite(tap, action.role, services);
    case 'users-invitations':
      return show(tap, await showInvitations(tap.chat.words, services));
    case 'users-revoke':
      return revoke(tap, action.invitation, services);
    case 'users-audit':
      return show(tap, await showAudit(action.page, tap.chat.words, services));
  }
};

async function show({ chat, messageId }: Tap, screen: Screen): Promise<undefined> {
  await chat.edit(messageId, screen);
}

async function showUsers(page: number, words: Words, { store }: Services): Promise<Screen> {
  const [people, requests] = await Promise.all([store.access.people(), store.access.requests()]);
  return viewUsers(people, requests, page, words);
}

async function showInvitations(words: Words, { store, now }: Services): Promise<Screen> {
  return viewInvitations(await store.access.invitations(), words, now());
}

async function showAudit(page: number, words: Words, { store, now }: Services): Promise<Screen> {
  const part = await store.access.audit({ offset: page * AUDIT_ROWS, limit: AUDIT_ROWS });
  return viewAudit(part, page, words, now());
}

async function findUser(userId: number, { store }: Services): Promise<KnownPerson | undefined> {
  return (await store.access.people()).find(({ id }) => id === userId);
}

/** Shows somebody's card; the list, when they are not in any more. */
async function showCard(tap: Tap, userId: number, services: Services): Promise<string | undefined> {
  const people = await services.store.access.people();
  const person = people.find(({ id }) => id === userId);
  if (person === undefined) {
    await show(tap, await showUsers(0, tap.chat.words, services));
    return explain('unknown', tap);
  }
  const addedBy = people.find(({ id }) => id === person.addedBy);
  return show(tap, viewUser(person, addedBy, tap.chat.words, services.now()));
}

async function changeRole(
  tap: Tap,
  userId: number,
  role: GuestRole,
  services: Services,
): Promise<string | undefined> {
  const outcome = await services.store.access.changeRole(userId, role, tap.person);
  if (outcome === 'changed') {
    services.logger.info({ user: userId, role, owner: tap.userId }, 'a role was changed');
    await services.publishMenuOf(userId, role);
  }
  return (await showCard(tap, userId, services)) ?? explain(outcome, tap);
}

/** What is said of somebody who could not be changed. */
function explain(outcome: ChangeOutcome, { chat }: Tap): string | undefined {
  return outcome === 'owner' || outcome === 'unknown' ? chat.words.t(`toast-user-${outcome}`) : undefined;
}

async function askRemoval(tap: Tap, userId: number, services: Services): Promise<string | undefined> {
  const person = await findUser(userId, services);
  return person === undefined
    ? showCard(tap, userId, services)
    : show(tap, viewRemoval(person, tap.chat.words));
}

async function removeUser(tap: Tap, userId: number, services: Services): Promise<string | undefined> {
  const outcome = await services.store.access.remove(userId, tap.person);
  if (outcome !== 'changed') return (await showCard(tap, userId, services)) ?? explain(outcome, tap);
  // Only now: what is started from here on finds them removed.
  services.tasks.stopAllOf(userId, 'removed');
  services.logger.info({ user: userId, owner: tap.userId }, 'somebody was removed');
  return show(tap, await showUsers(0, tap.chat.words, services));
}

async function invite(tap: Tap, role: GuestRole, services: Services): Promise<string | undefined> {
  const invitation = await services.store.access.invite(role, tap.person);
  if (invitation === null) return tap.chat.words.t('toast-invitations-full');
  services.logger.info({ role, owner: tap.userId }, 'an invitation was made');
  const link = `https://t.me/${services.username()}?start=i_${invitation.token}`;
  await tap.chat.send(viewInvitation(invitation, link, tap.chat.words));
  return undefined;
}

async function revoke(tap: Tap, invitation: number, services: Services): Promise<undefined> {
  const isRevoked = await services.store.access.revoke(invitation, tap.person);
  if (isRevoked) services.logger.info({ owner: tap.userId }, 'an invitation was revoked');
  return show(tap, await showInvitations(tap.chat.words, services));
}
