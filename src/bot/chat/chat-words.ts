import { type BotDependencies } from '../dependencies.ts';
import { chooseLanguage } from '../../domain/settings.ts';
import { type Dictionary, type Words } from '../words/words.ts';

/** Where something is said, and to whom if it is an answer. */
export interface Hearing {
  readonly chat?: { readonly id: number } | undefined;
  readonly from?: { readonly language_code?: string | undefined } | undefined;
}

/** Tells in which words something is said. */
export type WordsOf = (hearing: Hearing) => Promise<Words>;

/**
 * Answers a chat in the language that it has set; until then in that of whoever writes first, which is kept, so that
 * messages nobody asked for speak it too.
 */
export function buildWordsOf(
  dictionary: Dictionary,
  { store, logger }: Pick<BotDependencies, 'store' | 'logger'>,
): WordsOf {
  return async ({ chat, from }) => {
    const spoken = chooseLanguage(from?.language_code);
    if (chat === undefined) return dictionary[spoken];
    try {
      const { language } = await store.settings.get(chat.id);
      if (language !== null) return dictionary[language];
      if (from !== undefined) await store.settings.save(chat.id, { language: spoken });
    } catch (error) {
      // An answer in the wrong language is better than none, as on a full disk.
      logger.error({ error, chat: chat.id }, 'cannot read or note the language of a chat');
    }
    return dictionary[spoken];
  };
}
