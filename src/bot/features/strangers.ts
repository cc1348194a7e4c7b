import { type Context } from 'grammy';
import { type User } from 'grammy/types';
import { type Person } from '../../domain/access.ts';
import { BoundedMap } from '../bounded-map.ts';
import { decodeCallback } from '../callbacks/callback-data.ts';
import { toChat } from '../chat/chat.ts';
import { parseInvitation } from '../deep-links.ts';
import { toPerson } from '../person.ts';
import { type Screen } from '../chat/screen.ts';
import { type Services } from '../services.ts';
import {
  explainAsking,
  viewDeadInvitation,
  viewLetIn,
  viewRequest,
  viewStranger,
  viewWrongCode,
} from '../views/access.ts';
import { toButton } from './inline.ts';
import { viewGuide } from '../views/guide.ts';
import { type Words } from '../words/words.ts';
import { chooseLanguage } from '../../domain/settings.ts';

const HOUR_MS = 3_600_000;
const NOTICES_KEPT = 1000;

/** What comes before the code, the token or the address of a link that was followed to the bot. */
const START = /^\/start\s+/;

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
    if (context.inlineQuery !== undefined) {
      await context.answerInlineQuery([], {
        is_personal: true,
        ...toButton('inline-stranger', wordsFor(from, services)),
      });
      return;
    }
    if (context.callbackQuery !== undefined) return answerTap(context, from, services);
    if (context.chat?.type !== 'private') return;
    const chat = toChat(context, wordsFor(from, services));
    if (chat === undefined) return;
    const stranger = { person: toPerson(from), words: chat.words };
    const { screen, isOften } = await answerMessage(context.message?.text ?? '', stranger, services);
    if (!isOften || isDue(`${from.id}:${screen.text.source}`)) await chat.send(screen);
  };
}

/** Nothing is kept of strangers, not even their language. */
function wordsFor({ language_code: code }: User, { dictionary }: Services): Words {
  return dictionary[chooseLanguage(code)];
}

interface Stranger {
  readonly person: Person;
  readonly words: Words;
}

interface StrangerAnswer {
  readonly screen: Screen;
  /** True iff a stranger can bring it about as often as they like. */
  readonly isOften: boolean;
}

async function answerMessage(text: string, stranger: Stranger, services: Services): Promise<StrangerAnswer> {
  const { person, words } = stranger;
  const payload = text.trim().replace(START, '');
  const token = START.test(text.trim()) ? parseInvitation(payload) : undefined;
  if (token !== undefined) return answerInvitation(token, stranger, services);
  const { access } = services.store;
  switch (await access.redeemPairingCode(person, payload)) {
    case 'paired':
      services.logger.info({ user: person.id }, 'paired with the owner');
      await services.wordsOf({ chat: person, from: { language_code: words.language } });
      await services.publishMenuOf(person.id, 'owner');
      return {
        screen: viewGuide('language', await services.store.settings.get(person.id), words),
        isOften: false,
      };
    case 'wrong':
      return { screen: viewWrongCode(words), isOften: false };
    case 'limited':
    case 'none':
      return { screen: viewStranger((await readOwners(services)).length > 0, words), isOften: true };
  }
}

async function answerInvitation(
  token: string,
  { person, words }: Stranger,
  { store, logger, publishMenuOf }: Services,
): Promise<StrangerAnswer> {
  const role = await store.access.redeemInvitation(person, token);
  if (role === null) return { screen: viewDeadInvitation(words), isOften: true };
  logger.info({ user: person.id, role }, 'an invitation was used');
  await publishMenuOf(person.id, role);
  return { screen: viewLetIn(role, words), isOften: false };
}

async function answerTap(context: Context, from: User, services: Services): Promise<void> {
  const words = wordsFor(from, services);
  if (context.chat?.type !== 'private') {
    await context.answerCallbackQuery({ text: words.t('toast-strangers') });
    return;
  }
  if (decodeCallback(context.callbackQuery?.data ?? '')?.kind !== 'access-ask') {
    await context.answerCallbackQuery();
    return;
  }
  const person = toPerson(from);
  const outcome = await services.store.access.ask(person);
  await context.answerCallbackQuery({ text: explainAsking(outcome, words), show_alert: true });
  if (outcome !== 'asked') return;
  // Now their language is kept: the answer comes later, when they may be silent.
  await services.wordsOf(context);
  await tellOwners(person, services);
}

/** Each owner is told; one who cannot be reached does not keep the others from it. */
async function tellOwners(asker: Person, services: Services): Promise<void> {
  const { privateChat, logger } = services;
  const tell = async (owner: number): Promise<void> => {
    try {
      const chat = await privateChat(owner);
      await chat.send(viewRequest(asker, chat.words));
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
