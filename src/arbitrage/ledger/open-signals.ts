import { setImmediate as yieldToLoop } from 'node:timers/promises';
import {
  concludeIfOver,
  type Course,
  type Followed,
  type LedgerRepository,
  seeBuying,
  seeSelling,
  sightingOf,
  type Signal,
} from '../../domain/ledger/index.ts';
import { type QuoteBook } from '../../domain/quote.ts';

/** A signal in memory while it is followed. */
export interface OpenSignal {
  readonly signal: Signal;
  course: Course;
  /** The course as it was last kept. */
  kept: Course;
  keptAt: number;
  /** When sales were last asked for, be it in vain. */
  salesAskedAt: number;
}

/** The signals that are not concluded, by their number. */
export type OpenSignals = Map<number, OpenSignal>;

/** Begins to follow a signal, unless it is followed already. */
export function follow(open: OpenSignals, { signal, course }: Followed, now: number): void {
  if (open.has(signal.id)) return;
  open.set(signal.id, { signal, course, kept: course, keptAt: now, salesAskedAt: -Infinity });
}

/** Gives what was kept with the course as it is in memory. */
export function asOfNow<T extends Followed>(open: OpenSignals, kept: readonly T[]): readonly T[] {
  return kept.map((each) => ({ ...each, course: open.get(each.signal.id)?.course ?? each.course }));
}

/** Takes up what was followed before, once; a failure is that of the call, and the next one tries again. */
export function openOnce(repository: LedgerRepository, now: () => number): () => Promise<OpenSignals> {
  let open: OpenSignals | undefined;
  return async () => {
    if (open !== undefined) return open;
    const taken: OpenSignals = new Map();
    for (const followed of await repository.open()) follow(taken, followed, now());
    return (open = taken);
  };
}

/** So many signals are gone through before others get their turn: some milliseconds. */
const TURN = 1000;

/** Notes what a book says of every signal of its game, and concludes those that are over, whatever their game. */
export async function seeBook(open: OpenSignals, book: QuoteBook, now: number): Promise<void> {
  let left = TURN;
  for (const each of open.values()) {
    each.course = concludeIfOver(each.signal, courseAfter(each, book), now);
    left -= 1;
    if (left > 0) continue;
    left = TURN;
    await yieldToLoop();
  }
}

function courseAfter({ signal, course }: OpenSignal, book: QuoteBook): Course {
  if (course.conclusion !== null) return course;
  const sighting = signal.game === book.game ? sightingOf(book, signal.key) : undefined;
  if (sighting === undefined) return course;
  return signal.buyOn === book.market
    ? seeBuying(signal, course, sighting)
    : seeSelling(signal, course, sighting);
}

/** How long what is only a little further may be lost in a crash, which then counts as time in which nobody looked. */
const KEPT_EVERY_MS = 10 * 60_000;

/** True iff the course should be kept now: something happened, or it is a while since it was. */
export function isToBeKept({ course, kept, keptAt }: OpenSignal, now: number): boolean {
  if (course === kept) return false;
  const happened =
    course.checks !== kept.checks ||
    course.hit !== kept.hit ||
    course.salesReadAt !== kept.salesReadAt ||
    course.conclusion !== null;
  return happened || now - keptAt >= KEPT_EVERY_MS;
}
