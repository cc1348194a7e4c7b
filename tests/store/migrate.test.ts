import { describe, expect, it } from '@jest/globals';
import { Kysely } from 'kysely';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { AtomicSqliteDialect, openSqlite } from '../../src/store/sqlite.ts';
import { createTemporaryDirectory } from '../support/temporary-directory.ts';

type Tables = Record<string, Record<string, unknown>>;

/** The names of the tables that are left after some migrations were tried. */
async function tablesAfter(use: (db: Kysely<Tables>) => Promise<unknown>): Promise<readonly string[]> {
  await using temporary = await createTemporaryDirectory();
  const dialect = new AtomicSqliteDialect({ database: openSqlite(temporary.path) });
  const db = new Kysely<Tables>({ dialect });
  try {
    await use(db);
    return (await db.introspection.getTables()).map(({ name }) => name);
  } finally {
    await db.destroy();
  }
}

const broken = {
  up: async (db: Kysely<Tables>): Promise<void> => {
    await db.schema.createTable('half').addColumn('id', 'integer').execute();
    throw new Error('no space left');
  },
};

describe('migrate', () => {
  it('names its steps in the order in which they run', () => {
    const names = Object.keys(migrations);
    expect(names).toEqual(names.toSorted());
    expect(new Set(names.map((name) => name.slice(0, 4))).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^\d{4}-[a-z-]+$/);
  });

  it('can be run again without effect', async () => {
    const once = await tablesAfter((db) => migrate(db, migrations));
    const twice = await tablesAfter(async (db) => {
      await migrate(db, migrations);
      await migrate(db, migrations);
    });
    expect(twice).toEqual(once);
    expect(once).toContain('chat_settings');
  });

  it('keeps the data of earlier steps when it adds later ones', async () => {
    const [[first, step]] = Object.entries(migrations) as [[string, (typeof migrations)[string]]];
    await tablesAfter(async (db) => {
      await migrate(db, { [first]: step });
      await db.insertInto('chat_settings').values({ chat_id: 7, game: 'rust' }).execute();
      await migrate(db, migrations);
      expect(await db.selectFrom('chat_settings').select('game').execute()).toEqual([{ game: 'rust' }]);
    });
  });

  it('makes an owner of who had sent the pairing code, and members of those whom others had let in', async () => {
    await tablesAfter(async (db) => {
      const isEarlier = ([name]: readonly [string, unknown]): boolean => name < '0006';
      await migrate(db, Object.fromEntries(Object.entries(migrations).filter(isEarlier)));
      const [paired, added] = [
        { user_id: 7, added_by: null, added_at: 1 },
        { user_id: 8, added_by: 7, added_at: 2 },
      ];
      await db.insertInto('members').values([paired, added]).execute();
      await migrate(db, migrations);
      const rows = await db.selectFrom('members').selectAll().orderBy('user_id').execute();
      expect(rows).toEqual([
        { ...paired, role: 'owner', name: null },
        { ...added, role: 'member', name: null },
      ]);
    });
  });

  it('leaves nothing of a step that fails, and of those before it in the same run', async () => {
    const tables = await tablesAfter(async (db) => {
      const failing = migrate(db, { ...migrations, '9999-broken': broken });
      await expect(failing).rejects.toMatchObject({ cause: { message: 'no space left' } });
    });
    expect(tables).toEqual([]);
  });
});
