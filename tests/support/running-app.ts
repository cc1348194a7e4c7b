import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/app.ts';
import { type Environment, loadConfig } from '../../src/config.ts';
import {
  type ChatDriver,
  createSimulator,
  createWorld,
  type Simulator,
  type World,
} from '../../src/simulator/index.ts';
import { silentLogger } from './silent-logger.ts';

/** The person who is allowed to use the bot. */
export const TRADER = { id: 7, firstName: 'Trader' };

/** The whole application against a simulator, with one chat open. */
export interface RunningApp extends AsyncDisposable {
  readonly simulator: Simulator;
  readonly chat: ChatDriver;
  /** Sends a text and resolves with the bot's answer, also once it is edited, as soon as it fits. */
  readonly ask: (text: string, answer: RegExp) => Promise<string>;
  /** Stops the application and starts it again on the same data. */
  readonly restart: () => Promise<void>;
}

/** What differs from a trader with keys on both markets. */
export interface RunningAppOptions {
  readonly environment?: Environment;
}

const PATIENCE_MS = 10_000;

/** Starts the application on a world that holds only what a test plants. */
export async function startApp(
  plant: (world: World) => void,
  options: RunningAppOptions = {},
): Promise<RunningApp> {
  const world = createWorld({ seed: 1, scale: 0 });
  plant(world);
  const directory = await mkdtemp(join(tmpdir(), 'skinspread-test-'));
  const simulator = await createSimulator({ world });
  const environment = { ...buildEnvironment(simulator, directory), ...options.environment };
  const start = async (): Promise<Awaited<ReturnType<typeof createApp>>> => {
    const started = await createApp(loadConfig(environment), silentLogger);
    await started.start();
    return started;
  };
  let app = await start();
  const chat = simulator.telegram.user(TRADER).private();
  return {
    simulator,
    chat,
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

/** The environment of a trader with keys on both markets; everything but the base URLs is as in real life. */
export function buildEnvironment(simulator: Simulator, directory: string): Environment {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const toHex = (der: Buffer): string => der.subarray(-32).toString('hex');
  return {
    BOT_TOKEN: '123456:test-token',
    TELEGRAM_API_ROOT: simulator.telegram.url,
    ALLOWED_USER_IDS: String(TRADER.id),
    DMARKET_BASE_URL: simulator.dmarket.url,
    DMARKET_PUBLIC_KEY: toHex(publicKey.export({ format: 'der', type: 'spki' })),
    DMARKET_SECRET_KEY: toHex(privateKey.export({ format: 'der', type: 'pkcs8' })),
    WAXPEER_BASE_URL: simulator.waxpeer.url,
    WAXPEER_API_KEY: 'test-key-of-waxpeer',
    DATA_DIR: directory,
    HTTP_PORT: '0',
  };
}
