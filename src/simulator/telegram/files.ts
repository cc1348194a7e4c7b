import { type HttpReply, type HttpRequest } from '../http/exchange.ts';
import { badRequest } from './api-error.ts';
import { type BotAccount } from './bot-account.ts';
import { type Method } from './message-methods.ts';
import { type KeptFile } from './types.ts';

const FILE_ID = /^file-(\d+)$/;
const FILE_PATH = /^\/file\/bot(\d+:[\w-]+)\/documents\/file-(\d+)$/;

/** getFile */
export const getFile: Method = (bot, params) => {
  const id = params.text('file_id') ?? '';
  const file = findFile(bot, Number(FILE_ID.exec(id)?.[1]));
  if (file === undefined) throw badRequest('wrong file_id or the file is temporarily unavailable');
  return { file_id: id, file_unique_id: id, file_size: file.bytes, file_path: `documents/${id}` };
};

/** The text file behind a path that getFile gave; undefined for requests that are no such path. */
export function sendFileOf(
  bot: BotAccount,
  { path }: HttpRequest,
  botToken: string | undefined,
): HttpReply | undefined {
  const [, token, id] = FILE_PATH.exec(decodeURIComponent(path)) ?? [];
  const file = findFile(bot, Number(id));
  if (file === undefined || (botToken !== undefined && token !== botToken)) return undefined;
  return {
    status: 200,
    headers: { 'content-type': 'application/octet-stream' },
    body: file.content.toString('utf8'),
  };
}

function findFile(bot: BotAccount, messageId: number): KeptFile | undefined {
  for (const { messages } of bot.chats.all()) {
    const file = messages.get(messageId)?.document;
    if (file !== undefined) return file;
  }
  return undefined;
}
