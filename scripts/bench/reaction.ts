import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMAND_TABLE } from '../../src/bot/chat-commands/command-table.ts';
import { buildDemoEnvironment } from '../../src/demo/environment.ts';
import { type ChatDriver, createSimulator, type Simulator } from '../../src/simulator/index.ts';
import { buildBot } from './built.ts';
import { startMeasuredBot } from './measured-bot.ts';
import { type Measure, printMeasures } from './table.ts';

const SCANNER = 7;
/** Each command comes from somebody else, as nobody writes faster than Telegram lets the bot answer. */
const FIRST_ASKER = 100;
const ROUNDS = 3;
const BOUND_MS = 300;
const PATIENCE_MS = 60_000;

/** Measures how soon the built bot shows anything for each command while another chat's scan asks both markets anew. */
export async function runReactionBench(): Promise<boolean> {
  buildBot();
  const directory = await mkdtemp(join(tmpdir(), 'skinspread-bench-'));
  const simulator = await createSimulator({ seed: 1 });
  const askers = COMMAND_TABLE.map((_, index) => FIRST_ASKER + index);
  const environment = {
    ...buildDemoEnvironment(simulator, directory, SCANNER),
    ALLOWED_USER_IDS: [SCANNER, ...askers].join(','),
  };
  try {
    await using _bot = startMeasuredBot(environment);
    return printMeasures('First reaction while another chat scans', await measureAll(simulator));
  } finally {
    await simulator.close();
    await rm(directory, { recursive: true });
  }
}

async function measureAll({ telegram }: Simulator): Promise<readonly Measure[]> {
  const scanner = telegram.user({ id: SCANNER, firstName: 'Scanner' }).private();
  await scanner.send('/help');
  await scanner.waitFor(() => true, PATIENCE_MS);
  const slowest = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, { name }] of COMMAND_TABLE.entries()) {
      const asker = telegram.user({ id: FIRST_ASKER + index, firstName: 'Asker' }).private();
      await keepScanning(scanner);
      const tookMs = await timeReaction(asker, `/${name}`);
      slowest.set(name, Math.max(slowest.get(name) ?? 0, tookMs));
    }
  }
  return Array.from(slowest, ([name, value]) => ({
    what: `/${name}: slowest of ${ROUNDS}`,
    value,
    bound: BOUND_MS,
    unit: 'ms',
  }));
}

/** A scan that is over is followed by the next. */
async function keepScanning(scanner: ChatDriver): Promise<void> {
  if (isScanning(scanner)) return;
  await scanner.send('/refresh');
  await scanner.waitFor(() => isScanning(scanner), PATIENCE_MS);
}

function isScanning(chat: ChatDriver): boolean {
  return chat.lastMessage()?.text.startsWith('Scanning') === true;
}

async function timeReaction(chat: ChatDriver, command: string): Promise<number> {
  const startedAt = performance.now();
  const sent = await chat.send(command);
  await chat.waitFor(({ id }) => id > sent, PATIENCE_MS);
  return performance.now() - startedAt;
}
