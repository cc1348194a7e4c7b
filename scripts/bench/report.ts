import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem, type } from 'node:os';
import { printTable } from './table.ts';

/** One table of results. */
export interface Section {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What has to be known to read the table. */
  readonly notes?: readonly string[];
}

/** Prints a section as text. */
export function printSection({ title, headings, rows, notes = [] }: Section): void {
  printTable(title, headings, rows);
  for (const note of notes) console.log(note);
}

/** Where in a document sections stand. */
export interface Place {
  readonly begin: string;
  readonly end: string;
}

/** Puts a bench's sections, and the machine they were measured on, into their place in the document. */
export function writeReport(bench: string, sections: readonly Section[]): Promise<void> {
  const begin = `<!-- ${bench}: written by npm run bench -- ${bench} -->`;
  return writeSections('docs/benchmarks.md', { begin, end: `<!-- /${bench} -->` }, sections);
}

/** Puts sections, and the machine they were measured on, between two marks; throws where a document has none. */
export async function writeSections(file: string, place: Place, sections: readonly Section[]): Promise<void> {
  const text = await readFile(file, 'utf8');
  const [from, to] = [text.indexOf(place.begin), text.indexOf(place.end)];
  if (from < 0 || to < from) throw new Error(`${file} has no place ${place.begin} … ${place.end}`);
  const body = [describeMachine(), ...sections.map(toMarkdown)].join('\n\n');
  await writeFile(file, `${text.slice(0, from)}${place.begin}\n\n${body}\n\n${text.slice(to)}`);
}

function describeMachine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return `Measured ${day} on ${cpus().length} × ${cpu?.model.trim() ?? 'unknown CPU'}, ${memory} GiB, ${type()}, Node ${process.versions.node}.`;
}

function toMarkdown({ title, headings, rows, notes = [] }: Section): string {
  const toLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = headings.map((_heading, column) => (column === 0 ? '---' : '--:'));
  return [
    `### ${title}`,
    '',
    toLine(headings),
    toLine(rule),
    ...rows.map(toLine),
    ...notes.flatMap((note) => ['', note]),
  ].join('\n');
}
