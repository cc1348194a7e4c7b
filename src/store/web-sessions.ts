import { type Kysely } from 'kysely';
import { type Database } from './tables.ts';

/** Somebody who has opened the page, and until when they need not open it again. */
export interface WebSession {
  readonly userId: number;
  /** In milliseconds since 1970. */
  readonly endsAt: number;
}

/** A session that begins. Only digests are kept, so that whoever reads the database cannot take a session over. */
export interface NewWebSession extends WebSession {
  /** What Telegram signed, by which it is known when it comes again. */
  readonly opening: string;
  readonly tokenDigest: string;
}

/** Who has the page open. */
export interface WebSessionRepository {
  /** False iff this opening was used before: it is somebody else who repeats it, or an old link. */
  readonly open: (session: NewWebSession) => Promise<boolean>;
  /** The session of a token, unless it has ended. */
  readonly find: (tokenDigest: string) => Promise<WebSession | undefined>;
}

/** What Telegram signed is too old to be taken by then, so that it need not be remembered any longer. */
const REMEMBERED_MS = 48 * 3_600_000;

/** The sessions of the page in a database; those that ended long ago are forgotten along the way. */
export function buildWebSessionRepository(db: Kysely<Database>, now: () => number): WebSessionRepository {
  return {
    open: async ({ opening, tokenDigest, userId, endsAt }) => {
      await db
        .deleteFrom('web_sessions')
        .where('ends_at', '<', now() - REMEMBERED_MS)
        .execute();
      const { numInsertedOrUpdatedRows: added } = await db
        .insertInto('web_sessions')
        .values({ opening, token_digest: tokenDigest, user_id: userId, ends_at: endsAt })
        .onConflict((conflict) => conflict.column('opening').doNothing())
        .executeTakeFirstOrThrow();
      return added === 1n;
    },
    find: async (tokenDigest) => {
      const row = await db
        .selectFrom('web_sessions')
        .select(['user_id', 'ends_at'])
        .where('token_digest', '=', tokenDigest)
        .where('ends_at', '>', now())
        .executeTakeFirst();
      return row && { userId: row.user_id, endsAt: row.ends_at };
    },
  };
}
