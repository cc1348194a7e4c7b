import { type Kysely } from 'kysely';
import { type Report } from './report.ts';
import { type HistoryDatabase } from './tables.ts';

/** What every part of the history's thread works with. */
export interface HistoryContext {
  readonly db: Kysely<HistoryDatabase>;
  /** Whether other processes write it, too. */
  readonly isShared: boolean;
  readonly report: Report;
  /** Lets waiting requests through in the middle of longer work. */
  readonly breathe: () => Promise<void>;
}

/** The same for work that answers a request: requests are answered in order, so none may come in between. */
export function withoutBreath(context: HistoryContext): HistoryContext {
  return { ...context, breathe: () => Promise.resolve() };
}
