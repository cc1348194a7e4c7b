import { type Api, type MiddlewareFn } from 'grammy';
import { type Document } from 'grammy/types';
import { type Watch } from '../../../domain/watch/index.ts';
import { withoutThose } from '../../../domain/contents.ts';
import { type Chat, toChat } from '../../chat/chat.ts';
import { downloadText } from '../../download.ts';
import { markup } from '../../chat/html.ts';
import { explainRefusal } from '../../views/access.ts';
import { findRefusal, TAP_RIGHTS } from '../../roles.ts';
import { type Services, type Tap } from '../../services.ts';
import { plainScreen, type Screen } from '../../chat/screen.ts';
import { type Backup } from '../../settings-file/contents.ts';
import { markGroup } from '../../settings-file/group-mark.ts';
import { readBackup } from '../../settings-file/read-write.ts';
import { createShortId } from '../../short-id.ts';
import { type LostByImport, viewImport } from '../../views/settings/take-along.ts';
import { readHidden } from '../scan.ts';
import { renderPage } from './pages.ts';

/** More than the longest file that the bot writes. */
export const MAX_BACKUP_BYTES = 64 * 1024;

/** What stands under a file that is meant without being asked for. */
const CAPTION = /^\/?import$/i;

/** Takes a file of settings from who was asked for it, or who says so under it; other files are for the next. */
export function takeSettingsFile(services: Services): MiddlewareFn {
  return async (context, next) => {
    const { from, message } = context;
    if (from === undefined || message?.document === undefined) return next();
    const isAsked = services.pending.find(message.chat.id, from.id) === 'import';
    if (!isAsked && !CAPTION.test(message.caption?.trim() ?? '')) return next();
    const chat = toChat(context, await services.wordsOf(context));
    const role = await services.store.access.roleOf(from.id);
    if (chat === undefined || role === null) return;
    const refusal = await findRefusal(TAP_RIGHTS['settings-apply'], { chat, userId: from.id, role });
    services.pending.forget(chat.id, from.id);
    await chat.send(
      refusal === undefined
        ? await preview(await readFile(context.api, message.document, services), chat, services)
        : plainScreen(markup`${explainRefusal(refusal, chat.words)}`),
    );
  };
}

async function readFile(
  api: Api,
  { file_id: fileId, file_size: size = 0 }: Document,
  { apiRoot }: Services,
): Promise<string | undefined> {
  return size > MAX_BACKUP_BYTES
    ? undefined
    : downloadText(api, { apiRoot, fileId, maxBytes: MAX_BACKUP_BYTES });
}

/** Says what the file would change; nothing does before a tap. */
async function preview(text: string | undefined, chat: Chat, services: Services): Promise<Screen> {
  const { words } = chat;
  if (text === undefined) return plainScreen(words.html('import-unreadable'));
  const weighed = await weighImport(text, chat, services);
  if ('problem' in weighed) return plainScreen(markup`${weighed.problem}`);
  const id = createShortId();
  services.imports.set(`${chat.id}:${id}`, weighed.backup);
  return viewImport(id, weighed.backup, weighed.lost, words);
}

/** What a file holds, and what a chat would lose by it. */
export interface WeighedImport {
  readonly backup: Backup;
  readonly lost: LostByImport;
}

/** Reads a file of settings for a chat, or says what is wrong with it; nothing changes. */
export async function weighImport(
  text: string,
  chat: Pick<Chat, 'id' | 'isGroup' | 'topic' | 'words'>,
  services: LostSources,
): Promise<WeighedImport | { readonly problem: string }> {
  const { t } = chat.words;
  const read = readBackup(text);
  if (read.state === 'wrong') {
    const { field } = read;
    return { problem: field === '' ? t('import-no-file') : t('import-wrong', { field }) };
  }
  const backup = settleTopics(read.backup, chat);
  return { backup, lost: await findLost(backup, chat.id, services) };
}

/** Topics have numbers that mean something in their own group only: elsewhere alerts come to where the file was sent. */
function settleTopics(backup: Backup, chat: Pick<Chat, 'id' | 'isGroup' | 'topic'>): Backup {
  if (backup.group === markGroup(chat)) return backup;
  return { ...backup, watches: backup.watches.map((watch) => ({ ...watch, topicId: chat.topic ?? null })) };
}

/** What a watch waits for and where it tells it. */
function toPlaced({ spec, topicId }: Pick<Watch, 'spec' | 'topicId'>): object {
  return { ...spec, topicId };
}

/** Where it stands what a chat has now. */
interface LostSources {
  readonly store: Pick<Services['store'], 'hidden'>;
  readonly watches: Pick<Services['watches'], 'list'>;
}

/** What a chat has now and the file has not. */
async function findLost(
  { hidden, watches }: Backup,
  chatId: number,
  services: LostSources,
): Promise<LostByImport> {
  const kept = await services.watches.list(chatId);
  return {
    watches: withoutThose(kept.map(toPlaced), watches.map(toPlaced)).length,
    hidden: withoutThose(await readHidden(chatId, services.store), hidden).length,
  };
}

/** Does what the preview said, all of it or nothing. */
export async function applyImport(
  { chat, messageId, userId }: Tap,
  id: string,
  services: Services,
): Promise<string | undefined> {
  const { imports, store, dictionary } = services;
  const key = `${chat.id}:${id}`;
  const backup = imports.get(key);
  if (backup === undefined) return chat.words.t('toast-old-import');
  await restoreChat(backup, { chatId: chat.id, userId }, services);
  imports.delete(key);
  const { language } = await store.settings.get(chat.id);
  const words = language === null ? chat.words : dictionary[language];
  await chat.edit(messageId, await renderPage('main', { ...chat, words }, services));
  return words.t('toast-imported');
}

/** Makes a chat what a backup says, all of it or nothing, and watches accordingly. */
export async function restoreChat(
  backup: Backup,
  { chatId, userId }: { readonly chatId: number; readonly userId: number },
  {
    store,
    watches,
  }: { store: Pick<Services['store'], 'restore'>; watches: Pick<Services['watches'], 'reload'> },
): Promise<void> {
  await store.restore(chatId, userId, backup);
  await watches.reload(chatId);
}
