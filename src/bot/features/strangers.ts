import { type Context } from 'grammy';
import { type User } from 'grammy/types';
import { type Person } from '../../domain/access.ts';
import { BoundedMap } from '../bounded-map.ts';
import { decodeCallback } from '../callback-data.ts';
import { toChat } from '../chat.ts';
import { toPerson } from '../person.ts';
import { type Screen } from '../screen.ts';
import { type Services } from '../services.ts';
import {
  ASK_ANSWERS,
  NOT_FOR_STRANGERS,
  viewDeadInvitation,
  viewLetIn,
  viewRequest,
  viewStranger,
  viewWrongCode,
} from '../views/access.ts';
import { viewWelcome } from '../views/welcome.ts';
import { chooseLanguage } from '../words/words.ts';

const HOUR_MS = 3_600_000;
const NOTICES_KEPT = 1000;

/** The text of a link that was followed to the bot: "/start" and the token of an invitation. */
const INVITATION = /^\/start\s+i_([\w-]+)$/;

/** Answers whoever may not use the bot; it costs no market anything, and little of anybody else's time. */
export type StrangerDesk = (context: Context, from: User) => Promise<void>;

/**
 * In a private chat a stranger can send the pairing code or follow an invitation, ask the owners by a button, and else
 * gets one polite line an hour. In groups strangers are ignored, but for a word under a button that they tap.
 */
export function buildStrangerDesk(services: Services): StrangerDesk {
  const { now } = services;
  const toldAt = new BoundedMap<string, number>(NOTICES_KEPT);
  const isDue = (notice: string): boolean => {
    const last = toldAt.get(notice);
    const due = last === undefined || now() - last >= HOUR_MS;
    if (due) toldAt.set(notice, now());
    return due;
  };
  return async (context, from) => {
    if (context.callbackQuery !== undefined) return answerTap(context, from, services);
    if (context.chat?.type !== 'private') return;
    const { screen, isOften } = await answerMessage(context.message?.text ?? '', toPerson(from), services);
    if (isOften && !isDue(`${from.id}:${screen.text.source}`)) return;
    await toChat(context, services.dictionary[chooseLanguage(from.language_code)])?.send(screen);
  };
}

interface StrangerAnswer {
  readonly screen: Screen;
  /** True iff a stranger can bring it about as often as they like. */
  readonly isOften: boolean;
}

async function answerMessage(text: string, person: Person, services: Services): Promise<StrangerAnswer> {
  const token = INVITATION.exec(text.trim())?.[1];
  if (token !== undefined) return answerInvitation(token, person, services);
  const { access } = services.store;
  switch (await access.redeemPairingCode(person, text.replace(/^\/start\s+/, ''))) {
    case 'paired':
      services.logger.info({ user: person.id }, 'paired with the owner');
      await services.publishOwnerMenu(person.id);
      return { screen: viewWelcome(), isOften: false };
    case 'wrong':
      return { screen: viewWrongCode(), isOften: false };
    case 'limited':
    case 'none':
      return { screen: viewStranger((await readOwners(services)).length > 0), isOften: true };
  }
}

async function answerInvitation(
  token: string,
  person: Person,
  { store, logger }: Services,
): Promise<StrangerAnswer> {
  const role = await store.access.redeemInvitation(person, token);
  if (role === null) return { screen: viewDeadInvitation(), isOften: true };
  logger.info({ user: person.id, role }, 'an invitation was used');
  return { screen: viewLetIn(role), isOften: false };
}

async function answerTap(context: Context, from: User, services: Services): Promise<void> {
  if (context.chat?.type !== 'private') {
    await context.answerCallbackQuery({ text: NOT_FOR_STRANGERS });
    return;
  }
  if (decodeCallback(context.callbackQuery?.data ?? '')?.kind !== 'access-ask') {
    await context.answerCallbackQuery();
    return;
  }
  const person = toPerson(from);
  const outcome = await services.store.access.ask(person);
  await context.answerCallbackQuery({ text: ASK_ANSWERS[outcome], show_alert: true });
  if (outcome === 'asked') await tellOwners(person, services);
}

/** Each owner is told; one who cannot be reached does not keep the others from it. */
async function tellOwners(asker: Person, services: Services): Promise<void> {
  const { privateChat, logger } = services;
  const tell = async (owner: number): Promise<void> => {
    try {
      await (await privateChat(owner)).send(viewRequest(asker));
    } catch (error) {
      logger.info({ error, owner }, 'could not tell an owner of a request');
    }
  };
  await Promise.all((await readOwners(services)).map(tell));
}

async function readOwners({ store }: Services): Promise<readonly number[]> {
  const people = await store.access.people();
  return people.filter(({ role }) => role === 'owner').map(({ id }) => id);
}
