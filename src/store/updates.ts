import { type Kysely } from 'kysely';
import { type Database } from './tables.ts';

/** Which of Telegram's updates were taken up already, so that one that is delivered twice is answered once. */
export interface UpdateRepository {
  /** Notes an update as taken up: true the first time, false when it comes again within two days. */
  readonly markHandled: (updateId: number) => Promise<boolean>;
}

/** Twice as long as Telegram keeps an update that nobody fetched (core.telegram.org/bots/api#getting-updates). */
const KEPT_FOR_MS = 48 * 3_600_000;

/** The handled updates in a database; those too old to come again are forgotten along the way. */
export function buildUpdateRepository(db: Kysely<Database>, now: () => number): UpdateRepository {
  return {
    markHandled: async (updateId) => {
      await db
        .deleteFrom('handled_updates')
        .where('handled_at', '<', now() - KEPT_FOR_MS)
        .execute();
      const { numInsertedOrUpdatedRows: added } = await db
        .insertInto('handled_updates')
        .values({ update_id: updateId, handled_at: now() })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return added === 1n;
    },
  };
}
