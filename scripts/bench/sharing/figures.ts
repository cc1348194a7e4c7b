import { type Section } from '../report.ts';
import { type Measure } from '../table.ts';

/** What was measured of one contender, as a row of a table. */
export interface Figures {
  readonly row: readonly string[];
  readonly measures: readonly Measure[];
}

/** What was measured of all of them. */
export interface Comparison {
  readonly sections: readonly Section[];
  readonly measures: readonly Measure[];
}
