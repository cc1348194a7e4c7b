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

const file = 'docs/benchmarks.md';

/** Prints a section as text. */
export function printSection({ title, headings, rows, notes = [] }: Section): void {
  printTable(title, headings, rows);
  for (const note of notes) console.log(note);
}

/** Puts a bench's sections, and the machine they were measured on, into their place in the document. */
export async function writeReport(bench: string, sections: readonly Section[]): Promise<void> {
  const begin = `<!-- ${bench}: written by npm run bench -- ${bench} -->`;
  const end = `<!-- /${bench} -->`;
  const text = await readFile(file, 'utf8').catch(() => `# Benchmarks\n\n${begin}\n${end}\n`);
  const before = text.slice(0, text.indexOf(begin) + begin.length);
  const after = text.slice(text.indexOf(end));
  const body = [describeMachine(), ...sections.map(toMarkdown)].join('\n\n');
  await writeFile(file, `${before}\n\n${body}\n\n${after}`);
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
