import { readFile } from 'node:fs/promises';

/** What the image tells the C library, so that what is measured beside it is measured as it runs there. */
export async function readImageEnvironment(): Promise<Readonly<Record<string, string>>> {
  const dockerfile = await readFile(new URL('../../Dockerfile', import.meta.url), 'utf8');
  const [, assignments = ''] = /^ENV (MALLOC_.*)$/m.exec(dockerfile) ?? [];
  return Object.fromEntries(assignments.split(' ').map((each) => each.split('=') as [string, string]));
}
