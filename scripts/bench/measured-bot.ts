import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type Environment } from '../../src/config.ts';

/** What the bot's process says of itself since it was last asked to forget. */
export interface BotVitals {
  readonly longestStallMs: number;
  /** Since the process began. */
  readonly peakMemoryBytes: number;
  readonly processorMs: number;
}

/** The built bot in a process of its own. */
export interface MeasuredBot extends AsyncDisposable {
  readonly vitals: () => Promise<BotVitals>;
  readonly resetVitals: () => Promise<BotVitals>;
}

/** Starts the built bot with the given environment and nothing else of ours. */
export function startMeasuredBot(environment: Environment): MeasuredBot {
  const child = fork('dist/main.js', {
    execArgv: ['--import', './scripts/bench/monitor.js'],
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return {
    vitals: () => ask(child, 'report'),
    resetVitals: () => ask(child, 'reset'),
    [Symbol.asyncDispose]: async () => {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    },
  };
}

async function ask(child: ChildProcess, question: 'report' | 'reset'): Promise<BotVitals> {
  const answered = once(child, 'message');
  child.send(question);
  const [vitals] = (await answered) as [BotVitals];
  return vitals;
}
