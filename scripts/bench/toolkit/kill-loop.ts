import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { digest } from '../../../src/toolkit/http/digest.ts';
import { type Measure } from '../table.ts';
import { openDiskStorage } from './disk-storage.ts';
import { type Section } from '../report.ts';

/** What a storage looked like after the process that wrote to it was killed. */
export interface Wreckage {
  /** Whole answers. */
  readonly found: number;
  /** Answers whose bytes are not the ones that were stored. */
  readonly torn: number;
}

const script = join(import.meta.dirname, 'store-until-killed.ts');

/** Lets a process store answers without end, kills it after some milliseconds, and looks at what is left. */
export async function storeAndKill(kind: string, directory: string, afterMs: number): Promise<Wreckage> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, kind, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  await sleep(afterMs);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const storage = openDiskStorage(kind, directory);
  let found = 0;
  let torn = 0;
  for (let count = 0; count < 20; count += 1) {
    for (const { body, headers } of await storage.find(`key ${count}`)) {
      if (digest(body) === headers['digest']) found += 1;
      else torn += 1;
    }
  }
  await storage.close();
  return { found, torn };
}

const kills = 200;

/** Kills writers in a loop and counts torn answers and storages that no longer work. */
export async function measureKills(): Promise<{
  readonly section: Section;
  readonly measures: readonly Measure[];
}> {
  const rows: string[][] = [];
  const measures: Measure[] = [];
  for (const kind of ['sqlite', 'filesystem']) {
    const directory = await mkdtemp(join(tmpdir(), 'toolkit-kill-'));
    let torn = 0;
    let failed = 0;
    for (let count = 0; count < kills; count += 1) {
      const wreckage = await storeAndKill(kind, directory, Math.random() * 30).catch(() => undefined);
      torn += wreckage?.torn ?? 0;
      if (wreckage === undefined || wreckage.found === 0) failed += 1;
    }
    await rm(directory, { recursive: true });
    rows.push([kind, String(kills), String(torn), String(failed)]);
    measures.push({
      what: `${kind}: torn answers or failed restarts in ${kills} kills`,
      value: torn + failed,
      bound: 0,
      unit: '',
    });
  }
  const headings = ['storage', 'kill −9', 'torn answers', 'failed restarts'];
  return { section: { title: 'Killed in the middle of writing', headings, rows }, measures };
}
