/** The same text for two flat objects that say the same, in whatever order their parts stand. */
export function nameByContents(value: object): string {
  return JSON.stringify(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** Those of the first that say nothing that one of the others says. */
export function withoutThose<T extends object>(values: readonly T[], others: readonly T[]): readonly T[] {
  const known = new Set(others.map(nameByContents));
  return values.filter((value) => !known.has(nameByContents(value)));
}
