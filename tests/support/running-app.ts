import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/app.ts';
import { type Environment, loadConfig } from '../../src/config.ts';
import { type RecallingLogger } from '../../src/domain/logger.ts';
import { buildDemoEnvironment } from '../../src/demo/environment.ts';
import {
  type ChatDriver,
  createSimulator,
  createWorld,
  type Simulator,
  type World,
} from '../../src/simulator/index.ts';
import { layStore } from './lay-store.ts';
import { silentLogger } from './silent-logger.ts';

/** The person who is allowed to use the bot. */
export const TRADER = { id: 7, firstName: 'Trader' };

/** The whole application against a simulator, with one chat open. */
export interface RunningApp extends AsyncDisposable {
  readonly simulator: Simulator;
  readonly chat: ChatDriver;
  /** Where that server is, without a slash at the end. */
  readonly origin: () => string;
  /** What the bot signs and verifies with. */
  readonly botToken: string;
  /** Asks the server of health and metrics for a page. */
  readonly page: (path: string, init?: RequestInit) => Promise<Response>;
  /** Sends a text and resolves with the bot's answer, also once it is edited, as soon as it fits. */
  readonly ask: (text: string, answer: RegExp) => Promise<string>;
  /** Stops the application and starts it again on the same data. */
  readonly restart: () => Promise<void>;
}

/** What differs from a trader with keys on both markets. */
export interface RunningAppOptions {
  readonly environment?: Environment;
  /** Where the page is built; the repository's own build, if there is one, is of no matter. */
  readonly pageDirectory?: string;
  /** Changes the simulator before the application starts. */
  readonly prepare?: (simulator: Simulator) => void;
  /** Whether the simulated services limit their callers, as they do by default. */
  readonly limits?: boolean;
}

const PATIENCE_MS = 30_000;

/** Starts the application on a world that holds only what a test plants. */
export async function startApp(
  plant: (world: World) => void,
  options: RunningAppOptions = {},
): Promise<RunningApp> {
  const world = createWorld({ seed: 1, scale: 0 });
  plant(world);
  const directory = await mkdtemp(join(tmpdir(), 'skinspread-test-'));
  await layStore(directory);
  const simulator = await createSimulator({ world, limits: options.limits ?? true });
  options.prepare?.(simulator);
  const environment: Environment = {
    ...buildDemoEnvironment(simulator, directory, TRADER.id),
    // What is asked in the background would be among the requests that a test counts.
    REFRESH: 'off',
    ...options.environment,
  };
  let port: unknown;
  const logger: RecallingLogger = {
    ...silentLogger,
    info: (fields) => {
      if ('port' in fields) port = fields.port;
    },
  };
  const start = async (): Promise<Awaited<ReturnType<typeof createApp>>> => {
    const { pageDirectory = join(directory, 'no-page') } = options;
    const started = await createApp(loadConfig(environment), logger, { pageDirectory });
    await started.start();
    return started;
  };
  let app = await start();
  const chat = simulator.telegram.user(TRADER).private();
  return {
    simulator,
    chat,
    botToken: environment['BOT_TOKEN'] ?? '',
    origin: () => `http://127.0.0.1:${String(port)}`,
    page: (path, init) => fetch(`http://127.0.0.1:${String(port)}${path}`, init),
    ask: async (text, answer) => {
      const sent = await chat.send(text);
      const message = await chat.waitFor((reply) => reply.id > sent && answer.test(reply.text), PATIENCE_MS);
      return message.text;
    },
    restart: async () => {
      await app.stop();
      app = await start();
    },
    [Symbol.asyncDispose]: async () => {
      await app.stop();
      await simulator.close();
      await rm(directory, { recursive: true });
    },
  };
}
