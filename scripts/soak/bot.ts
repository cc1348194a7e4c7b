import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Environment } from '../../src/config.ts';
import { type PlainVitals, readVitals } from './vitals.ts';

/** The built bot as a process that is killed and started again on the same data. */
export interface SoakedBot extends AsyncDisposable {
  /** Resolves with the milliseconds until it listened. */
  readonly start: () => Promise<number>;
  /** Takes it away in the middle of whatever it does. */
  readonly kill: () => Promise<void>;
  /** Ends it in order; resolves with the exit code. */
  readonly stop: () => Promise<number | null>;
  /** Undefined while it is not there or says nothing. */
  readonly vitals: () => Promise<PlainVitals | undefined>;
  /** True iff every part does its work. */
  readonly isReady: () => Promise<boolean>;
  /** How often it ended though nobody had ended it. */
  readonly crashes: () => number;
}

const PATIENCE_MS = 5000;

/** Creates a bot that has not started; it never outlives this process. */
export function createSoakedBot(main: string, environment: Environment): SoakedBot {
  let child: ChildProcess | undefined;
  let port: string | undefined;
  let crashes = 0;
  const leave = (): void => void child?.kill('SIGKILL');
  process.once('exit', leave);
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const ending = child;
    child = undefined;
    if (ending === undefined) return null;
    const exited = once(ending, 'exit') as Promise<[number | null]>;
    ending.kill(signal);
    return (await exited)[0];
  };
  const ask = async (path: string): Promise<Response | undefined> => {
    if (child === undefined) return undefined;
    const options = { signal: AbortSignal.timeout(PATIENCE_MS) };
    return fetch(`http://127.0.0.1:${port}${path}`, options).catch(() => undefined);
  };
  return {
    start: async () => {
      const startedAt = performance.now();
      const started = spawn(process.execPath, [main], {
        env: { PATH: process.env['PATH'], LOG_LEVEL: 'info', ...environment },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      started.once('exit', () => {
        if (child === started) crashes += 1;
      });
      child = started;
      port = await untilListening(started);
      return performance.now() - startedAt;
    },
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
    vitals: async () => {
      const text = await (await ask('/metrics'))?.text().catch(() => undefined);
      return text === undefined ? undefined : readVitals(text, Date.now());
    },
    isReady: async () => (await ask('/readyz'))?.status === 200,
    crashes: () => crashes,
    [Symbol.asyncDispose]: async () => {
      await end('SIGKILL');
      process.off('exit', leave);
    },
  };
}

/** Resolves with the port of its metrics. */
function untilListening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let port = '';
    child.once('exit', (code) => reject(new Error(`the bot ended with ${code} before it listened`)));
    if (child.stdout === null) return;
    createInterface(child.stdout).on('line', (line) => {
      port = /"port":(\d+),"msg":"health and metrics are served"/.exec(line)?.[1] ?? port;
      if (line.includes('"msg":"bot is listening"')) resolve(port);
    });
  });
}
