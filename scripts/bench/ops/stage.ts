import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment } from '../../../src/config.ts';
import { buildDemoEnvironment } from '../../../src/demo/environment.ts';
import { type ChatDriver, createSimulator, type Simulator } from '../../../src/simulator/index.ts';
import { readImageEnvironment } from '../../soak/image-environment.ts';

/** The simulated world, people in it, and folders for bots. */
export interface Stage extends AsyncDisposable {
  readonly simulator: Simulator;
  readonly chats: readonly ChatDriver[];
  /** The environment of a bot with a folder of its own. */
  readonly newPlace: () => Promise<Environment>;
}

const FIRST_PERSON = 101;

/**
 * Makes a world of full size whose markets keep to their limits. Telegram lets the bot write as fast as it can, since it
 * is the bot that is measured; all people are owners, whom it does not hold back either.
 */
export async function createStage(people: number): Promise<Stage> {
  const simulator = await createSimulator({ seed: 1, limits: true });
  simulator.telegram.enforceFlood(false);
  const ids = Array.from({ length: people }, (_, index) => FIRST_PERSON + index);
  const directories: string[] = [];
  const shared = {
    ...buildDemoEnvironment(simulator, '', 0),
    ...(await readImageEnvironment()),
    ALLOWED_USER_IDS: ids.join(),
  };
  return {
    simulator,
    chats: ids.map((id) => simulator.telegram.user({ id, firstName: `Person ${id}` }).private()),
    newPlace: async () => {
      const directory = await mkdtemp(join(tmpdir(), 'skinspread-bench-'));
      directories.push(directory);
      return { ...shared, DATA_DIR: directory };
    },
    [Symbol.asyncDispose]: async () => {
      await simulator.close();
      await Promise.all(directories.map((directory) => rm(directory, { recursive: true })));
    },
  };
}
