import { describe, expect, it } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import { mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { ConfigurationError } from '../../../src/domain/errors.ts';
import {
  createBackup,
  listBackups,
  openStore,
  refuseNewerHistory,
  restoreBackup,
  takeInstanceLock,
} from '../../../src/store/index.ts';
import { historyMigrations } from '../../../src/store/history/migrations/index.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { migrations } from '../../../src/store/migrations/index.ts';
import { AtomicSqliteDialect, DATABASE_FILE, openSqlite, openSqliteFile } from '../../../src/store/sqlite.ts';
import { createTemporaryDirectory } from '../../support/temporary-directory.ts';

const HISTORY = 'history.db';

/** Makes a data directory with both databases, closed again. */
async function plantData(directory: string, game: 'rust' | 'dota2' = 'rust'): Promise<void> {
  const store = await openStore({ directory });
  await store.settings.save(7, { game });
  await store.close();
  const db = new Kysely({
    dialect: new AtomicSqliteDialect({ database: openSqliteFile(directory, HISTORY) }),
  });
  await migrate(db, historyMigrations);
  await db.destroy();
}

async function gameOf(directory: string): Promise<string> {
  const store = await openStore({ directory });
  try {
    return (await store.settings.get(7)).game;
  } finally {
    await store.close();
  }
}

describe('createBackup', () => {
  it('copies every database while it is written to, each whole in one file that only its owner may read', async () => {
    await using temporary = await createTemporaryDirectory();
    const directory = temporary.path;
    await plantData(directory);
    const store = await openStore({ directory });
    await store.settings.save(7, { game: 'dota2' });
    const { folder, databases } = await createBackup({ directory, reason: 'manual' });
    await store.close();
    expect(databases.map(({ file, step }) => [file, step])).toEqual([
      [HISTORY, Object.keys(historyMigrations).at(-1)],
      [DATABASE_FILE, Object.keys(migrations).at(-1)],
    ]);
    const files = await readdir(folder);
    expect(files.toSorted()).toEqual(['backup.json', HISTORY, DATABASE_FILE]);
    for (const file of files) expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
    const copy = new SqliteDatabase(join(folder, DATABASE_FILE), { readonly: true });
    expect(copy.prepare('SELECT game FROM chat_settings').pluck().all()).toEqual(['dota2']);
    copy.close();
  });

  it('keeps the newest of each reason, two of the same second among them, and tells which it removed', async () => {
    await using temporary = await createTemporaryDirectory();
    const directory = temporary.path;
    await plantData(directory);
    const at = (second: number): number => Date.UTC(2026, 0, 2, 3, 4, second);
    const back = (second: number, reason: 'manual' | 'upgrade') =>
      createBackup({ directory, reason, keep: 2, files: [DATABASE_FILE], now: () => at(second) });
    await back(1, 'upgrade');
    await back(2, 'manual');
    await back(3, 'manual');
    const { removed } = await back(3, 'manual');
    expect(removed).toEqual([join(directory, 'backups', '20260102T030402Z-manual')]);
    expect((await listBackups(join(directory, 'backups'))).map(({ name }) => name)).toEqual([
      '20260102T030403Z-manual-2',
      '20260102T030403Z-manual',
      '20260102T030401Z-upgrade',
    ]);
  });

  it('leaves nothing of a copy that is not sound, and removes what a killed one left after a day', async () => {
    await using temporary = await createTemporaryDirectory();
    const directory = temporary.path;
    const backups = join(directory, 'backups');
    await plantData(directory);
    await damage(join(directory, HISTORY));
    await expect(createBackup({ directory, reason: 'manual' })).rejects.toHaveProperty(
      'code',
      expect.stringMatching(/^SQLITE_(?:CORRUPT|NOTADB)/),
    );
    expect(await readdir(backups)).toEqual([]);
    await mkdir(join(backups, '.partial-20200101T000000Z-manual'));
    await createBackup({ directory, reason: 'manual', files: [DATABASE_FILE] });
    expect(await readdir(backups)).toEqual([expect.stringMatching(/^\d{8}T\d{6}Z-manual$/)]);
  });

  it('says that there is nothing to back up', async () => {
    await using temporary = await createTemporaryDirectory();
    const empty = createBackup({ directory: temporary.path, reason: 'manual' });
    await expect(empty).rejects.toThrow('There is no database in');
  });
});

describe('restoreBackup', () => {
  it('brings back what was backed up, and keeps what it replaced as a backup', async () => {
    await using temporary = await createTemporaryDirectory();
    const directory = temporary.path;
    await plantData(directory);
    const { folder } = await createBackup({ directory, reason: 'manual' });
    await plantData(directory, 'dota2');
    const { replaced } = await restoreBackup({ directory, from: folder });
    expect(await gameOf(directory)).toBe('rust');
    await restoreBackup({ directory, from: String(replaced) });
    expect(await gameOf(directory)).toBe('dota2');
    expect((await readdir(directory)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('fills an empty directory, as on another machine', async () => {
    await using temporary = await createTemporaryDirectory();
    const [here, there] = [join(temporary.path, 'here'), join(temporary.path, 'there')];
    await plantData(here);
    const { folder } = await createBackup({
      directory: here,
      reason: 'manual',
      to: join(temporary.path, 'moved'),
    });
    expect(await restoreBackup({ directory: there, from: folder })).toMatchObject({ replaced: null });
    expect(await gameOf(there)).toBe('rust');
  });

  it('is of no journal of the database before, and keeps a damaged one as it is', async () => {
    await using temporary = await createTemporaryDirectory();
    const directory = temporary.path;
    await plantData(directory);
    const { folder } = await createBackup({ directory, reason: 'manual' });
    await damage(join(directory, DATABASE_FILE));
    await writeFile(join(directory, `${DATABASE_FILE}-wal`), 'an old journal');
    const { replaced } = await restoreBackup({ directory, from: folder });
    expect(await gameOf(directory)).toBe('rust');
    expect((await readdir(String(replaced))).toSorted()).toEqual([HISTORY, DATABASE_FILE]);
  });

  it('refuses while a bot runs on the directory', async () => {
    await using temporary = await createTemporaryDirectory();
    const directory = temporary.path;
    await plantData(directory);
    const { folder } = await createBackup({ directory, reason: 'manual' });
    const lock = await takeInstanceLock(directory, 0);
    await expect(restoreBackup({ directory, from: folder })).rejects.toThrow(
      new ConfigurationError('DATA_DIR', 'is in use by another running bot'),
    );
    lock.release();
    lock.release();
    await restoreBackup({ directory, from: folder });
  });

  it.each<[string, (folder: string) => Promise<unknown>, RegExp]>([
    [
      'is cut off',
      (folder) => truncate(join(folder, DATABASE_FILE), 5000),
      /not the file that was backed up/,
    ],
    ['has other content', (folder) => damage(join(folder, HISTORY)), /history\.db is not the file/],
    ['has no manifest', (folder) => writeFile(join(folder, 'backup.json'), '{}'), /is no backup/],
    [
      'names a file elsewhere',
      (folder) => change(folder, (text) => text.replace(HISTORY, '../history.db')),
      /is no backup/,
    ],
    [
      'is of a newer version',
      (folder) => ageing(folder),
      /of a newer version \(step 9999-later is unknown here\)/,
    ],
  ])('changes nothing when the backup %s', async (_, spoil, message) => {
    await using temporary = await createTemporaryDirectory();
    const directory = temporary.path;
    await plantData(directory);
    const { folder } = await createBackup({ directory, reason: 'manual' });
    await plantData(directory, 'dota2');
    await spoil(folder);
    const before = await readdir(join(directory, 'backups'));
    await expect(restoreBackup({ directory, from: folder })).rejects.toThrow(message);
    expect(await gameOf(directory)).toBe('dota2');
    expect(await readdir(join(directory, 'backups'))).toEqual(before);
  });
});

describe('an upgrade', () => {
  it('backs each database up before its schema changes, and only then', async () => {
    await using temporary = await createTemporaryDirectory();
    const directory = temporary.path;
    const backups = join(directory, 'backups');
    const db = new Kysely<Record<string, Record<string, unknown>>>({
      dialect: new AtomicSqliteDialect({ database: openSqlite(directory) }),
    });
    const old = Object.fromEntries(Object.entries(migrations).slice(0, 3));
    await migrate(db, old);
    await db.insertInto('chat_settings').values({ chat_id: 7, game: 'rust' }).execute();
    await db.destroy();
    expect(await gameOf(directory)).toBe('rust');
    const [made, ...others] = await listBackups(backups);
    expect(others).toEqual([]);
    expect(made?.manifest).toMatchObject({
      reason: 'upgrade',
      databases: [{ file: DATABASE_FILE, step: Object.keys(old).at(-1) }],
    });
    expect(await gameOf(directory)).toBe('rust');
    expect(await listBackups(backups)).toHaveLength(1);
  });

  it('is not begun without its backup', async () => {
    await using temporary = await createTemporaryDirectory();
    const directory = temporary.path;
    const db = new Kysely({ dialect: new AtomicSqliteDialect({ database: openSqlite(directory) }) });
    await migrate(db, Object.fromEntries(Object.entries(migrations).slice(0, 3)));
    await db.destroy();
    await writeFile(join(directory, 'backups'), 'no folder');
    await expect(openStore({ directory })).rejects.toThrow(
      /^DATA_DIR takes no backup of skinspread\.db, without which it is not upgraded \(\w+\)$/,
    );
  });
});

describe('refuseNewerHistory', () => {
  it('refuses the history of a newer version, and leaves a damaged one to its thread', async () => {
    await using temporary = await createTemporaryDirectory();
    const directory = temporary.path;
    refuseNewerHistory(directory);
    await plantData(directory);
    refuseNewerHistory(directory);
    const database = new SqliteDatabase(join(directory, HISTORY));
    database.exec(`INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-later', '')`);
    database.close();
    expect(() => refuseNewerHistory(directory)).toThrow(
      /^DATA_DIR leads to a database of a newer version \(step 9999-later is unknown here\)/,
    );
    await damage(join(directory, HISTORY));
    refuseNewerHistory(directory);
  });
});

/** Overwrites the middle of a file. */
async function damage(path: string): Promise<void> {
  const bytes = await readFile(path);
  await writeFile(path, bytes.fill('damage', 100, bytes.length - 100));
}

async function change(folder: string, edit: (text: string) => string): Promise<void> {
  const path = join(folder, 'backup.json');
  await writeFile(path, edit(await readFile(path, 'utf8')));
}

/** Makes the backup of the database one that a later version would write, with a manifest that fits. */
async function ageing(folder: string): Promise<void> {
  const { digestFile } = await import('../../../src/store/backups/copy-database.ts');
  const path = join(folder, DATABASE_FILE);
  const before = await digestFile(path);
  const copy = new SqliteDatabase(path);
  copy.exec(`INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-later', '')`);
  copy.close();
  const last = Object.keys(migrations).at(-1) ?? '';
  const after = await digestFile(path);
  await change(folder, (text) => text.replace(before, after).replace(last, '9999-later'));
}
