const MAX_EDITS = 2;

/** The name that most likely was meant: one that begins so, or one at most two slips away. */
export function findNearest(typed: string, names: readonly string[]): string | undefined {
  const longer = names.filter((name) => typed.length >= 2 && name.startsWith(typed));
  if (longer.length > 0) return longer[0];
  const ranked = names
    .map((name) => ({ name, edits: countEdits(typed, name) }))
    .filter(({ name, edits }) => edits <= Math.min(MAX_EDITS, Math.floor(name.length / 2)))
    .toSorted((a, b) => a.edits - b.edits);
  return ranked[0]?.name;
}

/** How many letters must be added, left out, changed or swapped with their neighbour to get from one to the other. */
export function countEdits(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= from.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= to.length; column += 1) {
      line.push(cheapestEdit(rows, line, { from, to, row, column }));
    }
    rows.push(line);
  }
  return at(rows, from.length, to.length);
}

interface Place {
  readonly from: string;
  readonly to: string;
  readonly row: number;
  readonly column: number;
}

function cheapestEdit(rows: number[][], line: number[], { from, to, row, column }: Place): number {
  const change = from[row - 1] === to[column - 1] ? 0 : 1;
  const isSwap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
  return Math.min(
    at(rows, row - 1, column) + 1,
    (line[column - 1] ?? Infinity) + 1,
    at(rows, row - 1, column - 1) + change,
    isSwap ? at(rows, row - 2, column - 2) + 1 : Infinity,
  );
}

function at(rows: readonly (readonly number[])[], row: number, column: number): number {
  return rows[row]?.[column] ?? Infinity;
}
