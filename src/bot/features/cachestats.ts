import { type CallbackAction } from '../callback-action.ts';
import { type Chat } from '../chat.ts';
import { type Screen } from '../screen.ts';
import { type CommandHandler, type Services, type TapHandler } from '../services.ts';
import { viewCacheStats, viewClearCache } from '../views/cache-stats.ts';

/** /cachestats: how old the data is and how the application is doing. */
export const answerCachestats: CommandHandler = async ({ chat }, services) => {
  await chat.send(await showStatus(chat, services));
};

/** Shows the state of now in the same message. */
export const answerStatusTap: TapHandler<CallbackAction & { kind: 'status' }> = async (
  { chat, messageId },
  _action,
  services,
) => {
  await chat.edit(messageId, await showStatus(chat, services));
  return undefined;
};

/** Asks whether the cache is to be emptied, or empties it. */
export const answerCacheClearTap: TapHandler<CallbackAction & { kind: 'cache-clear' }> = async (
  { chat, messageId },
  { sure },
  services,
) => {
  if (services.clearCache === undefined) return chat.words.t('toast-cannot-clear');
  if (sure) await services.clearCache();
  await chat.edit(messageId, sure ? await showStatus(chat, services) : viewClearCache(chat.words));
  return sure ? chat.words.t('toast-cleared') : undefined;
};

async function showStatus({ words }: Chat, { status, clearCache, now }: Services): Promise<Screen> {
  return viewCacheStats(await status(), clearCache !== undefined, now(), words);
}
