import { DEFAULT_SETTINGS } from '../../../domain/settings.ts';
import { DEFAULT_ALERT_SETTINGS } from '../../../domain/watch/index.ts';
import { type Backup } from '../../settings-file/contents.ts';
import { markGroup } from '../../settings-file/group-mark.ts';
import { writeBackup } from '../../settings-file/read-write.ts';
import { type Chat } from '../../chat/chat.ts';
import { markup } from '../../chat/html.ts';
import { type Services, type Tap } from '../../services.ts';
import { viewReset } from '../../views/settings/take-along.ts';
import { readHidden } from '../scan.ts';
import { renderPage } from './pages.ts';

/** A chat's settings as a file. */
export interface BackupFile {
  readonly filename: string;
  readonly content: string;
  readonly backup: Backup;
}

/** Where it stands what a chat set. */
interface BackupSources {
  readonly store: Pick<Services['store'], 'settings' | 'alertSettings' | 'hidden'>;
  readonly watches: Pick<Services['watches'], 'list'>;
}

/** Writes down all that a chat set, hides and waits for. */
export async function writeChat(
  chat: Pick<Chat, 'id' | 'isGroup'>,
  services: BackupSources & Pick<Services, 'now'>,
): Promise<BackupFile> {
  const backup = await readChat(chat, services);
  const day = new Date(services.now()).toISOString().slice(0, 10);
  return { filename: `skinspread-settings-${day}.json`, content: writeBackup(backup), backup };
}

/** Sends all that a chat set as one file. */
export async function sendBackup({ chat }: Pick<Tap, 'chat'>, services: Services): Promise<void> {
  const { filename, content, backup } = await writeChat(chat, services);
  const counts = { watches: backup.watches.length, hidden: backup.hidden.length };
  const caption = markup`${chat.words.t('backup-caption', counts)}`;
  await chat.sendDocument({ filename, content, caption });
}

async function readChat(
  chat: Pick<Chat, 'id' | 'isGroup'>,
  { store, watches }: BackupSources,
): Promise<Backup> {
  const { id: chatId } = chat;
  const [settings, alerts, hidden, list] = await Promise.all([
    store.settings.get(chatId),
    store.alertSettings.get(chatId),
    readHidden(chatId, store),
    watches.list(chatId),
  ]);
  return {
    ...{ settings, alerts, hidden, group: markGroup(chat) },
    watches: list.map(({ spec, paused, topicId }) => ({ spec, paused, topicId })),
  };
}

/** Asks first, then sets everything back; the person still reads the same language. */
export async function resetChat(
  { chat, messageId }: Tap,
  isSure: boolean,
  services: Services,
): Promise<void> {
  const { store } = services;
  if (!isSure) {
    const kept = await store.hidden.list(chat.id);
    await chat.edit(messageId, viewReset(kept.length, chat.words));
    return;
  }
  await resetSettings(chat.id, store);
  await chat.edit(messageId, await renderPage('main', chat, services));
}

/** Sets everything back but the language and the watches. */
export async function resetSettings(
  chatId: number,
  { settings, alertSettings, hidden }: Pick<Services['store'], 'settings' | 'alertSettings' | 'hidden'>,
): Promise<void> {
  const { language } = await settings.get(chatId);
  await settings.save(chatId, { ...DEFAULT_SETTINGS, language });
  await alertSettings.save(chatId, DEFAULT_ALERT_SETTINGS);
  await hidden.clear(chatId);
}
