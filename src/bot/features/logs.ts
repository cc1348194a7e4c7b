import { type CallbackAction } from '../callbacks/callback-action.ts';
import { type CommandHandler, type TapHandler } from '../services.ts';
import { viewLogs } from '../views/logs.ts';

/** /logs: the latest warnings and errors. */
export const answerLogs: CommandHandler = async ({ chat }, { recentLog, now }) => {
  await chat.send(viewLogs(recentLog(), 0, chat.words, now()));
};

/** Turns to another page of them. */
export const answerLogsTap: TapHandler<CallbackAction & { kind: 'logs' }> = async (
  { chat, messageId },
  { page },
  { recentLog, now },
) => {
  await chat.edit(messageId, viewLogs(recentLog(), page, chat.words, now()));
  return undefined;
};
