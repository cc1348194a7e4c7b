import { type CallbackAction } from '../callbacks/callback-action.ts';
import { type Screen } from '../chat/screen.ts';
import { type CommandHandler, type Services, type TapHandler } from '../services.ts';
import { viewHealth } from '../views/health.ts';
import { type Words } from '../words/words.ts';

/** /health: whether each part works, and the key figures. */
export const answerHealth: CommandHandler = async ({ chat }, services) => {
  await chat.send(await showHealth(chat.words, services));
};

/** Shows the health of now in the same message. */
export const answerHealthTap: TapHandler<CallbackAction & { kind: 'health' }> = async (
  { chat, messageId },
  _action,
  services,
) => {
  await chat.edit(messageId, await showHealth(chat.words, services));
  return undefined;
};

async function showHealth(words: Words, { readiness, status, tasks, now }: Services): Promise<Screen> {
  const [parts, system] = await Promise.all([readiness(), status()]);
  return viewHealth(parts, { system, running: tasks.running }, words, now());
}
