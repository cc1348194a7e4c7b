import SqliteDatabase from 'better-sqlite3';
import { GAMES } from '../../../src/domain/game.ts';
import { MARKET_IDS } from '../../../src/domain/venue.ts';
import { type Section } from '../report.ts';
import { type Measure } from '../table.ts';

const BOOKS = GAMES.length * MARKET_IDS.length;
const SNAPSHOT_DAYS = 14;
const HOUR_DAYS = 180;
const YEARS = 5;
const MIB = 2 ** 20;
const GIB = 2 ** 30;
/** What `limits.ts` allows. */
const LARGEST_GIB = 4;

/** Bytes that a day of one book takes in each form, with SQLite's own share. */
export interface DaySizes {
  readonly snapshots: number;
  readonly hours: number;
  readonly days: number;
}

/** Reads what this day takes as snapshots and as hours, and the average day of all as a day. */
export function readSizes(path: string, day: number): DaySizes {
  using database = open(path);
  const sum = (query: string): number => Number(database.get(query));
  const keys = sum('select sum(length(cast(item_keys as blob))) from item_keys');
  const contents = ['snapshots', 'hour_pages', 'day_pages']
    .map((table) => sum(`select coalesce(sum(length(content)), 0) from ${table}`))
    .reduce((a, b) => a + b, keys);
  const used = sum('select page_count from pragma_page_count') - sum('select * from pragma_freelist_count');
  const share = (used * sum('select page_size from pragma_page_size')) / contents;
  const ofDay = (table: string, time: string): number =>
    share * sum(`select coalesce(sum(length(content)), 0) from ${table} where ${time} = ${day}`);
  return {
    snapshots: ofDay('snapshots', 'at / 86400000'),
    hours: ofDay('hour_pages', 'day'),
    days:
      (share * sum('select coalesce(sum(length(content)), 0) from day_pages')) /
      sum('select count(*) from days where in_days = 1'),
  };
}

/** Reads how many bytes a snapshot has on average. */
export function readSnapshotBytes(path: string): number {
  using database = open(path);
  return Number(database.get('select avg(length(content)) from snapshots'));
}

function open(path: string): Disposable & { readonly get: (query: string) => unknown } {
  const database = new SqliteDatabase(path, { readonly: true });
  return {
    get: (query) => database.prepare(query).pluck().get(),
    [Symbol.dispose]: () => {
      database.close();
    },
  };
}

/** What all books take, for as long as each form is kept. */
export function describeSizes({ snapshots, hours, days }: DaySizes): {
  readonly section: Section;
  readonly measure: Measure;
} {
  const rows = [
    ['snapshots, one a minute', snapshots, SNAPSHOT_DAYS],
    ['hours', hours, HOUR_DAYS],
    [`days, for ever; ${YEARS} years of them`, days, YEARS * 365],
  ] as const;
  const total = rows.reduce((sum, [, bytes, kept]) => sum + BOOKS * bytes * kept, 0) / GIB;
  return {
    section: {
      title: 'Price history: size',
      headings: ['form', 'MiB a day and book', 'days kept', `MiB of ${BOOKS} books`],
      rows: rows.map(([name, bytes, kept]) => [
        name,
        (bytes / MIB).toFixed(2),
        kept.toLocaleString('en-US'),
        ((BOOKS * bytes * kept) / MIB).toFixed(0),
      ]),
      notes: [
        `Together ${total.toFixed(2)} GiB for 4 games × 25,000 titles on 2 markets, each refreshed every minute; SQLite's own share is counted in.`,
      ],
    },
    measure: { what: `room for ${BOOKS} books`, value: total, bound: LARGEST_GIB, unit: 'GiB' },
  };
}
