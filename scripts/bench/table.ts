/** One measured figure beside the bound it has to keep. */
export interface Measure {
  readonly what: string;
  readonly value: number;
  readonly bound: number;
  readonly unit: string;
  /** Whether more is better; less is unless said otherwise. */
  readonly isLeast?: boolean;
}

/** The headings of a table of measures. */
export const MEASURE_HEADINGS = ['measure', 'measured', 'bound', ''];

/** Prints measures as a table and says whether all bounds are kept. */
export function printMeasures(title: string, measures: readonly Measure[]): boolean {
  printTable(title, MEASURE_HEADINGS, measures.map(toRow));
  return measures.every(isKept);
}

/** A measure as a line of a table. */
export function toRow(measure: Measure): readonly string[] {
  const { what, value, bound, unit, isLeast = false } = measure;
  return [
    what,
    `${formatNumber(value)} ${unit}`.trim(),
    `${isLeast ? '≥' : '≤'} ${formatNumber(bound)} ${unit}`.trim(),
    isKept(measure) ? 'ok' : 'MISSED',
  ];
}

function isKept({ value, bound, isLeast = false }: Measure): boolean {
  return isLeast ? value >= bound : value <= bound;
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

/** Writes a figure as short as it can be read: two places below a hundred, none beyond. */
export function formatNumber(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : String(Math.round(value * 100) / 100);
}
