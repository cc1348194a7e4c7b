import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildDemoEnvironment } from '../../src/demo/environment.ts';
import { type Simulator } from '../../src/simulator/index.ts';

/** The built bot, as an operator runs it, against a simulator. */
export interface BotProcess {
  /** What it logged as an error. */
  readonly errors: readonly string[];
  readonly stop: () => Promise<void>;
}

const READY = 'bot is listening';

/** Starts `dist/main.js`, which the build makes, and waits until it listens. */
export async function startBuiltBot(simulator: Simulator, ownerIds: readonly number[]): Promise<BotProcess> {
  const directory = await mkdtemp(join(tmpdir(), 'skinspread-walk-'));
  const environment = {
    ...buildDemoEnvironment(simulator, directory, 0),
    ALLOWED_USER_IDS: ownerIds.join(','),
  };
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const errors: string[] = [];
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the bot ended with ${code}; was it built?`)));
    createInterface(child.stdout).on('line', (line) => {
      if (line.includes(READY)) resolve();
      if (/"level":"(error|fatal)"/.test(line)) errors.push(line);
    });
  });
  return { errors, stop: () => stop(child, directory) };
}

async function stop(child: ChildProcess, directory: string): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
  await rm(directory, { recursive: true });
}
