import { type Course } from './course.ts';
import { type Prediction, type Signal } from './signal.ts';
import { type Sample } from './statistics.ts';

/** A signal with its course so far. */
export interface Followed {
  readonly signal: Signal;
  readonly course: Course;
}

/** A deal that somebody follows as if it had been bought. */
export interface PaperTrade extends Followed {
  readonly id: number;
  readonly userId: number;
  /** Milliseconds since 1970. */
  readonly boughtAt: number;
}

/** Whose paper trades, and in which chat. */
export interface PaperOwner {
  readonly chatId: number;
  readonly userId: number;
}

/** What came of following a deal: `full` when the chat follows as many as it may. */
export type PaperOutcome = 'added' | 'known' | 'full';

/** A chat follows at most so many deals. */
export const MOST_PAPER_TRADES = 100;

/** Signals that were concluded are forgotten so long after they were shown, and who followed them with them. */
export const LEDGER_KEPT_MS = 400 * 24 * 3_600_000;

/** Where the ledger keeps what was shown and what became of it. Methods reject when the store behind them fails. */
export interface LedgerRepository {
  /** Puts predictions on record, each once however often and by how many it is shown; tells the signals, in order. */
  readonly record: (predictions: readonly Prediction[]) => Promise<readonly Signal[]>;
  /** Every signal that is not concluded, the oldest first. */
  readonly open: () => Promise<readonly Followed[]>;
  /** The signals that were shown last, the newest first, concluded or not. */
  readonly latest: (limit: number) => Promise<readonly Followed[]>;
  /** Keeps how signals have gone; what was concluded stays as it is. */
  readonly save: (courses: readonly { readonly id: number; readonly course: Course }[]) => Promise<void>;
  /** What became of all that was shown since then and is concluded. */
  readonly samples: (since: number) => Promise<readonly Sample[]>;
  /** Forgets what is older than LEDGER_KEPT_MS and concluded. */
  readonly prune: () => Promise<void>;
  readonly addPaperTrade: (owner: PaperOwner, signalId: number) => Promise<PaperOutcome>;
  /** What a chat follows, the last one first. */
  readonly paperTrades: (chatId: number) => Promise<readonly PaperTrade[]>;
  /** False when the chat follows no such trade. */
  readonly dropPaperTrade: (chatId: number, id: number) => Promise<boolean>;
}
