import { type Position } from './zone.ts';

/** A watch is not armed again for an item within this time, however often the price comes and goes. */
export const COOLDOWN_MS = 3_600_000;

/** A watch that has fired for an item and was not armed again since. */
export interface Fired {
  readonly firedAt: number;
  /** True iff the price has been clearly outside since. */
  readonly hasLeft: boolean;
}

/** How a watch stands to one item: armed (null), or fired. */
export type Arming = Fired | null;

/** What an observation does to a watch. */
export interface Step {
  readonly arming: Arming;
  readonly fires: boolean;
}

/** A watch fires when armed and inside; it is armed again once the price has left by 1 % and the cooldown is over. */
export function observe(arming: Arming, position: Position, now: number): Step {
  if (arming === null) return fireIf(position, now);
  const hasLeft = arming.hasLeft || position === 'outside';
  const isArmedAgain = hasLeft && now - arming.firedAt >= COOLDOWN_MS;
  if (isArmedAgain) return fireIf(position, now);
  return { arming: hasLeft === arming.hasLeft ? arming : { ...arming, hasLeft }, fires: false };
}

function fireIf(position: Position, now: number): Step {
  return position === 'inside'
    ? { arming: { firedAt: now, hasLeft: false }, fires: true }
    : { arming: null, fires: false };
}
