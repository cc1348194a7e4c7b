import { type Kysely, type Selectable } from 'kysely';
import { setImmediate as yieldToLoop } from 'node:timers/promises';
import { type Course, type Followed, type Sample } from '../../domain/ledger/index.ts';
import { type Database, type SignalCoursesTable, type SignalsTable } from '../tables.ts';
import { COURSE_COLUMNS, SAMPLE_COLUMNS, toCourse, toCourseRow, toSamples, toSignal } from './rows.ts';

/** A course takes 15 of the 999 parameters that every database allows. */
const BATCH_SIZE = 60;
/** SQLite answers on this thread, so that much is read in turns. */
const PAGE_SIZE = 1000;

/** Keeps how signals have gone, a batch at a time; a batch that is cut off is kept whole or not at all. */
export async function saveCourses(
  db: Kysely<Database>,
  courses: readonly { readonly id: number; readonly course: Course }[],
): Promise<void> {
  for (let at = 0; at < courses.length; at += BATCH_SIZE) {
    const rows = courses.slice(at, at + BATCH_SIZE).map(({ id, course }) => toCourseRow(id, course));
    await db
      .insertInto('signal_courses')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .column('signal_id')
          .doUpdateSet((eb) =>
            Object.fromEntries(COURSE_COLUMNS.map((column) => [column, eb.ref(`excluded.${column}`)])),
          )
          .where('signal_courses.outcome', 'is', null),
      )
      .execute();
    await yieldToLoop();
  }
}

/** Every signal that is not concluded, the oldest first. */
export function readOpen(db: Kysely<Database>): Promise<readonly Followed[]> {
  return readPages(async (after) => {
    const rows = await db
      .selectFrom('signal_courses')
      .innerJoin('signals', 'signals.id', 'signal_courses.signal_id')
      .selectAll()
      .where('outcome', 'is', null)
      .where('signal_id', '>', after)
      .orderBy('signal_id')
      .limit(PAGE_SIZE)
      .execute();
    return {
      values: rows.map(toFollowed),
      last: rows.at(-1)?.id,
    };
  });
}

/** The signals that were shown last, the newest first. */
export async function readLatest(db: Kysely<Database>, limit: number): Promise<readonly Followed[]> {
  const latest = await readPages(async (before) => {
    const rows = await db
      .selectFrom('signals')
      .innerJoin('signal_courses', 'signal_courses.signal_id', 'signals.id')
      .selectAll()
      .$if(before > 0, (query) => query.where('id', '<', before))
      .orderBy('id', 'desc')
      .limit(PAGE_SIZE)
      .execute();
    return { values: rows.map(toFollowed), last: rows.at(-1)?.id };
  }, limit);
  return latest.slice(0, limit);
}

/** What became of all that was shown since a moment and is concluded. */
export function readSamples(db: Kysely<Database>, since: number): Promise<readonly Sample[]> {
  return readPages(async (after) => {
    const rows = await db
      .selectFrom('signals')
      .innerJoin('signal_courses', 'signal_courses.signal_id', 'signals.id')
      .select(SAMPLE_COLUMNS)
      .where('shown_at', '>=', since)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE_SIZE)
      .execute();
    return { values: rows.flatMap(toSamples), last: rows.at(-1)?.id };
  });
}

function toFollowed(row: Selectable<SignalsTable> & Selectable<SignalCoursesTable>): Followed {
  return { signal: toSignal(row), course: toCourse(row) };
}

interface Page<T> {
  readonly values: readonly T[];
  /** The last id that was read; undefined when nothing was left. */
  readonly last: number | undefined;
}

/** Reads on after the last id until nothing is left, or enough was read. */
async function readPages<T>(
  readPage: (after: number) => Promise<Page<T>>,
  enough = Infinity,
): Promise<readonly T[]> {
  const all: T[] = [];
  for (let page = await readPage(0); page.last !== undefined; page = await readPage(page.last)) {
    all.push(...page.values);
    if (all.length >= enough) break;
    await yieldToLoop();
  }
  return all;
}
