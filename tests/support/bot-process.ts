import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { type Environment } from '../../src/config.ts';
import { buildBot } from './built-bot.ts';

/** The bot as a process of its own, as an operator runs it. */
export interface BotProcess extends AsyncDisposable {
  /** The first log line with this message, as soon as it is written. */
  readonly logged: (message: string) => Promise<Readonly<Record<string, unknown>>>;
  /** All that was written to the log and to the error stream. */
  readonly output: () => string;
  readonly errors: () => string;
  /** Sends a signal and resolves with the exit code and the milliseconds it took. */
  readonly stop: (
    signal: NodeJS.Signals,
  ) => Promise<{ readonly code: number | null; readonly tookMs: number }>;
  readonly exited: () => Promise<number | null>;
}

const END_WITH_PARENT = join(import.meta.dirname, 'end-with-parent.js');

/** Starts the built bot with exactly this environment; it ends when the tests do, also when they are killed. */
export async function startBotProcess(environment: Environment): Promise<BotProcess> {
  const main = join(await buildBot(), 'main.js');
  const child = spawn(process.execPath, ['--import', END_WITH_PARENT, main], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const reader = createInterface(child.stdout).on('line', (line) => lines.push(line));
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const find = (message: string): string | undefined =>
    lines.find((line) => line.includes(`"msg":"${message}"`));
  return {
    logged: async (message) => {
      for (;;) {
        const line = find(message);
        if (line !== undefined) return JSON.parse(line) as Record<string, unknown>;
        await Promise.race([once(reader, 'line'), failOnExit(exited, message, () => errors)]);
      }
    },
    output: () => lines.join('\n'),
    errors: () => errors,
    exited: () => exited,
    stop: (signal) => stop(child, signal, exited),
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

async function failOnExit(
  exited: Promise<number | null>,
  message: string,
  errors: () => string,
): Promise<never> {
  throw new Error(`the bot exited with ${await exited} before it logged "${message}": ${errors()}`);
}

async function stop(
  child: ChildProcess,
  signal: NodeJS.Signals,
  exited: Promise<number | null>,
): Promise<{ code: number | null; tookMs: number }> {
  const startedAt = performance.now();
  child.kill(signal);
  return { code: await exited, tookMs: performance.now() - startedAt };
}
