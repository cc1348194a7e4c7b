import { type CallbackAction } from '../callbacks/callback-action.ts';
import { type Chat } from '../chat/chat.ts';
import { type Screen } from '../chat/screen.ts';
import { type CommandHandler, type Services, type TapHandler } from '../services.ts';
import { viewCacheStats } from '../views/cache-stats.ts';

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

async function showStatus({ words }: Chat, { status, now }: Services): Promise<Screen> {
  return viewCacheStats(await status(), now(), words);
}
