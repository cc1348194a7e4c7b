import { type CommandHandler } from '../services.ts';
import { viewWelcome } from '../views/welcome.ts';

/** /start: what the bot does and how to begin. */
export const answerStart: CommandHandler = async ({ chat }) => {
  await chat.send(viewWelcome(chat.words));
};
