/** Cells of monospace text that a phone shows in one line. */
export const PHONE_COLUMNS = 34;

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u;

/** How many cells of monospace text a text takes; East Asian characters and emoji take two. */
export function cellWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

/** Cuts a text to a number of cells, with an ellipsis where something is missing. */
export function cutCells(text: string, width: number): string {
  if (cellWidth(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (cellWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** A column with the text at its left; longer texts are cut. */
export function left(text: string, width: number): string {
  const cut = cutCells(text, width);
  return cut + ' '.repeat(width - cellWidth(cut));
}

/** A column with the text at its right; a longer text is kept whole, because a cut number would be a wrong one. */
export function right(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - cellWidth(text))) + text;
}

/** A line with one text at each end of the phone's width. */
export function ends(start: string, end: string): string {
  return left(start, PHONE_COLUMNS - 1 - cellWidth(end)) + ` ${end}`;
}

/** One line, or two where there is no room for both ends in one. */
export function endsOrTwo(start: string, end: string): readonly string[] {
  const isFitting = cellWidth(start) + 1 + cellWidth(end) <= PHONE_COLUMNS;
  return isFitting ? [ends(start, end)] : [start, right(end, PHONE_COLUMNS)];
}

/** A line across the phone's width. */
export const RULE = '-'.repeat(PHONE_COLUMNS);
