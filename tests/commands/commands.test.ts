import { describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runBackup } from '../../src/commands/backup.ts';
import { type Command } from '../../src/commands/command.ts';
import { runRestore } from '../../src/commands/restore.ts';
import { openStore, takeInstanceLock } from '../../src/store/index.ts';
import { createTemporaryDirectory } from '../support/temporary-directory.ts';

/** Runs a command on a data directory; its exit code, and what it printed. */
async function run(command: Command, directory: string, ...args: string[]): Promise<[number, string]> {
  const lines: string[] = [];
  const code = await command(args, { DATA_DIR: directory }, (line) => lines.push(line));
  return [code, lines.join('\n')];
}

async function saveGame(directory: string, game: 'rust' | 'dota2'): Promise<void> {
  const store = await openStore({ directory });
  await store.settings.save(7, { game });
  await store.close();
}

describe('backup and restore', () => {
  it('tell what they did, and bring a name of the list back', async () => {
    await using temporary = await createTemporaryDirectory();
    const data = join(temporary.path, 'data');
    expect(await run(runRestore, data)).toEqual([0, 'There is no backup yet.']);
    await saveGame(data, 'rust');
    expect(await run(runBackup, data)).toEqual([
      0,
      expect.stringMatching(/^Backed up to .*Z-manual\n {2}skinspread\.db \d\.\d MB, checked$/),
    ]);
    await saveGame(data, 'dota2');
    const [, listed] = await run(runRestore, data);
    expect(listed).toMatch(/^\d{8}T\d{6}Z-manual {2}skinspread\.db \(\d{4}-[\w-]+\)$/);
    const [code, told] = await run(runRestore, data, listed.split(' ')[0]!);
    expect({ code, told }).toEqual({
      code: 0,
      told: expect.stringMatching(
        /^Restored skinspread\.db from .*\nWhat was there before is kept in .*Z-restore$/,
      ),
    });
    const store = await openStore({ directory: data });
    expect((await store.settings.get(7)).game).toBe('rust');
    await store.close();
  });

  it('go through a folder elsewhere, as to another machine', async () => {
    await using temporary = await createTemporaryDirectory();
    const [data, moved, other] = ['data', 'moved', 'other'].map((name) => join(temporary.path, name)) as [
      string,
      string,
      string,
    ];
    await saveGame(data, 'rust');
    await run(runBackup, data, '--to', moved, '--keep', '1');
    await run(runBackup, data, '--to', moved, '--keep', '1');
    const [name, ...others] = await readdir(moved);
    expect(others).toEqual([]);
    expect(await run(runRestore, other, '--from', join(moved, name!))).toEqual([
      0,
      expect.stringMatching(/^Restored/),
    ]);
    expect(await readdir(other)).toContain('skinspread.db');
  });

  it.each<[string, Command, string[], number, string]>([
    ['a backup of nothing', runBackup, [], 1, 'There is no database in '],
    ['a senseless count', runBackup, ['--keep', '0'], 1, '--keep must be a whole number above 0'],
    ['an unknown option', runBackup, ['--all'], 64, "Unknown option '--all'"],
    ['a name that leads elsewhere', runRestore, ['../../etc'], 1, 'There is no such backup'],
    ['the latest of none', runRestore, ['--latest'], 1, 'There is no backup yet'],
  ])('refuse %s in one line', async (_, command, args, code, message) => {
    await using temporary = await createTemporaryDirectory();
    expect(await run(command, temporary.path, ...args)).toEqual([code, expect.stringContaining(message)]);
  });

  it('restore nothing while the bot runs', async () => {
    await using temporary = await createTemporaryDirectory();
    await saveGame(temporary.path, 'rust');
    const lock = await takeInstanceLock(temporary.path, 0);
    expect(await run(runBackup, temporary.path)).toEqual([0, expect.stringMatching(/^Backed up/)]);
    expect(await run(runRestore, temporary.path, '--latest')).toEqual([
      78,
      'DATA_DIR is in use by another running bot',
    ]);
    lock.release();
  });
});
