import { type HistoryStatus } from '../../domain/history.ts';
import { DAY_MS } from './calendar.ts';
import { listAllDays } from './days.ts';
import { type HistoryFile } from './database.ts';
import { SNAPSHOTS_KEPT_MS } from './limits.ts';

/** Says how much is recorded, and what had to go before its time. */
export async function readStatus({ db, bytes }: HistoryFile): Promise<HistoryStatus> {
  const days = await listAllDays(db);
  const newestAt = Math.max(...days.map((day) => day.last_at));
  const shortened = days.filter(
    (day) => day.in_snapshots === 0 && (day.day + 1) * DAY_MS + SNAPSHOTS_KEPT_MS > newestAt,
  );
  return {
    bytes: await bytes(),
    snapshots: days.reduce((sum, day) => sum + day.snapshots, 0),
    oldestAt: days.length === 0 ? null : Math.min(...days.map((day) => day.first_at)),
    newestAt: days.length === 0 ? null : newestAt,
    shortenedDays: shortened.length,
  };
}
