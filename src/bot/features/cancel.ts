import { plainScreen } from '../chat/screen.ts';
import { type CommandHandler } from '../services.ts';

/** /cancel: forgets the question that waits for an answer, and stops what runs for this chat. */
export const answerCancel: CommandHandler = async ({ chat, userId }, { pending, tasks }) => {
  const wasAsked = pending.forget(chat.id, userId);
  const stopped = [tasks.stop(chat.id, 'scan', 'user'), tasks.stop(chat.id, 'look-up', 'user')];
  if (wasAsked) await chat.send(plainScreen(chat.words.html('cancel-kept')));
  // What was stopped says so in its own message.
  else if (!stopped.includes(true)) await chat.send(plainScreen(chat.words.html('cancel-nothing')));
};
