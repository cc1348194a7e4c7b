import { type Kysely } from 'kysely';
import { nameByContents } from '../domain/contents.ts';
import { type HiddenEntry } from '../domain/hidden-items.ts';
import { type ChatSettings } from '../domain/settings.ts';
import { type AlertSettings, type Watch } from '../domain/watch/index.ts';
import { buildHiddenRepository } from './hidden.ts';
import { inTransaction } from './in-transaction.ts';
import { buildChatSettingsRepository } from './settings.ts';
import { type Database } from './tables.ts';
import { buildAlertSettingsRepository, buildWatchRepository } from './watches/index.ts';

/** What a chat is given at once. */
export interface Restored {
  readonly settings: ChatSettings;
  readonly alerts: AlertSettings;
  readonly hidden: readonly HiddenEntry[];
  readonly watches: readonly Pick<Watch, 'spec' | 'paused' | 'topicId'>[];
}

/**
 * Makes a chat hold what it is given and nothing else, or changes nothing of it; a watch that waits for the same as
 * one that is given goes on. Rejects with a RangeError when it would hide or watch more than a chat may.
 */
export type Restore = (chatId: number, createdBy: number, restored: Restored) => Promise<void>;

/** Restores chats in a database. */
export function buildRestore(db: Kysely<Database>, now: () => number): Restore {
  return (chatId, createdBy, restored) =>
    inTransaction(db, async (transaction) => {
      await buildChatSettingsRepository(transaction).save(chatId, restored.settings);
      await buildAlertSettingsRepository(transaction, now).save(chatId, restored.alerts);
      await replaceHidden(transaction, chatId, restored.hidden);
      await replaceWatches(transaction, { chatId, createdBy, now }, restored.watches);
    });
}

/** The list shows the newest first, so the last is hidden first. */
async function replaceHidden(
  db: Kysely<Database>,
  chatId: number,
  entries: readonly HiddenEntry[],
): Promise<void> {
  const hidden = buildHiddenRepository(db);
  await hidden.clear(chatId);
  for (const entry of entries.toReversed()) {
    if ((await hidden.add(chatId, entry)) === 'full') throw new RangeError('too much to hide');
  }
}

async function replaceWatches(
  db: Kysely<Database>,
  { chatId, createdBy, now }: { chatId: number; createdBy: number; now: () => number },
  given: Restored['watches'],
): Promise<void> {
  const watches = buildWatchRepository(db, now);
  const wanted = new Map(given.map((watch) => [nameOf(watch), watch]));
  for (const { id, ...kept } of await watches.list(chatId)) {
    const name = nameOf(kept);
    const watch = wanted.get(name);
    if (watch === undefined) await watches.remove(chatId, id);
    else await watches.change(chatId, id, { paused: watch.paused });
    wanted.delete(name);
  }
  for (const { spec, paused, topicId } of wanted.values()) {
    const watch = await watches.create({ chatId, createdBy, spec, topicId });
    if (watch === undefined) throw new RangeError('too much to watch');
    if (paused) await watches.change(chatId, watch.id, { paused });
  }
}

/** The same for two watches that wait for the same and tell it in the same place. */
function nameOf({ spec, topicId }: Pick<Watch, 'spec' | 'topicId'>): string {
  return nameByContents({ ...spec, topicId });
}
