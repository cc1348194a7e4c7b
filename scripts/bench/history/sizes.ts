import SqliteDatabase from 'better-sqlite3';
import { statSync } from 'node:fs';
import { GAMES } from '../../../src/domain/game.ts';
import { MARKET_IDS } from '../../../src/domain/venue.ts';
import { type Section } from '../report.ts';
import { type Measure } from '../table.ts';

const BOOKS = GAMES.length * MARKET_IDS.length;
const SNAPSHOT_DAYS = 14;
const HOUR_DAYS = 180;
const YEARS = 10;
const MIB = 2 ** 20;
/** What `limits.ts` allows. */
const LARGEST_GIB = 4;

/** What a day of one book takes in each form, and all books together for as long as each is kept. */
export function measureSizes(
  path: string,
  day: number,
): { readonly section: Section; readonly measure: Measure } {
  const database = new SqliteDatabase(path, { readonly: true });
  const sum = (table: string, where = ''): number =>
    Number(database.prepare(`select coalesce(sum(length(content)), 0) from ${table} ${where}`).pluck().get());
  const contents = sum('snapshots') + sum('hour_pages') + sum('day_pages');
  const overhead = statSync(path).size / contents;
  const snapshots = sum('snapshots', `where at / 86400000 = ${day}`) * overhead;
  const hours = sum('hour_pages', `where day = ${day}`) * overhead;
  const days =
    (sum('day_pages') / Number(database.prepare('select count(*) from days').pluck().get())) * overhead;
  database.close();
  const total = BOOKS * (SNAPSHOT_DAYS * snapshots + HOUR_DAYS * hours + YEARS * 365 * days);
  const row = (name: string, bytes: number, kept: number): readonly string[] => [
    name,
    (bytes / MIB).toFixed(2),
    kept === Infinity ? 'for ever' : `${kept} days`,
    ((BOOKS * bytes * (kept === Infinity ? YEARS * 365 : kept)) / MIB).toFixed(0),
  ];
  return {
    section: {
      title: 'Price history: size',
      headings: ['form', 'MiB a day and book', 'kept', `MiB of ${BOOKS} books`],
      rows: [
        row('snapshots, one a minute', snapshots, SNAPSHOT_DAYS),
        row('hours', hours, HOUR_DAYS),
        row('days', days, Infinity),
      ],
      notes: [
        `All of it, with ${YEARS} years of days: ${(total / 2 ** 30).toFixed(2)} GiB for 4 × 25,000 titles on 2 markets, refreshed every minute. SQLite's own share is counted in (${((overhead - 1) * 100).toFixed(0)} %).`,
      ],
    },
    measure: { what: `room for ${BOOKS} books`, value: total / 2 ** 30, bound: LARGEST_GIB, unit: 'GiB' },
  };
}
