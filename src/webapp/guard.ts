import { findRefusal } from '../bot/roles.ts';
import { type Right } from '../domain/access.ts';
import { chooseLanguage } from '../domain/settings.ts';
import { RateLimit } from '../bot/rate-limit.ts';
import { type Words } from '../bot/words/words.ts';
import { digest, wordsOf } from './handlers/session.ts';
import { Problem } from './problem.ts';
import { type WebCaller, type WebServices } from './services.ts';

/** What a request says of who made it. */
export interface Credentials {
  /** The header `Authorization`. */
  readonly authorization: string | undefined;
  /** The header `Accept-Language`. */
  readonly languages: string | undefined;
  readonly signal: AbortSignal;
}

/** What is asked for. */
export interface Wanted {
  readonly right: Right;
  readonly isCommand: boolean;
}

/** Tells who somebody is, and that they may do what they want; throws a Problem if not. */
export interface Guard {
  readonly admit: (credentials: Credentials, wanted: Wanted) => Promise<WebCaller>;
  /** In what words somebody is spoken to of whom nothing else is known. */
  readonly strangersWords: (credentials: Pick<Credentials, 'languages'>) => Words;
}

/** As many as of commands in the chat. */
const COMMANDS_A_MINUTE = 20;
/** A page that reloads itself with each new book asks a few times a minute. */
const REQUESTS_A_MINUTE = 120;

/** Creates the guard over the same people, roles and limits as in the chat. */
export function createGuard(services: WebServices): Guard {
  const { store, desk, now } = services;
  const commands = new RateLimit(COMMANDS_A_MINUTE, now);
  const requests = new RateLimit(REQUESTS_A_MINUTE, now);
  const strangersWords: Guard['strangersWords'] = ({ languages }) =>
    desk.dictionary[chooseLanguage(languages?.split(',', 1)[0]?.trim())];
  return {
    strangersWords,
    admit: async (credentials, { right, isCommand }) => {
      const userId = await findUser(credentials, services, strangersWords(credentials));
      const words = await wordsOf(userId, credentials.languages, services);
      // By what the store says at this very moment: who was removed is out at once.
      const role = await store.access.roleOf(userId);
      if (role === null) throw new Problem(403, 'stranger', words.t('stranger'));
      const refusal = await findRefusal(right, { chat: PRIVATE_CHAT, userId, role });
      if (refusal !== undefined) throw new Problem(403, 'refused', words.t(`toast-refusal-${refusal}`));
      const limit = isCommand ? commands : requests;
      if (role !== 'owner' && limit.attempt(userId) !== 'pass') {
        throw new Problem(429, 'too-fast', words.t('toast-too-fast'));
      }
      return { userId, role, words, signal: credentials.signal };
    },
  };
}

const PRIVATE_CHAT = { isGroup: false, isAdministrator: () => Promise.resolve(false) };

async function findUser(
  { authorization = '' }: Credentials,
  { store }: WebServices,
  words: Words,
): Promise<number> {
  const [, token] = /^Bearer ([\w-]{1,100})$/.exec(authorization) ?? [];
  const session = token === undefined ? undefined : await store.webSessions.find(digest(token));
  if (session === undefined) throw new Problem(401, 'no-session', words.t('app-no-session'));
  return session.userId;
}
