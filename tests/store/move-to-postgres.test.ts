import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { describeWhere } from '../support/describe-where.ts';
import { type Kysely } from 'kysely';
import { type ItemKey } from '../../src/domain/title.ts';
import { moveToPostgres, openStore, type Store, takeInstanceLock } from '../../src/store/index.ts';
import { openHistory } from '../../src/store/history/database.ts';
import { type HistoryDatabase } from '../../src/store/history/tables.ts';
import { openPostgresDatabase, openSqliteDatabase } from '../../src/store/open-database.ts';
import { type AnyDatabase } from '../../src/store/table-rows.ts';
import { buildDealAlert, buildDealWatch, REDLINE } from '../support/alerts.ts';
import { createPostgresDatabase, hasPostgres, type PostgresDatabase } from '../support/postgres.ts';
import { buildPrediction } from '../support/signals.ts';
import { createTemporaryDirectory, type TemporaryDirectory } from '../support/temporary-directory.ts';
import { NOW, usd } from '../support/trades.ts';

const CHAT = -1_001_234_567_890;
const USER = 7_000_000_001;
const ITEMS = Array.from({ length: 4_100 }, (_, number) => `★ “Item” ${number} | ' (龙王)` as ItemKey);

async function onDatabase<Tables, T>(
  opening: Promise<Kysely<Tables>>,
  use: (db: Kysely<AnyDatabase>) => Promise<T>,
): Promise<T> {
  const db = await opening;
  try {
    return await use(db as unknown as Kysely<AnyDatabase>);
  } finally {
    await db.destroy();
  }
}

async function openHistoryDatabase(folder: string): Promise<Kysely<HistoryDatabase>> {
  const fail = (fields: object): void => {
    throw new Error(JSON.stringify(fields));
  };
  return (await openHistory(folder, NOW, { damaged: fail, warn: fail })).db;
}

/** Gives a row to each table that has none, with something in every column. */
async function fillEmptyTables(db: Kysely<AnyDatabase>): Promise<void> {
  for (const { name, columns } of await db.introspection.getTables()) {
    const known = await db.selectFrom(name).selectAll().limit(1).execute();
    const valueOf = (type: string): unknown => {
      if (/blob/i.test(type)) return Buffer.from([0, 255, 10, 39, 92]);
      return /int/i.test(type) ? 1 : "“x” | ' 龙王";
    };
    const row = Object.fromEntries(columns.map((column) => [column.name, valueOf(column.dataType)]));
    if (known.length === 0) await db.insertInto(name).values(row).execute();
  }
}

/** The rows of every table, in whatever order its database gives columns and rows. */
async function readTables(db: Kysely<AnyDatabase>): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = await db.introspection.getTables();
  const entries = tables.map(async ({ name, columns }) => {
    const names = columns.map((column) => column.name).toSorted();
    const rows = await db.selectFrom(name).select(names).execute();
    return [
      name,
      rows.map((row) => JSON.stringify(names.map((each) => [each, row[each]]))).toSorted(),
    ] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

describeWhere(await hasPostgres(), 'an installation that moves to PostgreSQL', () => {
  let directory: TemporaryDirectory;
  let database: PostgresDatabase;

  beforeEach(async () => {
    [directory, database] = await Promise.all([createTemporaryDirectory(), createPostgresDatabase()]);
  });

  afterEach(async () => {
    await Promise.all([directory[Symbol.asyncDispose](), database[Symbol.asyncDispose]()]);
  });

  const openOld = (): Promise<Store> => openStore({ directory: directory.path, now: () => NOW });
  const openNew = (): Promise<Store> =>
    openStore({ directory: directory.path, databaseUrl: database.url, now: () => NOW });
  const move = (): ReturnType<typeof moveToPostgres> =>
    moveToPostgres({ directory: directory.path, databaseUrl: database.url });
  const using = async <T>(opening: Promise<Store>, use: (store: Store) => Promise<T>): Promise<T> => {
    const store = await opening;
    try {
      return await use(store);
    } finally {
      await store.close();
    }
  };

  const fill = async (store: Store): Promise<void> => {
    await store.settings.save(CHAT, { game: 'rust', budget: usd(12.345) });
    await store.access.redeemPairingCode(
      { id: USER, name: 'Ann “=1+1”' },
      (await store.access.issuePairingCode())!,
    );
    await store.updates.markHandled(17);
    await store.items.idsOf('csgo', ITEMS);
    const watch = await store.watches.create({ chatId: CHAT, createdBy: USER, spec: buildDealWatch() });
    const firing = { watchId: watch!.id, key: REDLINE, buyOn: 'dmarket', content: buildDealAlert() } as const;
    await store.alerts.fire(firing);
    const [signal] = await store.ledger.record([buildPrediction()]);
    await store.ledger.addPaperTrade({ chatId: CHAT, userId: USER }, signal!.id);
  };
  const readAll = async (store: Store): Promise<object> => ({
    settings: await store.settings.get(CHAT),
    people: await store.access.people(),
    handled: await store.updates.markHandled(17),
    items: await store.items.idsOf('csgo', ITEMS),
    watches: await store.watches.list(CHAT),
    open: await store.ledger.open(),
    trades: await store.ledger.paperTrades(CHAT),
  });

  it('finds everything there again, with the same numbers', async () => {
    await using(openOld(), fill);
    const before = await using(openOld(), readAll);
    const moved = await move();
    expect(await using(openNew(), readAll)).toEqual(before);
    expect(moved).toContainEqual({ table: 'items', rows: ITEMS.length });
    expect(moved).toContainEqual({ table: 'alerts', rows: 1 });
  });

  it('has every row of every table, whatever tables there are', async () => {
    await using(openOld(), fill);
    const fillAndRead = async (db: Kysely<AnyDatabase>): ReturnType<typeof readTables> => {
      await fillEmptyTables(db);
      return readTables(db);
    };
    const before = {
      ...(await onDatabase(openSqliteDatabase(directory.path), fillAndRead)),
      ...(await onDatabase(openHistoryDatabase(directory.path), fillAndRead)),
    };
    expect(Object.keys(before)).toEqual(expect.arrayContaining(['chat_states', 'hidden', 'retired_chats']));
    expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([]);
    expect(before['snapshots']).toHaveLength(1);
    await move();
    const after = await onDatabase(openPostgresDatabase({ url: database.url }), readTables);
    const ofMigrations = ([name]: [string, unknown]): boolean => name.startsWith('kysely_');
    expect(Object.fromEntries(Object.entries(after).filter((each) => !ofMigrations(each)))).toEqual(before);
  });

  it('numbers what is new after what was there', async () => {
    const known = await using(openOld(), async (store) => (await store.items.idsOf('csgo', ITEMS)).size);
    await move();
    const ids = await using(openNew(), (store) => store.items.idsOf('csgo', ['New' as ItemKey]));
    expect(ids.get('New' as ItemKey)).toBe(known + 1);
  });

  it('is refused while a bot uses the folder', async () => {
    await using(openOld(), fill);
    const bot = await takeInstanceLock(directory.path, 0);
    await expect(move()).rejects.toThrow('DATA_DIR is in use by another running bot');
    bot.release();
    await expect(move()).resolves.toContainEqual({ table: 'items', rows: ITEMS.length });
  });

  it('is refused where the price history is no database, and then leaves that out', async () => {
    await using(openOld(), fill);
    await writeFile(join(directory.path, 'history.db'), 'no database'.repeat(1000));
    await expect(move()).rejects.toThrow('was laid aside');
    await expect(move()).resolves.toContainEqual({ table: 'items', rows: ITEMS.length });
  });

  it('is refused where there is something already, and then changes nothing', async () => {
    await using(openOld(), fill);
    await using(openNew(), (store) => store.settings.save(1, { game: 'dota2' }));
    await expect(move()).rejects.toThrow('the table chat_settings of the new database is not empty');
    await using(openNew(), async (store) => {
      expect((await store.settings.get(CHAT)).game).toBe('csgo');
      expect(await store.watches.list(CHAT)).toEqual([]);
    });
  });
});
