import { execFileSync } from 'node:child_process';

/** Builds the bot. The build is measured, not the sources: those take twice as long, in threads far more at the start. */
export function buildBot(): void {
  execFileSync('npm', ['run', 'build'], { stdio: 'ignore' });
}

/** Where a module of the build is; the path is that below `src`, ending in `.js`. */
export function locateInBuild(path: string): URL {
  return new URL(`../../dist/${path}`, import.meta.url);
}

/** Loads a module of the build, of the type of its source. */
export async function importBuilt<T>(path: string): Promise<T> {
  return (await import(locateInBuild(path).href)) as T;
}
