/** One measured figure beside the bound it has to keep. */
export interface Measure {
  readonly what: string;
  readonly value: number;
  readonly bound: number;
  readonly unit: string;
}

/** Prints measures as a table and says whether all bounds are kept. */
export function printMeasures(title: string, measures: readonly Measure[]): boolean {
  const kept = (measure: Measure): boolean => measure.value <= measure.bound;
  const rows = measures.map((measure) => [
    measure.what,
    `${formatNumber(measure.value)} ${measure.unit}`,
    `≤ ${formatNumber(measure.bound)} ${measure.unit}`,
    kept(measure) ? 'ok' : 'MISSED',
  ]);
  printTable(title, ['measure', 'measured', 'bound', ''], rows);
  return measures.every(kept);
}

/** Prints rows of text under their headings, the first column to the left and the others to the right. */
export function printTable(
  title: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const toLine = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  console.log(`\n${title}\n`);
  for (const line of [headings, widths.map((width) => '-'.repeat(width)), ...rows]) console.log(toLine(line));
}

function formatNumber(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : String(Math.round(value * 100) / 100);
}
