import { setImmediate as yieldToLoop } from 'node:timers/promises';
import { type JsonChild, JsonStructure } from './json-structure.ts';

/** Bytes that are parsed, or walked over, between two turns of the event loop: a few milliseconds of work. */
const defaultTurnBytes = 262_144;

const utf8 = new TextDecoder();

/**
 * Parses JSON as JSON.parse does, but a large text in pieces with turns of the event loop in between. Rejects with
 * a SyntaxError.
 */
export async function parseInTurns(bytes: Uint8Array, turnBytes = defaultTurnBytes): Promise<unknown> {
  return parseRange({ bytes, turnBytes }, 0, bytes.length);
}

interface Source {
  readonly bytes: Uint8Array;
  readonly turnBytes: number;
}

async function parseRange(source: Source, from: number, to: number): Promise<unknown> {
  const { bytes, turnBytes } = source;
  const start = skipSpace(bytes, from);
  const opening = String.fromCharCode(bytes[start] ?? 0);
  if (to - start <= turnBytes || (opening !== '[' && opening !== '{')) return parseWhole(bytes, from, to);
  const structure = new JsonStructure(bytes, start);
  while (structure.walk(turnBytes)) await yieldToLoop();
  if (structure.end === undefined) throw new SyntaxError('the text ends within a value');
  if (skipSpace(bytes, structure.end) < to) throw new SyntaxError('there is more after the value');
  checkChildren(bytes, structure.children);
  return opening === '['
    ? parseElements(source, structure.children)
    : parseMembers(source, structure.children);
}

async function parseElements(source: Source, children: readonly JsonChild[]): Promise<unknown[]> {
  const elements: unknown[] = [];
  for (const run of toRuns(children, source.turnBytes)) {
    await yieldToLoop();
    const [first] = run;
    if (run.length === 1 && first !== undefined) {
      elements.push(await parseRange(source, first.start, first.end));
      continue;
    }
    for (const element of parseRun(source, run, '[', ']') as unknown[]) elements.push(element);
  }
  return elements;
}

async function parseMembers(source: Source, children: readonly JsonChild[]): Promise<object> {
  const members: [string, unknown][] = [];
  for (const run of toRuns(children, source.turnBytes)) {
    await yieldToLoop();
    const [first] = run;
    if (run.length === 1 && first?.colon !== undefined) {
      const [name] = parseRun(source, [{ ...first, end: first.colon }], '[', ']') as [string];
      members.push([name, await parseRange(source, first.colon + 1, first.end)]);
      continue;
    }
    members.push(...Object.entries(parseRun(source, run, '{', '}') as object));
  }
  // Unlike assignment, this makes a member named __proto__ a member, as JSON.parse does.
  return Object.fromEntries(members);
}

/** Groups neighbours into runs of about a turn's work; what is larger stands alone. */
function* toRuns(children: readonly JsonChild[], turnBytes: number): Generator<readonly JsonChild[]> {
  let run: JsonChild[] = [];
  for (const child of children) {
    const start = run[0]?.start ?? child.start;
    if (run.length > 0 && child.end - start > turnBytes) {
      yield run;
      run = [];
    }
    run.push(child);
  }
  if (run.length > 0) yield run;
}

function parseRun({ bytes }: Source, run: readonly JsonChild[], opening: string, closing: string): unknown {
  const text = utf8.decode(bytes.subarray(run[0]?.start, run.at(-1)?.end));
  return JSON.parse(`${opening}${text}${closing}`) as unknown;
}

function parseWhole(bytes: Uint8Array, from: number, to: number): unknown {
  return JSON.parse(utf8.decode(bytes.subarray(from, to))) as unknown;
}

/** A comma with nothing beside it would vanish between two runs. */
function checkChildren(bytes: Uint8Array, children: readonly JsonChild[]): void {
  if (children.length === 1) return;
  for (const { start, end } of children) {
    if (skipSpace(bytes, start) >= end) throw new SyntaxError('a comma with nothing beside it');
  }
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  for (
    let byte = bytes[at];
    byte === 0x20 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d);
    byte = bytes[at]
  ) {
    at += 1;
  }
  return at;
}
