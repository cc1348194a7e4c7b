import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import { type ModuleReference, readSourceFacts } from './source-file.ts';

/** What a reference leads to: a file of the tree, something outside of it, a package, or a module of Node.js. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'builtin'; readonly name: string };

/** A reference with what it leads to. */
export interface ResolvedReference extends ModuleReference {
  readonly target: Target;
}

/** A file of the tree; its path begins with "src/". */
export interface SourceFile {
  readonly path: string;
  readonly references: readonly ResolvedReference[];
  readonly environmentLines: readonly number[];
}

/** Reads every TypeScript file below `src` of a project. */
export function readSourceTree(root: string): readonly SourceFile[] {
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const paths = names.map((name) => posix.join('src', name.replaceAll('\\', '/'))).sort();
  // What is no TypeScript, as the texts of a language, can be imported all the same where a build sees to it.
  const known = new Set(paths);
  return paths.filter((path) => /\.tsx?$/.test(path)).map((path) => readSourceFile(root, path, known));
}

function readSourceFile(root: string, path: string, known: ReadonlySet<string>): SourceFile {
  const { references, environmentLines } = readSourceFacts(path, readFileSync(join(root, path), 'utf8'));
  const resolved = references.map((reference) => ({
    ...reference,
    target: resolve(reference.specifier, path, known),
  }));
  return { path, references: resolved, environmentLines };
}

function resolve(specifier: string, from: string, known: ReadonlySet<string>): Target {
  if (/^\.{0,2}\//.test(specifier)) {
    const path = posix.join(posix.dirname(from), specifier);
    return { kind: known.has(path) ? 'file' : 'missing', path };
  }
  const name = specifier.replace(/^node:/, '');
  if (name !== specifier || builtinModules.includes(name)) return { kind: 'builtin', name };
  return { kind: 'package', name: specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/') };
}
