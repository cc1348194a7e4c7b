import { setImmediate as yieldToLoop } from 'node:timers/promises';

/** Objects frozen between two yields to the event loop; about a millisecond of work. */
const objectsPerTurn = 5_000;

/**
 * Freezes plain objects and arrays all the way down, without stalling the event loop. Whatever is not plain
 * (a Map, a class instance) is left as it is, and so is all below an object that was frozen before.
 */
export async function deepFreeze<T>(value: T): Promise<T> {
  const pending: unknown[] = [value];
  let untilYield = objectsPerTurn;
  for (let next = pending.pop(); pending.length > 0 || next !== undefined; next = pending.pop()) {
    if (!isPlain(next) || Object.isFrozen(next)) continue;
    Object.freeze(next);
    for (const member of Object.values(next)) {
      if (typeof member === 'object' && member !== null) pending.push(member);
    }
    untilYield -= 1;
    if (untilYield > 0) continue;
    untilYield = objectsPerTurn;
    await yieldToLoop();
  }
  return value;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
