import { STANDS_MS } from '../../domain/history.ts';
import { DAY_MS, HOUR_MS, HOURS, MINUTE_MS } from './calendar.ts';
import { NOBODY } from './encoding/price-code.ts';
import { buildColumns, type QuoteColumns, type SnapshotChanges } from './encoding/snapshot-code.ts';
import { add, buildSpans, lower, raise, type SpanColumn, type Spans } from './encoding/spans.ts';

/** Makes the hours of a day out of its snapshots, which come oldest first. */
export interface DayFold {
  /** Null: from here on nothing is known. */
  readonly add: (at: number, changes: SnapshotChanges | null) => void;
  /** The hours, of which nothing after this moment is counted. */
  readonly finish: (until: number) => Spans;
}

/** Which items of which day. */
export interface FoldRange {
  readonly day: number;
  readonly firstId: number;
  readonly items: number;
  /** What of the hours is wanted, all unless said otherwise. */
  readonly columns?: readonly SpanColumn[];
}

/**
 * How long quotes stood, in a time that only runs while they are known to: a quote stands until the next snapshot, at
 * most two hours, and not beyond its day.
 */
interface StandingClock {
  /** Goes on to a moment of the day, at which a snapshot may be. */
  readonly goTo: (at: number, isSnapshot: boolean) => void;
  readonly now: () => Instant;
  /** What lies between two instants within an hour. */
  readonly within: (hour: number, from: Instant, to: Instant) => Stretch;
}

interface Instant {
  readonly hour: number;
  readonly stoodMs: number;
  readonly snapshots: number;
}

interface Stretch {
  readonly stoodMs: number;
  readonly snapshots: number;
}

function buildStandingClock(day: number): StandingClock {
  const stoodAtHour = new Array<number>(HOURS + 1).fill(Infinity);
  const snapshotsAtHour = new Array<number>(HOURS + 1).fill(Infinity);
  let lastAt = -Infinity;
  let stoodMs = 0;
  let snapshots = 0;
  let hour = -1;
  const stoodSince = (at: number): number =>
    lastAt === -Infinity ? 0 : Math.max(0, Math.min(at - lastAt, STANDS_MS));
  return {
    goTo: (at, isSnapshot) => {
      for (let next = hour + 1; next <= HOURS && day * DAY_MS + next * HOUR_MS <= at; next++) {
        stoodAtHour[next] = stoodMs + stoodSince(day * DAY_MS + next * HOUR_MS);
        snapshotsAtHour[next] = snapshots;
        hour = next;
      }
      stoodMs += stoodSince(at);
      // Whatever stood longer than it may has ended: it must not stand on from here.
      lastAt = isSnapshot ? at : -Infinity;
      if (isSnapshot) snapshots++;
    },
    now: () => ({ hour: Math.min(hour, HOURS - 1), stoodMs, snapshots }),
    within: (each, from, to) => ({
      stoodMs: overlap(stoodAtHour, each, from.stoodMs, to.stoodMs),
      snapshots: overlap(snapshotsAtHour, each, from.snapshots, to.snapshots),
    }),
  };
}

/** How much of a stretch lies between the start of an hour and that of the next. */
function overlap(starts: readonly number[], hour: number, from: number, to: number): number {
  return Math.max(0, Math.min(to, starts[hour + 1] ?? Infinity) - Math.max(from, starts[hour] ?? 0));
}

/** Begins the fold of a day. */
export function buildDayFold({ day, firstId, items, columns }: FoldRange): DayFold {
  const clock = buildStandingClock(day);
  const hours = buildSpans(items, HOURS, columns);
  const quotes = buildColumns(items);
  const since: (Instant | undefined)[] = new Array<Instant | undefined>(items);
  const close = (item: number, now: Instant): void => {
    const from = since[item];
    if (from === undefined) return;
    for (let hour = from.hour; hour <= now.hour; hour++) {
      writeHour(hours, item * HOURS + hour, pick(quotes, item), clock.within(hour, from, now));
    }
  };
  const closeAll = (now: Instant): void => {
    for (let item = 0; item < items; item++) close(item, now);
  };
  return {
    add: (at, changes) => {
      clock.goTo(at, changes !== null);
      const now = clock.now();
      // The snapshot itself belongs to what it changed to.
      const before = changes === null ? now : { ...now, snapshots: now.snapshots - 1 };
      if (changes === null) {
        closeAll(before);
        since.fill(undefined);
        return;
      }
      for (let index = 0; index < changes.ids.length; index++) {
        const item = (changes.ids[index] ?? 0) - firstId;
        if (item < 0 || item >= items) continue;
        close(item, before);
        quotes.ask[item] = changes.ask[index] ?? NOBODY;
        quotes.bid[item] = changes.bid[index] ?? NOBODY;
        quotes.askCount[item] = changes.askCount[index] ?? NOBODY;
        since[item] = before;
      }
    },
    finish: (until) => {
      clock.goTo(Math.min(until, (day + 1) * DAY_MS), false);
      closeAll(clock.now());
      return withMinutes(hours);
    },
  };
}

interface Codes {
  readonly ask: number;
  readonly bid: number;
  readonly askCount: number;
}

function pick({ ask, bid, askCount }: QuoteColumns, item: number): Codes {
  return { ask: ask[item] ?? NOBODY, bid: bid[item] ?? NOBODY, askCount: askCount[item] ?? NOBODY };
}

function writeHour(hours: Spans, at: number, codes: Codes, { stoodMs, snapshots }: Stretch): void {
  if (stoodMs === 0 && snapshots === 0) return;
  hours.ask[at] = codes.ask;
  lower(hours.askLow, at, codes.ask);
  raise(hours.askHigh, at, codes.ask);
  hours.bid[at] = codes.bid;
  lower(hours.bidLow, at, codes.bid);
  raise(hours.bidHigh, at, codes.bid);
  hours.askCount[at] = codes.askCount;
  if (codes.ask === NOBODY) return;
  // Milliseconds until the end, so that only their sum is rounded.
  add(hours.minutes, at, stoodMs);
  add(hours.snapshots, at, snapshots);
}

/** A price that was seen at all stood for a minute at least: it must not count for nothing. */
function withMinutes(hours: Spans): Spans {
  const minutes = hours.minutes.map((stoodMs, at) =>
    (hours.snapshots[at] ?? 0) > 0
      ? Math.max(1, Math.ceil(stoodMs / MINUTE_MS))
      : Math.ceil(stoodMs / MINUTE_MS),
  );
  return { ...hours, minutes };
}
