import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BACKUPS_FOLDER, type FoundBackup, listBackups, restoreBackup } from '../store/index.ts';
import { type Command, type Print, runOnData } from './command.ts';

/**
 * Restores a backup while the bot is stopped: `NAME`, `--latest`, or `--from FOLDER` for one that lies elsewhere; without
 * arguments it lists what there is.
 */
export const runRestore: Command = (args, environment, print) =>
  runOnData(environment, print, async ({ dataDirectory: directory }) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { from: { type: 'string' }, latest: { type: 'boolean' } },
    });
    const there = await listBackups(join(directory, BACKUPS_FOLDER));
    const [name] = values.latest === true ? [there[0]?.name ?? ''] : positionals;
    const from = values.from ?? (name === undefined ? undefined : findFolder(there, name));
    if (from === undefined) {
      list(there, print);
      return;
    }
    const { manifest, replaced } = await restoreBackup({ directory, from });
    print(`Restored ${manifest.databases.map(({ file }) => file).join(', ')} from ${from}`);
    if (replaced !== null) print(`What was there before is kept in ${replaced}`);
  });

/** Only what is listed, so that a name cannot lead elsewhere. */
function findFolder(there: readonly FoundBackup[], name: string): string {
  const found = there.find((backup) => backup.name === name);
  if (found === undefined)
    throw new Error(name === '' ? 'There is no backup yet' : 'There is no such backup');
  return found.folder;
}

function list(there: readonly FoundBackup[], print: Print): void {
  if (there.length === 0) print('There is no backup yet.');
  for (const { name, manifest } of there) {
    print(
      `${name}  ${manifest.databases.map(({ file, step }) => `${file} (${step ?? 'no steps'})`).join(', ')}`,
    );
  }
}
