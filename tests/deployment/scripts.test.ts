import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTemporaryDirectory } from '../support/temporary-directory.ts';

/** Runs a script with a `docker` that writes down how it was called; its exit code, and the calls. */
async function run(
  script: 'backup' | 'restore',
  args: readonly string[],
  isRefusing = false,
): Promise<{ code: number | null; calls: readonly string[] }> {
  await using temporary = await createTemporaryDirectory();
  const log = join(temporary.path, 'calls');
  const docker = join(temporary.path, 'docker');
  const refusal = isRefusing ? 'case "$*" in *restore.js*) exit 1;; esac' : '';
  await writeFile(docker, `#!/bin/sh\necho "$*" >> '${log}'\n${refusal}\n`);
  await chmod(docker, 0o755);
  const path = new URL(`../../scripts/${script}`, import.meta.url).pathname;
  const env = { PATH: `${temporary.path}:${process.env['PATH'] ?? ''}` };
  const { status } = spawnSync(path, args, { env });
  return { code: status, calls: (await readFile(log, 'utf8')).trim().split('\n') };
}

describe('scripts/backup', () => {
  it('backs up in the container that runs', async () => {
    expect(await run('backup', ['--keep', '3'])).toEqual({
      code: 0,
      calls: ['compose exec -T bot node dist/backup.js --keep 3'],
    });
  });
});

describe('scripts/restore', () => {
  const restoring = 'compose run --rm --no-deps -T bot node dist/restore.js';

  it('stops the bot for it and starts it again', async () => {
    expect(await run('restore', ['--latest'])).toEqual({
      code: 0,
      calls: ['compose stop bot', `${restoring} --latest`, 'compose up -d bot'],
    });
  });

  it('starts the bot again also when the backup is no good, and says so by its exit code', async () => {
    expect(await run('restore', ['some-name'], true)).toEqual({
      code: 1,
      calls: ['compose stop bot', `${restoring} some-name`, 'compose up -d bot'],
    });
  });

  it('stops nothing to list what there is', async () => {
    expect(await run('restore', [])).toEqual({ code: 0, calls: [restoring] });
  });
});
