import { findCycles } from './cycles.ts';
import { type ResolvedReference, type SourceFile } from './source-tree.ts';

/** The rules of a house: who may import whom, whose each package is, and who gets along without either. */
export interface House {
  readonly floors: Readonly<Record<string, readonly string[]>>;
  readonly packageOwners: Readonly<Record<string, readonly string[]>>;
  readonly pureFloors: readonly string[];
  /** The packages on which the application depends at run time. */
  readonly dependencies: readonly string[];
}

/** A broken rule, and where. */
export interface Violation {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

const MANIFEST = 'package.json';

/** Every way in which a tree breaks the rules of its house. */
export function findViolations(files: readonly SourceFile[], house: House): readonly Violation[] {
  return [
    ...files.flatMap((file) => findInFile(file, house)),
    ...findCycles(files).map(toViolation(files)),
    ...findInManifest(files, house),
  ];
}

function findInFile(file: SourceFile, house: House): readonly Violation[] {
  const { path, references, environmentLines } = file;
  const floor = floorOf(path);
  if (!Object.hasOwn(house.floors, floor)) return [{ path, line: 1, message: `${floor} is no floor` }];
  const imports = references.flatMap((reference) => {
    const message = findFault(floor, reference, house);
    return message === undefined ? [] : [{ path, line: reference.line, message }];
  });
  const reads = floor === 'config' ? [] : environmentLines;
  return [...imports, ...reads.map((line) => ({ path, line, message: 'only config reads the environment' }))];
}

function findFault(
  floor: string,
  { specifier, target }: ResolvedReference,
  house: House,
): string | undefined {
  switch (target.kind) {
    case 'file':
      return findFloorFault(floor, floorOf(target.path), house);
    case 'missing':
      return `${specifier} is no file of src`;
    case 'builtin':
      if (!specifier.startsWith('node:')) return `${specifier} must be written node:${specifier}`;
      return house.pureFloors.includes(floor)
        ? `${floor} is pure and must not import ${specifier}`
        : undefined;
    case 'package':
      return findPackageFault(floor, target.name, house);
  }
}

function findFloorFault(floor: string, other: string, { floors }: House): string | undefined {
  const allowed = floor === other || floors[floor]?.includes(other) === true;
  return allowed ? undefined : `${floor} must not import ${other}`;
}

function findPackageFault(floor: string, name: string, { packageOwners }: House): string | undefined {
  const owners = Object.hasOwn(packageOwners, name) ? (packageOwners[name] ?? []) : [];
  if (owners.includes(floor)) return undefined;
  return `${floor} must not import ${name}, which belongs to ${owners.join(', ') || 'no floor'}`;
}

/** "src/bot/views/help.ts" and "src/bot.ts" are both of the floor "bot". */
function floorOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.ts$/, '');
}

function toViolation(files: readonly SourceFile[]): (cycle: readonly string[]) => Violation {
  return (cycle) => {
    const [path = '', next] = cycle;
    const references = files.find((file) => file.path === path)?.references ?? [];
    const link = references.find(({ target }) => target.kind === 'file' && target.path === next);
    return { path, line: link?.line ?? 1, message: `import cycle: ${cycle.join(' → ')}` };
  };
}

function findInManifest(files: readonly SourceFile[], house: House): readonly Violation[] {
  const { dependencies, packageOwners } = house;
  const imported = new Set(
    files.flatMap(({ references }) =>
      references.flatMap(({ target }) => (target.kind === 'package' ? [target.name] : [])),
    ),
  );
  const orphans = dependencies.filter((name) => !Object.hasOwn(packageOwners, name));
  const unused = dependencies.filter((name) => !imported.has(name));
  const absent = Object.keys(packageOwners).filter((name) => !dependencies.includes(name));
  return [
    ...orphans.map((name) => `the dependency ${name} belongs to no floor`),
    ...unused.map((name) => `the dependency ${name} is imported nowhere in src`),
    ...absent.map((name) => `${name} belongs to a floor but is no dependency`),
  ].map((message) => ({ path: MANIFEST, line: 1, message }));
}
