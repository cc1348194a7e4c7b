import { STANDS_MS } from '../../domain/history.ts';
import { DAY_MS, dayOf, HOUR_MS } from './calendar.ts';
import { NOBODY } from './encoding/price-code.ts';
import { buildColumns, type QuoteColumns } from './encoding/snapshot-code.ts';
import { lower } from './encoding/spans.ts';

/** What changed at a moment of the last hour. */
interface RecentChanges {
  readonly at: number;
  readonly ids: Int32Array;
  readonly ask: Int32Array;
}

/** The newest snapshot of a book, and what has to be known to judge the next one. Prices are codes. */
export interface LiveBook {
  /** When the snapshot was taken; null when nothing is known. */
  readonly at: number | null;
  readonly quotes: QuoteColumns;
  /** The lowest asks that stood an hour before the snapshot. */
  readonly hourAgo: Int32Array;
  /** Oldest first: together with `hourAgo` every ask of the last hour. */
  readonly recent: readonly RecentChanges[];
  /** When an ask last stood 15 % above its lowest of the hour before it; 0 for never. */
  readonly spikedAt: Float64Array;
}

/** How far back snapshots decide what a live book is. */
export const LIVE_MS = DAY_MS + HOUR_MS;

/** Everything is compared in whole hundredths, so that no rounding decides. */
const SPIKE_PERCENT = 115;

/** A book of which nothing is known. */
export function buildLiveBook(): LiveBook {
  return {
    at: null,
    quotes: buildColumns(0),
    hourAgo: new Int32Array(0),
    recent: [],
    spikedAt: new Float64Array(0),
  };
}

/** A snapshot that follows on a live book. */
export interface NextSnapshot {
  readonly at: number;
  readonly quotes: QuoteColumns;
  /** The items whose quotes changed since the snapshot before. */
  readonly ids: Int32Array;
}

/** The live book after its next snapshot. The book before is used up. */
export function advance(live: LiveBook, { at, quotes, ids }: NextSnapshot): LiveBook {
  const length = quotes.ask.length;
  const follows = live.at !== null && at - live.at <= STANDS_MS;
  const { hourAgo, recent } = follows
    ? roll(live, at - HOUR_MS, length)
    : { hourAgo: new Int32Array(length), recent: [] };
  const spikedAt = widen(live.spikedAt, length);
  noteSpikes(spikedAt, { at, ask: quotes.ask, lowest: findLowest(hourAgo, recent) });
  // After a gap every ask is news, also one that is as it was.
  const news = follows ? ids : quotes.ask.map((_code, id) => id);
  return { at, quotes, hourAgo, spikedAt, recent: [...recent, pickAsks(at, quotes.ask, news)] };
}

/** The same book when its snapshot is lost: what the next one is compared with is not known. */
export function forget(live: LiveBook): LiveBook {
  return { ...buildLiveBook(), spikedAt: live.spikedAt };
}

/** True iff a snapshot of this moment has to be counted from nothing: the first one of a day, or of all. */
export function startsDay(live: LiveBook, at: number): boolean {
  return live.at === null || dayOf(live.at) !== dayOf(at);
}

function pickAsks(at: number, ask: Int32Array, ids: Int32Array): RecentChanges {
  return { at, ids, ask: ids.map((id) => ask[id] ?? NOBODY) };
}

/** Lets the changes that are older than an hour become what stood an hour ago. */
function roll(live: LiveBook, hourAgoAt: number, length: number): Pick<LiveBook, 'hourAgo' | 'recent'> {
  const hourAgo = new Int32Array(length);
  hourAgo.set(live.hourAgo);
  for (const { at, ids, ask } of live.recent) {
    if (at > hourAgoAt) break;
    for (let index = 0; index < ids.length; index++) hourAgo[ids[index] ?? 0] = ask[index] ?? NOBODY;
  }
  return { hourAgo, recent: live.recent.filter(({ at }) => at > hourAgoAt) };
}

function findLowest(hourAgo: Int32Array, recent: readonly RecentChanges[]): Int32Array {
  const lowest = hourAgo.slice();
  for (const { ids, ask } of recent) {
    for (let index = 0; index < ids.length; index++) lower(lowest, ids[index] ?? 0, ask[index] ?? NOBODY);
  }
  return lowest;
}

interface Judged {
  readonly at: number;
  readonly ask: Int32Array;
  readonly lowest: Int32Array;
}

function noteSpikes(spikedAt: Float64Array, { at, ask, lowest }: Judged): void {
  for (let id = 0; id < ask.length; id++) {
    const [now, low] = [ask[id] ?? NOBODY, lowest[id] ?? NOBODY];
    if (now !== NOBODY && low !== NOBODY && (now - 1) * 100 > (low - 1) * SPIKE_PERCENT) spikedAt[id] = at;
  }
}

function widen(before: Float64Array, length: number): Float64Array {
  if (before.length >= length) return before;
  const wider = new Float64Array(length);
  wider.set(before);
  return wider;
}
