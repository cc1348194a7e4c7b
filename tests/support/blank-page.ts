import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a folder with the least that counts as a built page, for who only asks its server. */
export async function makeBlankPage(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'page-'));
  await writeFile(join(directory, 'index.html'), '<!doctype html><title>page</title>');
  return directory;
}
