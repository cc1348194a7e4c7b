import { type CallbackAction } from '../callbacks/callback-action.ts';
import { type Chat } from '../chat/chat.ts';
import { type Services, type TapHandler } from '../services.ts';
import { viewKeyboard } from '../views/keyboard.ts';
import { showHelp } from './help.ts';

/** Shows or hides the keys below the input field, and remembers it; never in a group. */
export const answerKeyboardTap: TapHandler<CallbackAction & { kind: 'keyboard' }> = async (
  tap,
  { isShown },
  services,
) => {
  const { chat, messageId } = tap;
  if (chat.isGroup) return undefined;
  await services.store.chatStates.save(chat.id, { hasKeyboard: isShown });
  await chat.send(viewKeyboard(isShown, chat.words));
  await chat.edit(messageId, await showHelp('commands', tap, services));
  return undefined;
};

/** Shows the keys to a private chat that has not chosen yet. */
export async function offerKeyboard(chat: Chat, { store }: Pick<Services, 'store'>): Promise<void> {
  const { hasKeyboard } = await store.chatStates.get(chat.id);
  if (chat.isGroup || hasKeyboard !== null) return;
  await store.chatStates.save(chat.id, { hasKeyboard: true });
  await chat.send(viewKeyboard(true, chat.words));
}

/** Shows the keys anew, in the language that the chat has chosen, where they are shown. */
export async function relabelKeyboard(chat: Chat, { store }: Pick<Services, 'store'>): Promise<void> {
  const { hasKeyboard } = await store.chatStates.get(chat.id);
  if (!chat.isGroup && hasKeyboard === true) await chat.send(viewKeyboard(true, chat.words));
}
