import { DAY_MS } from './calendar.ts';

/** For how long every snapshot is kept, counted back from the newest of the same market and game. */
export const SNAPSHOTS_KEPT_MS = 14 * DAY_MS;

/** For how long hours are kept, counted in the same way. Days are kept for ever. */
export const HOURS_KEPT_MS = 180 * DAY_MS;

/** A book from later than this beyond the clock is refused: nothing newer would be recorded until then. */
export const AHEAD_MS = 5 * 60_000;

/**
 * The room for everything. Measured (docs/benchmarks.md): four games of 25,000 titles on both markets, asked every
 * minute, need less for all that is kept by age.
 */
export const LARGEST_BYTES = 4 * 2 ** 30;
