import { type Database } from 'better-sqlite3';

/** Number of this layout; a file with another one is emptied and rebuilt, since it is only a cache. */
const schemaVersion = 1;

const create = `
  CREATE TABLE answers (
    key TEXT NOT NULL,
    variant TEXT NOT NULL,
    route TEXT NOT NULL,
    url TEXT NOT NULL,
    meta TEXT NOT NULL,
    body BLOB NOT NULL,
    weight INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER NOT NULL,
    PRIMARY KEY (key, variant)
  ) STRICT;
  CREATE INDEX answers_by_url ON answers (url);
  CREATE INDEX answers_by_expiry ON answers (expires_at);
  CREATE INDEX answers_by_use ON answers (used_at, weight);
  CREATE TABLE tags (
    key TEXT NOT NULL,
    variant TEXT NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (tag, key, variant),
    FOREIGN KEY (key, variant) REFERENCES answers (key, variant) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX tags_by_answer ON tags (key, variant);
  CREATE TABLE totals (entries INTEGER NOT NULL, bytes INTEGER NOT NULL) STRICT;
  INSERT INTO totals VALUES (0, 0);
  CREATE TRIGGER answers_added AFTER INSERT ON answers BEGIN
    UPDATE totals SET entries = entries + 1, bytes = bytes + new.weight;
  END;
  CREATE TRIGGER answers_dropped AFTER DELETE ON answers BEGIN
    UPDATE totals SET entries = entries - 1, bytes = bytes - old.weight;
  END;
`;

const dropAll = `
  DROP TABLE IF EXISTS tags;
  DROP TABLE IF EXISTS answers;
  DROP TABLE IF EXISTS totals;
`;

/** Brings a file to the current layout, within one transaction, so that two processes cannot both rebuild it. */
export function migrate(database: Database): void {
  const rebuild = database.transaction(() => {
    if (database.pragma('user_version', { simple: true }) === schemaVersion) return;
    database.exec(dropAll);
    database.exec(create);
    database.pragma(`user_version = ${schemaVersion}`);
  });
  rebuild.immediate();
}
