import { describe, expect, it } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError } from '../../src/domain/errors.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { DATABASE_FILE, openSqlite, waitForLocks } from '../../src/store/sqlite.ts';
import { createTemporaryDirectory } from '../support/temporary-directory.ts';

/** Opens a store, uses it and closes it whatever happens. */
async function withStore(directory: string, use: (store: Store) => Promise<void> | void): Promise<void> {
  const store = await openStore({ directory });
  try {
    await use(store);
  } finally {
    await store.close();
  }
}

/** Reads or changes the database past the store. */
function query(directory: string, statement: string): unknown[] {
  const database = new SqliteDatabase(join(directory, DATABASE_FILE));
  try {
    const prepared = database.prepare(statement);
    return prepared.reader ? prepared.all() : [prepared.run()];
  } finally {
    database.close();
  }
}

describe('the database file', () => {
  it('is made with its folder, and only its owner may read it and its journals', async () => {
    await using temporary = await createTemporaryDirectory();
    const directory = join(temporary.path, 'deep', 'data');
    await withStore(directory, async (store) => {
      await store.settings.save(1, { game: 'rust' });
      const files = await readdir(directory);
      expect(files).toContain(DATABASE_FILE);
      for (const file of files) {
        const { mode } = await stat(join(directory, file));
        expect({ file, mode: mode & 0o777 }).toEqual({ file, mode: 0o600 });
      }
    });
  });

  it('is protected also when it was there before', async () => {
    await using temporary = await createTemporaryDirectory();
    const path = join(temporary.path, DATABASE_FILE);
    await writeFile(path, '', { mode: 0o644 });
    await withStore(temporary.path, () => undefined);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('uses a write-ahead log, waits for other writers and checks references', async () => {
    await using temporary = await createTemporaryDirectory();
    const database = openSqlite(temporary.path);
    waitForLocks(database);
    try {
      const read = (name: string): unknown => database.pragma(name, { simple: true });
      expect(read('journal_mode')).toBe('wal');
      expect(read('busy_timeout')).toBe(5000);
      expect(read('foreign_keys')).toBe(1);
    } finally {
      database.close();
    }
  });

  it('can be used by two at once', async () => {
    await using temporary = await createTemporaryDirectory();
    const one = await openStore({ directory: temporary.path });
    const other = await openStore({ directory: temporary.path });
    try {
      await one.settings.save(1, { game: 'tf2' });
      expect((await other.settings.get(1)).game).toBe('tf2');
    } finally {
      await Promise.all([one.close(), other.close()]);
    }
  });

  it('can be made by several at the same moment', async () => {
    await using temporary = await createTemporaryDirectory();
    const opening = Array.from({ length: 4 }, () => openStore({ directory: temporary.path }));
    const opened = await Promise.allSettled(opening);
    for (const each of opened) if (each.status === 'fulfilled') await each.value.close();
    expect(opened.filter(({ status }) => status === 'rejected')).toEqual([]);
  });

  it('waits to be opened until another process has written', async () => {
    await using temporary = await createTemporaryDirectory();
    const writer = new SqliteDatabase(join(temporary.path, DATABASE_FILE));
    writer.exec('begin exclusive');
    const opening = withStore(temporary.path, (store) => store.ping());
    setTimeout(() => {
      writer.exec('commit');
      writer.close();
    }, 50);
    await expect(opening).resolves.toBeUndefined();
  });

  it('holds no pairing code in clear', async () => {
    await using temporary = await createTemporaryDirectory();
    await withStore(temporary.path, async (store) => {
      const code = (await store.access.issuePairingCode())!;
      const stored = JSON.stringify(query(temporary.path, 'select * from pairing_codes'));
      expect(stored).toContain('hash');
      expect(stored).not.toContain(code);
      expect(stored).not.toContain(code.replace('-', ''));
    });
  });

  it('holds no token of an invitation in clear', async () => {
    await using temporary = await createTemporaryDirectory();
    await withStore(temporary.path, async (store) => {
      const { token } = (await store.access.invite('member', { id: 7, name: 'Ann' }))!;
      const tables = ['invitations', 'access_audit'];
      const stored = JSON.stringify(tables.map((table) => query(temporary.path, `select * from ${table}`)));
      expect(stored).toContain('hash');
      expect(stored).not.toContain(token);
    });
  });

  it('holds amounts as whole numbers', async () => {
    await using temporary = await createTemporaryDirectory();
    await withStore(temporary.path, (store) =>
      store.settings.save(1, DEFAULT_SETTINGS).then(() => undefined),
    );
    expect(query(temporary.path, 'select distinct typeof(min_net) as type from chat_settings')).toEqual([
      { type: 'integer' },
    ]);
  });

  it('takes a game that another version wrote as not set', async () => {
    await using temporary = await createTemporaryDirectory();
    await withStore(temporary.path, async (store) => {
      await store.settings.save(1, { game: 'rust' });
      query(temporary.path, "update chat_settings set game = 'chess', direction = 'sideways'");
      expect(await store.settings.get(1)).toEqual(DEFAULT_SETTINGS);
    });
  });
});

describe('a store that cannot be opened', () => {
  const opening = (directory: string): Promise<unknown> =>
    openStore({ directory }).catch((error: unknown) => error);

  it('refuses a database of a newer version and leaves it as it was', async () => {
    await using temporary = await createTemporaryDirectory();
    await withStore(temporary.path, () => undefined);
    query(temporary.path, "insert into kysely_migration values ('9999-from-the-future', '2030-01-01')");
    const error = await opening(temporary.path);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toHaveProperty(
      'message',
      'DATA_DIR leads to a database of a newer version (step 9999-from-the-future is unknown here): ' +
        'run that version, or use another database',
    );
    expect(query(temporary.path, 'select count(*) as steps from kysely_migration')).toEqual([
      { steps: Object.keys(migrations).length + 1 },
    ]);
  });

  it('names DATA_DIR when the folder is a file', async () => {
    await using temporary = await createTemporaryDirectory();
    const path = join(temporary.path, 'file');
    await writeFile(path, '');
    expect(await opening(path)).toHaveProperty(
      'message',
      'DATA_DIR cannot be used for skinspread.db (EEXIST)',
    );
  });

  it('names DATA_DIR when the database is a folder', async () => {
    await using temporary = await createTemporaryDirectory();
    await mkdir(join(temporary.path, DATABASE_FILE));
    expect(await opening(temporary.path)).toBeInstanceOf(ConfigurationError);
  });

  it('names DATA_DIR when the file is no database', async () => {
    await using temporary = await createTemporaryDirectory();
    await writeFile(join(temporary.path, DATABASE_FILE), 'this is a text, and rather a long one at that');
    expect(await opening(temporary.path)).toHaveProperty(
      'message',
      'DATA_DIR cannot be used for skinspread.db (SQLITE_NOTADB)',
    );
  });
});
