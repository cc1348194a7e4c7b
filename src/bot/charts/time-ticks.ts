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
  const offsetAt = buildOffset(timeZone);
  const midnights: Midnight[] = [];
  const start = new Date(from + offsetAt(from));
  for (let index = 0; ; index += 1) {
    const local = Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate() + index);
    // The offset of the guess may be that of the other side of a change of clocks.
    const at = local - offsetAt(local - offsetAt(local));
    if (at > to) return midnights;
    if (at >= from) midnights.push({ at, day: new Date(local).getUTCDate() });
  }
}

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. */
function buildOffset(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const read = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const local = Date.UTC(
      read('year'),
      read('month') - 1,
      read('day'),
      read('hour'),
      read('minute'),
      read('second'),
    );
    return local - Math.floor(at / 1000) * 1000;
  };
}
