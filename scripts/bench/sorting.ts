import { quantile } from './history/measured.ts';

const RUNS = 7;

/**
 * Milliseconds of CPU that sorting so many titles takes, in the middle of 7 runs: what n log n is on this machine, where
 * 16 times the titles no longer fit the processor's caches.
 */
export function measureSorting(titles: number): number {
  const names = Array.from({ length: titles }, (_, index) => nameOf((index * 7_919) % titles));
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    names.toSorted();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return quantile(times, 0.5);
}

/** By how much sorting grows from one number of titles to another. */
export function measureSortingGrowth(from: number, to: number): number {
  measureSorting(from);
  return measureSorting(to) / measureSorting(from);
}

/** By how much n log n grows from one number to another. */
export function nLogN(from: number, to: number): number {
  return (to * Math.log(to)) / (from * Math.log(from));
}

function nameOf(index: number): string {
  return `StatTrak™ Weapon ${index} | Finish ${index % 97} (Field-Tested)`;
}
