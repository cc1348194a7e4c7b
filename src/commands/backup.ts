import { parseArgs } from 'node:util';
import { createBackup } from '../store/index.ts';
import { type Command, runOnData } from './command.ts';

/**
 * Backs up every database, also while the bot runs: `[--to FOLDER] [--keep COUNT]`. The folder is `backups` in the data
 * directory and seven are kept unless said otherwise.
 */
export const runBackup: Command = (args, environment, print) =>
  runOnData(environment, print, async ({ dataDirectory: directory, databaseUrl }) => {
    const { values } = parseArgs({
      args: [...args],
      options: { to: { type: 'string' }, keep: { type: 'string' } },
    });
    const { to, keep } = values;
    if (keep !== undefined && !/^[1-9]\d*$/.test(keep))
      throw new Error('--keep must be a whole number above 0');
    const made = await createBackup({
      directory,
      reason: 'manual',
      ...(to !== undefined && { to }),
      ...(keep !== undefined && { keep: Number(keep) }),
    });
    print(`Backed up to ${made.folder}`);
    for (const { file, bytes } of made.databases) print(`  ${file} ${formatMegabytes(bytes)}, checked`);
    if (databaseUrl !== null)
      print('What is on the server of DATABASE_URL is not in it: use pg_dump for that');
    for (const folder of made.removed) print(`Removed the old ${folder}`);
  });

function formatMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
