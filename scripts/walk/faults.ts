import { cellWidth } from '../../src/bot/views/cells.ts';
import { type SeenMessage } from '../../src/simulator/index.ts';

/** Cells of monospace text in a line of a phone, at most. */
const PHONE_CELLS = 38;

/** Cells of a row of buttons that a phone shows without cutting them. */
const ROW_CELLS = 44;

const LEFTOVERS = /undefined|\bNaN\b|\[object|\{ ?\$|Infinity/;

/** What is wrong with a message as a person sees it. */
export function findFaults(message: SeenMessage): readonly string[] {
  const { text, entities, buttons } = message;
  const wide = entities
    .filter(({ type }) => type === 'pre')
    .flatMap(({ offset, length }) => text.slice(offset, offset + length).split('\n'))
    .filter((line) => cellWidth(line) > PHONE_CELLS)
    .map((line) => `a line of ${cellWidth(line)} cells: ${line}`);
  const crowded = buttons
    .map((row) => row.map((button) => button.text).join('  '))
    .filter((row) => cellWidth(row) > ROW_CELLS && row.includes('  '))
    .map((row) => `a row of buttons with ${cellWidth(row)} cells: ${row}`);
  const leftover = LEFTOVERS.exec(text);
  return [...wide, ...crowded, ...(leftover === null ? [] : [`"${leftover[0]}" in: ${text.slice(0, 80)}`])];
}
