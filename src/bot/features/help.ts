import { type CallbackAction, type HelpPage } from '../callbacks/callback-action.ts';
import { withPageButton } from '../page-button.ts';
import { isOffered } from '../roles.ts';
import { type Screen } from '../chat/screen.ts';
import { type Caller, type CommandHandler, type Services, type TapHandler } from '../services.ts';
import { viewHelp } from '../views/help.ts';

/** /help: the commands, and two more pages by buttons. */
export const answerHelp: CommandHandler = async (call, services) => {
  await call.chat.send(await showHelp('commands', call, services));
};

/** Turns to another page of the help. */
export const answerHelpTap: TapHandler<CallbackAction & { kind: 'help' }> = async (
  tap,
  { page },
  services,
) => {
  await tap.chat.edit(tap.messageId, await showHelp(page, tap, services));
  return undefined;
};

/** A page of the help for whoever asks: the commands that are theirs, and in a private chat the keys. */
export async function showHelp(page: HelpPage, { chat, role }: Caller, services: Services): Promise<Screen> {
  const { commands, store } = services;
  const offered = commands.filter(({ name }) => isOffered(name, role, chat.isGroup));
  const { hasKeyboard } = await store.chatStates.get(chat.id);
  const keys = { commands: offered, hasKeyboard: chat.isGroup ? null : hasKeyboard === true };
  return withPageButton(viewHelp(page, keys, chat.words), chat, services);
}
