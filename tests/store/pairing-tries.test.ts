import { describe, expect, it } from '@jest/globals';
import { type Kysely } from 'kysely';
import { claimPairingTry } from '../../src/store/access/pairing-tries.ts';
import { openPostgresDatabase, openSqliteDatabase } from '../../src/store/open-database.ts';
import { type Database } from '../../src/store/tables.ts';
import { describeWhere } from '../support/describe-where.ts';
import { createPostgresDatabase, hasPostgres } from '../support/postgres.ts';
import { createTemporaryDirectory } from '../support/temporary-directory.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 1);

/** A hundred tries, each with its slow hash, would take as long as all the rest of what a store must do. */
async function expectHundred(db: Kysely<Database>): Promise<void> {
  const senders = Array.from({ length: 101 }, (_, index) => index + 1);
  const claims = await Promise.all(senders.map((userId) => claimPairingTry(db, userId, START)));
  expect(claims.filter((isAllowed) => !isAllowed)).toHaveLength(1);
  expect(await claimPairingTry(db, 1000, START + HOUR - 1)).toBe(false);
  expect(await claimPairingTry(db, 1000, START + HOUR)).toBe(true);
}

describe('tries at the pairing code', () => {
  it('are a hundred an hour for all senders together, on SQLite', async () => {
    await using directory = await createTemporaryDirectory();
    const db = await openSqliteDatabase(directory.path);
    await expectHundred(db).finally(() => db.destroy());
  });
});

describeWhere(await hasPostgres(), 'tries at the pairing code, on PostgreSQL', () => {
  it('are as many', async () => {
    await using database = await createPostgresDatabase();
    const db = await openPostgresDatabase({ url: database.url });
    await expectHundred(db).finally(() => db.destroy());
  });
});
