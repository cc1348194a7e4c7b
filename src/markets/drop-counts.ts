/** How many rows were left out, by reason. */
export type DropCounts = Readonly<Record<string, number>>;

/** Adds up several counts. */
export function addDropCounts(all: readonly DropCounts[]): DropCounts {
  const total: Record<string, number> = {};
  for (const counts of all) {
    for (const [reason, count] of Object.entries(counts)) total[reason] = (total[reason] ?? 0) + count;
  }
  return total;
}
