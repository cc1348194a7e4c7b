import { type Kysely } from 'kysely';
import { LEDGER_KEPT_MS, type LedgerRepository } from '../../domain/ledger/index.ts';
import { type Database } from '../tables.ts';
import { readLatest, readOpen, readSamples, saveCourses } from './courses.ts';
import { addPaperTrade, dropPaperTrade, listPaperTrades } from './paper-trades.ts';
import { pruneSignals } from './prune.ts';
import { recordSignals } from './signals.ts';

/** The ledger in a database. */
export function buildLedgerRepository(db: Kysely<Database>, now: () => number): LedgerRepository {
  return {
    record: (predictions) => recordSignals(db, predictions),
    open: () => readOpen(db),
    latest: (limit) => readLatest(db, limit),
    save: (courses) => saveCourses(db, courses),
    samples: (since) => readSamples(db, since),
    prune: () => pruneSignals(db, now() - LEDGER_KEPT_MS),
    addPaperTrade: (owner, signalId) => addPaperTrade(db, owner, signalId, now()),
    paperTrades: (chatId) => listPaperTrades(db, chatId),
    dropPaperTrade: (chatId, id) => dropPaperTrade(db, chatId, id),
  };
}
