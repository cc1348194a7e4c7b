const MINUTE_MS = 60_000;
const DAY_MS = 24 * 3_600_000;

/** Minutes of a day, of which clocks show one more or less when they are changed. */
export const MINUTES_PER_DAY = 1440;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Zones that the IANA database has renamed since, and ICU still calls by their first names (CLDR, timezone.xml). */
const RENAMED: Readonly<Record<string, string>> = {
  'Europe/Kiev': 'Europe/Kyiv',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
};

/** The name of a time zone as the IANA database spells it ("europe/kyiv" is "Europe/Kyiv"), or undefined. */
export function parseTimeZone(text: string): string | undefined {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: text.trim() }).resolvedOptions();
    return RENAMED[timeZone] ?? timeZone;
  } catch {
    return undefined;
  }
}

/** The minute that a clock in the zone shows at a moment, from 0 to 1439. */
export function minuteOfDay(timeZone: string, at: number): number {
  return Math.floor(modulo(wallTime(timeZone, at), DAY_MS) / MINUTE_MS);
}

/** The first moment of the calendar day that a moment belongs to in the zone. */
export function startOfDay(timeZone: string, at: number): number {
  const wall = wallTime(timeZone, at);
  return firstMomentAt(timeZone, wall - modulo(wall, DAY_MS));
}

/**
 * The next moment after another at which a clock in the zone comes to show this minute. Where clocks are put forward
 * over it, it is the moment at which they are.
 */
export function nextTimeOf(timeZone: string, minute: number, after: number): number {
  const wall = wallTime(timeZone, after);
  const today = wall - modulo(wall, DAY_MS) + minute * MINUTE_MS;
  for (let ahead = 0; ; ahead += DAY_MS) {
    const next = firstMomentAt(timeZone, today + ahead);
    if (next > after) return next;
  }
}

/** What a clock in the zone shows, as the milliseconds since 1970 at which one in UTC shows the same. */
function wallTime(timeZone: string, at: number): number {
  const parts = formatOf(timeZone).formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  );
  return shown + modulo(at, 1000);
}

/**
 * The first moment at which a clock in the zone has come to a wall time. It lies between those that the greatest and
 * the least shift of these days give. Only a clock that is put back after the first of them would show less later, and
 * then that is the moment; otherwise halving finds it.
 */
function firstMomentAt(timeZone: string, wall: number): number {
  const shiftAt = (at: number): number => wallTime(timeZone, at) - at;
  const shifts = [shiftAt(wall - DAY_MS), shiftAt(wall + DAY_MS)];
  let low = wall - Math.max(...shifts);
  let high = wall - Math.min(...shifts);
  if (wallTime(timeZone, low) >= wall) return low;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (wallTime(timeZone, middle) >= wall) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Made once a zone: making one takes a hundred times as long as using it, and the zones are few. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
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
  formats.set(timeZone, format);
  return format;
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
