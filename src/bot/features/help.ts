import { type CallbackAction } from '../callback-action.ts';
import { type CommandHandler, type TapHandler } from '../services.ts';
import { viewHelp } from '../views/help.ts';

/** /help: the commands, and two more pages by buttons. */
export const answerHelp: CommandHandler = async ({ chat }, { commands }) => {
  await chat.send(viewHelp('commands', commands));
};

/** Turns to another page of the help. */
export const answerHelpTap: TapHandler<CallbackAction & { kind: 'help' }> = async (
  { chat, messageId },
  { page },
  { commands },
) => {
  await chat.edit(messageId, viewHelp(page, commands));
  return undefined;
};
