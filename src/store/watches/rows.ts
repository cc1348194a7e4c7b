import { type Selectable } from 'kysely';
import { type Alert, type FiredWatch, type Watch } from '../../domain/watch/index.ts';
import { type AlertsTable, type FiredWatchesTable, type WatchesTable } from './tables.ts';
import { decodeContent, decodeSpec } from './documents.ts';

/** A row of alerts. */
export type AlertRow = Selectable<AlertsTable>;

/** Reads a watch; none if this version does not know what it waits for. */
export function toWatch(row: Selectable<WatchesTable>): readonly Watch[] {
  const spec = decodeSpec(row.spec);
  if (spec === undefined) return [];
  return [
    {
      id: row.id,
      chatId: row.chat_id,
      createdBy: row.created_by,
      createdAt: row.created_at,
      spec,
      paused: row.paused === 1,
      mutedUntil: row.muted_until,
      topicId: row.topic_id,
    },
  ];
}

/** Reads how a watch stands to an item. */
export function toFiredWatch(row: Selectable<FiredWatchesTable>): FiredWatch {
  return {
    watchId: row.watch_id,
    key: row.item_key,
    buyOn: row.buy_on === '' ? null : row.buy_on,
    sellPrice: row.sell_price,
    firedAt: row.fired_at,
    hasLeft: row.has_left === 1,
  };
}

/** Reads an alert; none if this version does not know what it says. */
export function toAlert(row: AlertRow): readonly Alert[] {
  const content = decodeContent(row.content);
  if (content === undefined) return [];
  return [
    {
      id: row.id,
      chatId: row.chat_id,
      watchId: row.watch_id,
      content,
      createdAt: row.created_at,
      end: row.ended_at === null ? null : { at: row.ended_at, ask: row.end_ask },
      messageId: row.message_id,
      isUnsure: row.is_unsure === 1,
    },
  ];
}
