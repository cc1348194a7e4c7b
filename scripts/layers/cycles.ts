import { type SourceFile } from './source-tree.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

/** Every file that can reach itself, as one shortest way back to it; each group of such files is told once. */
export function findCycles(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const graph: Graph = new Map(files.map((file) => [file.path, listFiles(file)]));
  const told = new Set<string>();
  const cycles: (readonly string[])[] = [];
  for (const { path } of files) {
    const cycle = told.has(path) ? undefined : findWayBack(graph, path);
    if (cycle === undefined) continue;
    cycles.push(cycle);
    cycle.forEach((member) => told.add(member));
  }
  return cycles;
}

function listFiles({ references }: SourceFile): readonly string[] {
  return references.flatMap(({ target }) => (target.kind === 'file' ? [target.path] : []));
}

/** Breadth first, so the first way found is a shortest one. It begins and ends with the file itself. */
function findWayBack(graph: Graph, start: string): readonly string[] | undefined {
  const ways: (readonly [string, ...string[]])[] = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of graph.get(way[0]) ?? []) {
      if (next === start) return [start, ...way].reverse();
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([next, ...way]);
    }
  }
  return undefined;
}
