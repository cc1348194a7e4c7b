import { type Comparison, compareInSteps } from '../domain/comparison.ts';
import { type FeeSchedule } from '../domain/fees.ts';
import { DEFAULT_GATE_LIMITS } from '../domain/gates/index.ts';
import { type OpportunityFilter } from '../domain/judgement.ts';
import { type MarketView } from '../domain/pair.ts';
import { MARKET_IDS } from '../domain/venue.ts';
import { inTurns } from './in-turns.ts';
import { createShortMemory } from './short-memory.ts';

/** Compares both markets' whole books, a little in each turn of the event loop. */
export type Comparer = (view: MarketView, filter: OpportunityFilter) => Promise<Comparison>;

/** Builds a comparer; chats that want the same of the same books within seconds share one comparison. */
export function buildComparer(): Comparer {
  const remember = createShortMemory<Promise<Comparison>>();
  const numberOf = buildNumbering();
  return (view, filter) => {
    const { books, fees, history, records, costs, limits } = view;
    const parts = MARKET_IDS.flatMap((id) => [books[id], history[id], ...termsOf(fees[id])]);
    const key = JSON.stringify([[...parts, records].map(numberOf), filter, costs, limits]);
    return remember(key, () => inTurns(compareInSteps(view, filter, DEFAULT_GATE_LIMITS)));
  };
}

/** All of it but its age, since it is read, or assumed, anew each time. */
function termsOf(fees: FeeSchedule): readonly unknown[] {
  return Object.entries(fees).flatMap(([name, value]) => (name === 'observedAt' ? [] : [value as unknown]));
}

/** Gives each object a number of its own, and leaves all else as it is. */
function buildNumbering(): (part: unknown) => unknown {
  const numbers = new WeakMap<object, string>();
  let count = 0;
  return (part) => {
    if (typeof part !== 'function' && (typeof part !== 'object' || part === null)) return part;
    const number = numbers.get(part) ?? `#${++count}`;
    numbers.set(part, number);
    return number;
  };
}
