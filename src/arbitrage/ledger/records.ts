import { type Grade } from '../../domain/confidence.ts';
import {
  type GradeRecord,
  type LedgerRepository,
  STATISTICS_MS,
  summariseSignals,
} from '../../domain/ledger/index.ts';
import { type Direction } from '../../domain/venue.ts';

/** What became of earlier deals, summed up and kept at hand. */
export interface Records {
  /** Sums up anew what was concluded since. */
  readonly read: () => Promise<readonly GradeRecord[]>;
  /** The record of a grade and direction as it was last summed up; undefined before the first time. */
  readonly of: (grade: Grade, direction: Direction) => GradeRecord | undefined;
  /** There is something new to sum up. */
  readonly expire: () => void;
}

/** Deals leave the statistics by their age, so that they are summed up anew even when nothing was concluded. */
const FRESH_MS = 6 * 3_600_000;

/** Creates records that nobody has read yet. */
export function createRecords(repository: LedgerRepository, now: () => number): Records {
  let last: readonly GradeRecord[] = [];
  let readAt = -Infinity;
  return {
    read: async () => {
      if (now() - readAt < FRESH_MS) return last;
      const at = now();
      last = summariseSignals(await repository.samples(at - STATISTICS_MS));
      readAt = at;
      return last;
    },
    of: (grade, { buyOn }) => last.find((each) => each.grade === grade && each.buyOn === buyOn),
    expire: () => (readAt = -Infinity),
  };
}
