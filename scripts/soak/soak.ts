import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildDemoEnvironment } from '../../src/demo/environment.ts';
import { type ChatDriver, createSimulator, createWorld, type Simulator } from '../../src/simulator/index.ts';
import { createSoakedBot, type SoakedBot } from './bot.ts';
import { readImageEnvironment } from './image-environment.ts';
import {
  countMoves,
  countTold,
  letFall,
  type Move,
  type MoveCounts,
  plantMoves,
  watchItems,
} from './moves.ts';
import { talk, type Talk } from './people.ts';
import { createRandom } from './random.ts';
import { buildSchedule, type Schedule } from './schedule.ts';
import { cause, drawTrouble } from './trouble.ts';
import { type Vitals } from './vitals.ts';

/** What a soak is started with. */
export interface SoakOptions {
  readonly minutes: number;
  readonly seed: number;
  /** The built bot's entry. */
  readonly main: string;
  /** The share of the simulated catalogue that exists. */
  readonly scale: number;
  readonly log: (line: string) => void;
}

/** What was seen. */
export interface SoakOutcome {
  readonly seed: number;
  readonly minutes: number;
  readonly kills: number;
  readonly troubles: number;
  readonly talk: Talk;
  readonly moves: MoveCounts;
  readonly vitals: readonly Vitals[];
  /** How long each start took until the bot listened, in milliseconds. */
  readonly startsMs: readonly number[];
  readonly crashes: number;
  /** Whether all parts did their work once nothing was wrong any more. */
  readonly isReady: boolean;
  readonly exitCode: number | null;
}

interface Stage {
  readonly options: SoakOptions;
  readonly schedule: Schedule;
  readonly simulator: Simulator;
  readonly bot: SoakedBot;
  readonly chats: readonly ChatDriver[];
  readonly moves: readonly Move[];
  readonly directory: string;
  readonly vitals: Vitals[];
  readonly startsMs: number[];
  readonly talk: Talk;
  troubles: number;
}

/** Runs the bot for the given time under load, while markets and Telegram fail and it is killed, and tells what was seen. */
export async function runSoak(options: SoakOptions): Promise<SoakOutcome> {
  const directory = await mkdtemp(join(tmpdir(), 'skinspread-soak-'));
  const simulator = await createSimulator({
    world: createWorld({ seed: options.seed, scale: options.scale }),
  });
  try {
    const schedule = buildSchedule(options.minutes * 60_000);
    const ids = Array.from({ length: schedule.people }, (_, index) => index + 1);
    const environment = {
      ...buildDemoEnvironment(simulator, directory, 0),
      ...(await readImageEnvironment()),
      ALLOWED_USER_IDS: ids.join(','),
    };
    await using bot = createSoakedBot(options.main, environment);
    const chats = ids.map((id) => simulator.telegram.user({ id, firstName: `Person ${id}` }).private());
    const moves = plantMoves(simulator.world, chats, schedule.moves);
    const looks = { vitals: [], startsMs: [], talk: { said: 0, tapped: 0 }, troubles: 0 };
    return await perform({ options, schedule, simulator, bot, chats, moves, directory, ...looks });
  } finally {
    await simulator.close();
    await rm(directory, { recursive: true });
  }
}

async function perform(stage: Stage): Promise<SoakOutcome> {
  const { options, schedule, bot, chats, moves, simulator } = stage;
  await start(stage);
  await Promise.all(chats.map((chat) => watchItems(chat, moves, schedule.pauseMs)));
  options.log(`${moves.length} watches in ${chats.length} chats; ${options.minutes} minutes begin`);
  const startedAt = Date.now();
  const at = (part: number): number => startedAt + part * options.minutes * 60_000;
  const over = new AbortController();
  const watched = Promise.all([sample(stage, over.signal), refresh(stage, over.signal)]);
  await Promise.all([
    killAtTimes(stage, at),
    moveAtTimes(stage, at),
    causeTroubles(stage, at(schedule.troubleUntil)),
    haveTalk(stage, at(schedule.talkUntil)),
  ]);
  simulator.faults.clear();
  await untilTold(moves, Math.max(at(1), Date.now() + schedule.patienceMs));
  await sleep(Math.max(0, at(1) - Date.now()));
  over.abort();
  await watched;
  const isReady = await bot.isReady();
  const exitCode = await bot.stop();
  const { seed, minutes } = options;
  const { vitals, startsMs, talk: said, troubles } = stage;
  const counts = countMoves(moves, stage.directory);
  const crashes = bot.crashes();
  return {
    ...{ seed, minutes, kills: startsMs.length - 1, troubles, talk: said, moves: counts },
    ...{ vitals, startsMs, crashes, isReady, exitCode },
  };
}

async function start({ bot, startsMs }: Stage): Promise<void> {
  startsMs.push(await bot.start());
}

type Moment = (part: number) => number;

/** Sleeps until a moment that may be over already. */
function sleepUntil(at: number): Promise<void> {
  return sleep(Math.max(0, at - Date.now()));
}

async function killAtTimes(stage: Stage, at: Moment): Promise<void> {
  const random = createRandom(stage.options.seed, 'kills');
  for (const { from, to } of stage.schedule.kills) {
    await sleepUntil(at(random.between(from, to)));
    await stage.bot.kill();
    stage.options.log('killed');
    await sleep(random.between(0, 2000));
    await start(stage);
  }
}

async function moveAtTimes({ schedule, moves, simulator }: Stage, at: Moment): Promise<void> {
  // One watch in eight is left alone: nothing may be told of it.
  const moving = moves.filter((_move, index) => index % 8 !== 7);
  for (const [index, move] of moving.entries()) {
    await sleepUntil(at(((index + 1) / moving.length) * schedule.movesUntil));
    letFall(simulator.world, move, Date.now());
  }
}

async function causeTroubles(stage: Stage, until: number): Promise<void> {
  const { options, schedule, simulator } = stage;
  const random = createRandom(options.seed, 'troubles');
  while (Date.now() < until) {
    const trouble = drawTrouble(random);
    const mend = cause(simulator, trouble);
    stage.troubles += 1;
    options.log(`${trouble.server}: ${JSON.stringify(trouble.fault)}`);
    await sleepUntil(Math.min(until, Date.now() + schedule.troubleMs * random.between(0.5, 1.5)));
    mend();
    await sleepUntil(Math.min(until, Date.now() + schedule.troubleMs * random.between(0, 1)));
  }
}

async function haveTalk({ options, schedule, chats, talk: counts }: Stage, until: number): Promise<void> {
  const signal = AbortSignal.timeout(Math.max(0, until - Date.now()));
  await Promise.all(
    chats.map((chat, index) =>
      talk(chat, createRandom(options.seed, `person ${index}`), { everyMs: schedule.talkMs, signal, counts }),
    ),
  );
}

/** One person has both markets read again and again, whatever the bot's own schedule makes of their failures. */
async function refresh({ simulator, schedule }: Stage, signal: AbortSignal): Promise<void> {
  const chat = simulator.telegram.user({ id: 1, firstName: 'Person 1' }).private();
  while (!signal.aborted) {
    await chat.send('/refresh');
    await sleep(schedule.refreshMs, undefined, { signal }).catch(() => undefined);
  }
}

async function untilTold(moves: readonly Move[], limit: number): Promise<void> {
  const isOpen = (move: Move): boolean => move.movedAt !== null && countTold(move) === 0;
  while (moves.some(isOpen) && Date.now() < limit) await sleep(250);
}

async function sample(stage: Stage, signal: AbortSignal): Promise<void> {
  const { bot, directory, schedule, startsMs, vitals } = stage;
  while (!signal.aborted) {
    const life = startsMs.length;
    const seen = await bot.vitals();
    const [storeBytes, historyBytes] = [
      await sizeOf(directory, 'skinspread.db'),
      await sizeOf(directory, 'history.db'),
    ];
    if (seen !== undefined && life === startsMs.length)
      vitals.push({ ...seen, life, storeBytes, historyBytes });
    await sleep(schedule.sampleMs, undefined, { signal }).catch(() => undefined);
  }
}

async function sizeOf(directory: string, file: string): Promise<number> {
  const sizes = ['', '-wal'].map((suffix) => stat(join(directory, file + suffix)).catch(() => ({ size: 0 })));
  return (await Promise.all(sizes)).reduce((sum, { size }) => sum + size, 0);
}
