// @ts-check
import { rm } from 'node:fs/promises';

/** Removes what a run of the tests built and wrote. */
export default async function removeBuild() {
  const directory = process.env['BUILT_SOURCES'];
  if (directory !== undefined) await rm(directory, { recursive: true, force: true });
}
