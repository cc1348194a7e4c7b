import { hashText, uniform } from '../../src/simulator/random.ts';

/** Draws that follow from a seed, one after the other. */
export interface Random {
  /** A number from the first on, below the second. */
  readonly between: (from: number, to: number) => number;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
}

/** Makes draws for one purpose, which do not depend on how often others draw. */
export function createRandom(seed: number, purpose: string): Random {
  const salt = hashText(`${purpose} ${seed}`);
  let drawn = 0;
  const next = (): number => uniform(drawn++, salt);
  return {
    between: (from, to) => from + next() * (to - from),
    pick: ([first, ...others]) => [first, ...others][Math.floor(next() * (others.length + 1))] ?? first,
  };
}
