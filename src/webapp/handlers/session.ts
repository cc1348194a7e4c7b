import { createHash, randomBytes } from 'node:crypto';
import { type Words } from '../../bot/words/words.ts';
import { type Role } from '../../domain/access.ts';
import { chooseLanguage } from '../../domain/settings.ts';
import { type Answer } from '../contract/api.ts';
import { verifyInitData } from '../init-data.ts';
import { Problem } from '../problem.ts';
import { type WebServices } from '../services.ts';
import { type Handler } from './handler.ts';

/** Nobody looks for deals for longer without a look into the chat. */
const SESSION_MS = 12 * 3_600_000;
const TOKEN_BYTES = 32;

/** Begins a session for whom Telegram vouches for, if they may use the bot. */
export const beginSession: Handler<'POST /session'> = async ({ body }, { words }, services) => {
  const { store, now } = services;
  const opening = verifyInitData(body.initData, services);
  if (opening === 'forged') throw new Problem(401, 'forged', words.t('app-forged'));
  if (opening === 'expired') throw new Problem(401, 'expired', words.t('app-expired'));
  const role = await store.access.roleOf(opening.userId);
  if (role === null) throw new Problem(403, 'stranger', words.t('stranger'));
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const endsAt = now() + SESSION_MS;
  const isFirst = await store.webSessions.open({
    opening: digest(opening.id),
    tokenDigest: digest(token),
    userId: opening.userId,
    endsAt,
  });
  if (!isFirst) throw new Problem(401, 'used', words.t('app-used'));
  const spoken = await wordsOf(opening.userId, opening.languageCode, services);
  return { token, endsAt, person: describe(role, spoken, services) };
};

/** Tells who has the page open. */
export const tellMe: Handler<'GET /me'> = (_input, { role, words }, services) =>
  Promise.resolve(describe(role, words, services));

/** By what a token is known in the store, so that the store does not hold it. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The words of somebody's private chat; of their Telegram until it has a language. */
export async function wordsOf(
  userId: number,
  languageCode: string | undefined,
  { store, desk }: Pick<WebServices, 'store' | 'desk'>,
): Promise<Words> {
  const { language } = await store.settings.get(userId);
  return desk.dictionary[language ?? chooseLanguage(languageCode)];
}

function describe(role: Role, { language }: Words, { desk }: Pick<WebServices, 'desk'>): Answer<'GET /me'> {
  return { role, language, bot: desk.username() };
}
