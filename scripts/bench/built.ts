import { execFileSync } from 'node:child_process';

/**
 * Builds the bot, and its modules one by one. The build is measured, not the sources: those take twice as long, in threads
 * far more at the start.
 */
export function buildBot(): void {
  for (const script of ['build', 'build:modules']) execFileSync('npm', ['run', script], { stdio: 'ignore' });
}

/** Where a module is once it is built; the path is that below `src`, ending in `.js`. */
export function locateInBuild(path: string): URL {
  return new URL(`../../dist/modules/${path}`, import.meta.url);
}

/** Loads a module as it is built, of the type of its source. */
export async function importBuilt<T>(path: string): Promise<T> {
  return (await import(locateInBuild(path).href)) as T;
}
