import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';

/** A Redis of its own that a test may harm. */
export interface RedisProcess extends AsyncDisposable {
  readonly url: string;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Ends it at once, without a word to anybody. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same port, with nothing in it. */
  readonly restart: () => Promise<void>;
}

/** True iff the program is there; what needs it is skipped elsewhere, but never in CI. */
export function canStartRedis(): boolean {
  const { error } = spawnSync('redis-server', ['--version']);
  if (error === undefined) return true;
  if (process.env['CI'] !== undefined) throw error;
  process.stderr.write('no redis-server is installed: tests that harm one are skipped\n');
  return false;
}

/** Starts a Redis that keeps nothing on disk. */
export async function startRedis(): Promise<RedisProcess> {
  const port = await findFreePort();
  let child = await start(port);
  const kill = async (): Promise<void> => {
    const exit = once(child, 'exit');
    if (child.exitCode !== null || child.signalCode !== null || !child.kill('SIGKILL')) return;
    await exit;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    signal: (signal) => void child.kill(signal),
    kill,
    restart: async () => {
      await kill();
      child = await start(port);
    },
    [Symbol.asyncDispose]: kill,
  };
}

async function start(port: number): Promise<ChildProcess> {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface(child.stdout)) {
    if (line.includes('Ready to accept connections')) break;
  }
  child.stdout.resume();
  return child;
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
