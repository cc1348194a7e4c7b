import { nextTimeOf } from '../../domain/watch/local-time.ts';

/** A mark on the axis of time, in milliseconds since 1970. */
export interface TimeTick {
  readonly at: number;
  readonly label: string;
}

const DAY_MS = 86_400_000;
const MOST_TICKS = 6;
const DAY_STEPS = [1, 2, 5, 7, 14];
/** Beyond so many days months are marked. */
const MONTHS_BEYOND = 70;

/** Marks local midnights of a zone, or the first days of months on a long stretch; six at most. */
export function buildTimeTicks(
  from: number,
  to: number,
  locale: string,
  timeZone: string,
): readonly TimeTick[] {
  const midnights = listMidnights(from, to, timeZone);
  const isLong = to - from > MONTHS_BEYOND * DAY_MS;
  const format = new Intl.DateTimeFormat(
    locale,
    isLong ? { month: 'short', timeZone } : { day: 'numeric', month: 'short', timeZone },
  );
  const marked = isLong ? midnights.filter(({ day }) => day === 1) : thin(midnights);
  return marked.slice(-MOST_TICKS).map(({ at }) => ({ at, label: format.format(at) }));
}

interface Midnight {
  readonly at: number;
  /** The day of the month. */
  readonly day: number;
}

/** Every n-th midnight, counted back from the last. */
function thin(midnights: readonly Midnight[]): readonly Midnight[] {
  const every = DAY_STEPS.find((days) => midnights.length / days <= MOST_TICKS - 1) ?? 30;
  return midnights.filter((_, index) => (midnights.length - 1 - index) % every === 0);
}

function listMidnights(from: number, to: number, timeZone: string): readonly Midnight[] {
  const format = new Intl.DateTimeFormat('en', { day: 'numeric', timeZone });
  const midnights: Midnight[] = [];
  for (let at = nextTimeOf(timeZone, 0, from - 1); at <= to; at = nextTimeOf(timeZone, 0, at))
    midnights.push({ at, day: Number(format.format(at)) });
  return midnights;
}
