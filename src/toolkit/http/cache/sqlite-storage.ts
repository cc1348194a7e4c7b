import Database from 'better-sqlite3';
import { type AnswerFilter, type CacheStorage, type StorageSize, weigh } from './cache-storage.ts';
import { migrate } from './sqlite-schema.ts';
import { type StoredAnswer } from './stored-answer.ts';

type Meta = Omit<StoredAnswer, 'key' | 'variant' | 'route' | 'url' | 'body' | 'expiresAt'>;

interface Row {
  readonly variant: string;
  readonly route: string;
  readonly url: string;
  readonly meta: string;
  readonly body: Uint8Array;
  readonly expires_at: number;
}

/** How precisely the last use is kept, in milliseconds: reading within this span writes nothing. */
const useGranularityMs = 60_000;

/** How long the lock of another process is waited for, in milliseconds: when opening, and later, when that holds up all else. */
const lockWaitMs = { opening: 2_000, working: 50 };

/**
 * A storage in one SQLite file that several processes may use at once: at most `maxBytes`, least recently used
 * first out. The constructor throws when the file cannot be opened.
 */
export class SqliteStorage implements CacheStorage {
  readonly #database: Database.Database;
  readonly #statements: ReturnType<typeof prepareStatements>;
  readonly #maxBytes: number;
  #evictions = 0;

  constructor(file: string, maxBytes: number) {
    this.#database = openDatabase(file);
    this.#statements = prepareStatements(this.#database);
    this.#maxBytes = maxBytes;
  }

  find(key: string): readonly StoredAnswer[] {
    const rows = this.#statements.find.all(key);
    if (rows.length > 0) this.#touch(key);
    return rows.map((row) => toAnswer(key, row));
  }

  store(answer: StoredAnswer): void {
    const weight = weigh(answer);
    if (weight > this.#maxBytes) this.#statements.remove.run(answer.key, answer.variant);
    else this.#database.transaction(() => this.#replace(answer, weight)).immediate();
  }

  remove(key: string, variant?: string): void {
    if (variant === undefined) this.#statements.removeKey.run(key);
    else this.#statements.remove.run(key, variant);
  }

  clear({ route, tag, url }: AnswerFilter): void {
    this.#statements.clear.run({ route: route ?? null, tag: tag ?? null, url: url ?? null });
  }

  sweep(now: number): void {
    this.#statements.sweep.run(now);
  }

  size(): StorageSize {
    const totals = this.#statements.totals.get() ?? { entries: 0, bytes: 0 };
    return { ...totals, evictions: this.#evictions };
  }

  close(): void {
    this.#database.close();
  }

  #touch(key: string): void {
    const now = Date.now();
    try {
      this.#statements.touch.run(now, key, now - useGranularityMs);
    } catch {
      // Reading needs neither a lock nor a writable file, so what was found counts even if its use cannot be noted.
    }
  }

  #replace(answer: StoredAnswer, weight: number): void {
    const { key, variant, route, url, body, expiresAt, ...meta } = answer;
    this.#statements.remove.run(key, variant);
    this.#statements.insert.run(
      key,
      variant,
      route,
      url,
      JSON.stringify(meta satisfies Meta),
      body,
      weight,
      expiresAt,
      Date.now(),
    );
    for (const tag of answer.tags) this.#statements.insertTag.run(key, variant, tag);
    this.#evict();
  }

  #evict(): void {
    while (this.size().bytes > this.#maxBytes) {
      const { changes } = this.#statements.evictOldest.run();
      this.#evictions += changes;
      // Totals of more than there is would keep this going for ever.
      if (changes === 0) this.#statements.recount.run();
    }
  }
}

function openDatabase(file: string): Database.Database {
  const database = new Database(file, { timeout: lockWaitMs.opening });
  try {
    database.pragma('journal_mode = WAL');
    // A cache may lose its last writes in a power cut; WAL keeps the file whole all the same.
    database.pragma('synchronous = NORMAL');
    database.pragma('foreign_keys = ON');
    migrate(database);
    database.pragma(`busy_timeout = ${lockWaitMs.working}`);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

function prepareStatements(database: Database.Database) {
  return {
    find: database.prepare<[string], Row>(
      'SELECT variant, route, url, meta, body, expires_at FROM answers WHERE key = ?',
    ),
    touch: database.prepare<[number, string, number]>(
      'UPDATE answers SET used_at = ? WHERE key = ? AND used_at < ?',
    ),
    insert: database.prepare('INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    insertTag: database.prepare('INSERT OR IGNORE INTO tags VALUES (?, ?, ?)'),
    remove: database.prepare('DELETE FROM answers WHERE key = ? AND variant = ?'),
    removeKey: database.prepare('DELETE FROM answers WHERE key = ?'),
    clear: database.prepare(`
      DELETE FROM answers
      WHERE (@route IS NULL OR route = @route) AND (@url IS NULL OR url = @url)
        AND (@tag IS NULL OR (key, variant) IN (SELECT key, variant FROM tags WHERE tag = @tag))
    `),
    sweep: database.prepare('DELETE FROM answers WHERE expires_at <= ?'),
    evictOldest: database.prepare(
      'DELETE FROM answers WHERE rowid IN (SELECT rowid FROM answers ORDER BY used_at LIMIT 1)',
    ),
    recount: database.prepare(
      'UPDATE totals SET (entries, bytes) = (SELECT COUNT(*), COALESCE(SUM(weight), 0) FROM answers)',
    ),
    totals: database.prepare<[], { entries: number; bytes: number }>('SELECT entries, bytes FROM totals'),
  };
}

function toAnswer(key: string, row: Row): StoredAnswer {
  const meta = JSON.parse(row.meta) as Meta;
  const { variant, route, url, body } = row;
  return { ...meta, key, variant, route, url, body, expiresAt: row.expires_at };
}
