import { writeChat } from '../../bot/features/settings/export.ts';
import {
  MAX_BACKUP_BYTES,
  restoreChat,
  type WeighedImport,
  weighImport,
} from '../../bot/features/settings/import.ts';
import { Problem } from '../problem.ts';
import { type WebCaller, type WebServices } from '../services.ts';
import { type Handler } from './handler.ts';

/** All that somebody set, as a file. */
export const exportSettings: Handler<'GET /settings/file'> = async (_input, { userId }, services) => {
  const { filename, content } = await writeChat({ id: userId, isGroup: false }, services);
  return { filename, content };
};

/** Sends that file into the chat, where a client of Telegram cannot keep it. */
export const sendSettings: Handler<'POST /settings/file/send'> = async (_input, { userId }, { desk }) => {
  await desk.sendBackup(userId);
  return {};
};

/** What a file would change. */
export const weighSettings: Handler<'POST /settings/file/weigh'> = async ({ body }, caller, services) => {
  const { backup, lost } = await weigh(body.content, caller, services);
  return { holds: { watches: backup.watches.length, hidden: backup.hidden.length }, lost };
};

/** Makes all that somebody set what a file says. */
export const importSettings: Handler<'POST /settings/file'> = async ({ body }, caller, services) => {
  const { userId } = caller;
  const { backup } = await weigh(body.content, caller, services);
  await restoreChat(backup, { chatId: userId, userId }, services);
  return {};
};

async function weigh(
  content: string,
  { userId, words }: WebCaller,
  services: WebServices,
): Promise<WeighedImport> {
  const chat = { id: userId, isGroup: false, topic: undefined, words };
  if (Buffer.byteLength(content) > MAX_BACKUP_BYTES)
    throw new Problem(422, 'input', words.t('import-unreadable'));
  const weighed = await weighImport(content, chat, services);
  if ('problem' in weighed) throw new Problem(422, 'input', weighed.problem);
  return weighed;
}
