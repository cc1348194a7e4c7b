import {
  type FiredWatch,
  type Firing,
  type FiringPoint,
  observe,
  type Position,
} from '../../domain/watch/index.ts';
import { type ArmingTable } from './arming-table.ts';

/** What new prices do to watches. */
export interface Observations {
  readonly left: readonly FiredWatch[];
  readonly rearmed: readonly FiringPoint[];
  readonly firings: readonly Firing[];
}

/** Collects what new prices do to watches; nothing is changed yet. */
export class ObservationList implements Observations {
  readonly left: FiredWatch[] = [];
  readonly rearmed: FiringPoint[] = [];
  readonly firings: Firing[] = [];
  readonly #armings: ArmingTable;
  readonly #now: number;

  constructor(armings: ArmingTable, now: number) {
    this.#armings = armings;
    this.#now = now;
  }

  /** Notes where a watch stands to an item; `describe` is asked for what to say iff it fires. */
  add(point: FiringPoint, position: Position, describe: () => Firing['content']): void {
    const fired = this.#armings.find(point);
    const { arming, fires } = observe(fired, position, this.#now);
    if (fires) this.firings.push({ ...point, content: describe() });
    else if (fired !== null && arming === null) this.rearmed.push(point);
    if (fired !== null && !fired.hasLeft && !fires && arming?.hasLeft !== false) {
      this.left.push({ ...fired, hasLeft: true });
    }
  }
}
