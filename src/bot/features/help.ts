import { type CallbackAction } from '../callback-action.ts';
import { isOffered } from '../roles.ts';
import { type Caller, type CommandHandler, type TapHandler } from '../services.ts';
import { type CommandInfo, viewHelp } from '../views/help.ts';

/** /help: the commands, and two more pages by buttons. */
export const answerHelp: CommandHandler = async (call, { commands }) => {
  await call.chat.send(viewHelp('commands', offeredTo(call, commands), call.chat.words));
};

/** Turns to another page of the help. */
export const answerHelpTap: TapHandler<CallbackAction & { kind: 'help' }> = async (
  tap,
  { page },
  { commands },
) => {
  await tap.chat.edit(tap.messageId, viewHelp(page, offeredTo(tap, commands), tap.chat.words));
  return undefined;
};

function offeredTo({ chat, role }: Caller, commands: readonly CommandInfo[]): readonly CommandInfo[] {
  return commands.filter(({ name }) => isOffered(name, role, chat.isGroup));
}
