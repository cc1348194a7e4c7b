import { type AlertRepository, type WatchRepository } from '../../domain/watch/index.ts';
import { ArmingTable } from './arming-table.ts';
import { LastingAlerts } from './endings.ts';
import { WatchIndex } from './watch-index.ts';

/** What the database knows of watches, where new prices can be held against it at once. */
export interface WatchMemory {
  readonly index: WatchIndex;
  readonly armings: ArmingTable;
  readonly lasting: LastingAlerts;
  /** Chats that take no messages. */
  readonly retired: Set<number>;
}

/** Where watches and alerts are kept. */
export interface WatchStores {
  readonly watches: WatchRepository;
  readonly alerts: AlertRepository;
}

/** A memory with nothing in it. */
export function buildWatchMemory(): WatchMemory {
  return {
    index: new WatchIndex(),
    armings: new ArmingTable(),
    lasting: new LastingAlerts(),
    retired: new Set(),
  };
}

/** Reads all that is kept of chats that are looked after here, in the place of what was known. */
export async function loadWatches(
  memory: WatchMemory,
  { watches, alerts }: WatchStores,
  isOurs: (chatId: number) => boolean,
): Promise<void> {
  const { index, armings, lasting, retired } = memory;
  for (const part of [index, armings, lasting, retired]) part.clear();
  for (const chatId of await watches.retired()) memory.retired.add(chatId);
  for await (const batch of watches.active())
    for (const watch of batch) if (isOurs(watch.chatId)) memory.index.put(watch);
  for await (const batch of watches.fired()) for (const fired of batch) memory.armings.set(fired);
  for (const alert of await alerts.lasting()) if (isOurs(alert.chatId)) memory.lasting.add(alert);
}
