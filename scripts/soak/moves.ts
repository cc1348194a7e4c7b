import SqliteDatabase from 'better-sqlite3';
import { join } from 'node:path';
import { mills, type Mills } from '../../src/domain/money.ts';
import { type ChatDriver, type World } from '../../src/simulator/index.ts';

/** An item that a chat watches; its price falls below the bound once, and stays there. */
export interface Move {
  readonly title: string;
  readonly chat: ChatDriver;
  /** When the price fell, in milliseconds since 1970; null as long as it has not. */
  movedAt: number | null;
}

/** What became of the moves. */
export interface MoveCounts {
  readonly moved: number;
  /** Told exactly once. */
  readonly once: number;
  /** Told twice or more. */
  readonly doubled: number;
  /** Not told, and the bot knows: the line broke, or it was killed, while the message was on its way. It tells them in the next digest. */
  readonly unsure: number;
  /** Not told, and nobody would ever know. */
  readonly lost: number;
  /** Told though no price had moved. */
  readonly untrue: number;
}

const DEAR = mills(23_000);
const CHEAP = mills(18_500);
const ELSEWHERE = mills(24_000);
const WORDS = 'Alpha Bravo Charlie Delta Foxtrot Golf Hotel India Juliett Kilo Lima November'.split(' ');
const PATIENCE_MS = 20_000;

/** Plants an item for each move and deals them out among the chats. */
export function plantMoves(world: World, chats: readonly ChatDriver[], count: number): readonly Move[] {
  const titles = WORDS.flatMap((first, at) =>
    WORDS.slice(at + 1).map((second) => `Sealed Graffiti | ${first} ${second}`),
  );
  return titles.slice(0, count).map((title, index) => {
    plantPrice(world, title, DEAR);
    const listings = [ELSEWHERE, ELSEWHERE, ELSEWHERE].map((price) => ({ price }));
    world.waxpeer.plant('csgo', { name: title, listings });
    const chat = chats[index % chats.length];
    if (chat === undefined) throw new RangeError('moves need a chat');
    return { title, chat, movedAt: null };
  });
}

function plantPrice(world: World, title: string, price: Mills): void {
  world.dmarket.plant('csgo', { title, offers: [price, price, price].map((each) => ({ price: each })) });
}

/** Has a chat watch its items, as a person does. */
export async function watchItems(chat: ChatDriver, moves: readonly Move[], pauseMs: number): Promise<void> {
  for (const move of moves.filter((each) => each.chat === chat)) {
    await chat.send(`/watch ${move.title.replace('Sealed Graffiti | ', '')} <19`);
    await chat.waitFor(({ text }) => text.includes('DMarket < $19'), PATIENCE_MS);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** Lets the price of an item fall below what its chat waits for. */
export function letFall(world: World, move: Move, now: number): void {
  plantPrice(world, move.title, CHEAP);
  move.movedAt = now;
}

/** How often a chat was told of a move. */
export function countTold({ chat, title }: Move): number {
  return chat
    .messages()
    .filter(({ from, text }) => from === 'bot' && text.includes(title) && /ask \$\S+, below \$19/.test(text))
    .length;
}

/** Counts what became of all moves; the bot has stopped, so that its own record can be read. */
export function countMoves(moves: readonly Move[], directory: string): MoveCounts {
  const doubted = readDoubted(directory);
  const moved = moves.filter(({ movedAt }) => movedAt !== null);
  const told = moved.map(countTold);
  const silent = moved.filter((_move, index) => told[index] === 0);
  const unsure = silent.filter(({ chat, title }) => doubted.has(`${chat.chatId} ${title}`)).length;
  return {
    moved: moved.length,
    once: told.filter((times) => times === 1).length,
    doubled: told.filter((times) => times > 1).length,
    unsure,
    lost: silent.length - unsure,
    untrue: moves.filter((move) => move.movedAt === null && countTold(move) > 0).length,
  };
}

function readDoubted(directory: string): ReadonlySet<string> {
  const database = new SqliteDatabase(join(directory, 'skinspread.db'), { readonly: true });
  try {
    const rows = database
      .prepare<[], { chat: number; name: string }>(
        `select chat_id as chat, content ->> '$.name' as name from alerts
         where is_unsure = 1 or state in ('unsure', 'sending')`,
      )
      .all();
    return new Set(rows.map(({ chat, name }) => `${chat} ${name}`));
  } finally {
    database.close();
  }
}
