const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = months.join('|');
const time = '(\\d{2}):(\\d{2}):(\\d{2})';

/** The three forms that RFC 9110, 5.6.7 makes every recipient accept, in any case; names of days are not checked. */
const imfFixdate = new RegExp(`^[A-Z][a-z]{2}, (\\d{2}) (${month}) (\\d{4}) ${time} GMT$`, 'i');
const rfc850 = new RegExp(`^[A-Z][a-z]{5,8}, (\\d{2})-(${month})-(\\d{2}) ${time} GMT$`, 'i');
const asctime = new RegExp(`^[A-Z][a-z]{2} (${month}) ([ \\d]\\d) ${time} (\\d{4})$`, 'i');

/** Reads an HTTP date as milliseconds since the epoch; undefined for every other form of date. */
export function parseHttpDate(value: string | undefined, now = Date.now()): number | undefined {
  if (value === undefined) return undefined;
  const fixed = imfFixdate.exec(value);
  if (fixed !== null) return toTime(fixed[3], fixed[2], fixed[1], fixed.slice(4));
  const obsolete = rfc850.exec(value);
  if (obsolete !== null)
    return toTime(toFullYear(obsolete[3], now), obsolete[2], obsolete[1], obsolete.slice(4));
  const unix = asctime.exec(value);
  return unix === null ? undefined : toTime(unix[6], unix[1], unix[2], unix.slice(3, 6));
}

/** A year of two digits lies at most fifty years ahead (RFC 9110, 5.6.7). */
function toFullYear(twoDigits: string | undefined, now: number): string {
  const thisYear = new Date(now).getUTCFullYear();
  const year = Math.floor(thisYear / 100) * 100 + Number(twoDigits);
  return String(year > thisYear + 50 ? year - 100 : year);
}

function toTime(
  year: string | undefined,
  monthName: string | undefined,
  day: string | undefined,
  clock: readonly (string | undefined)[],
): number | undefined {
  const [hours, minutes, seconds] = clock.map(Number);
  const at = [
    Number(year),
    months.indexOf(monthName?.toLowerCase() ?? ''),
    Number(day),
    hours,
    minutes,
    seconds,
  ] as const;
  const moment = Date.UTC(...(at as unknown as [number, number]));
  return Number.isNaN(moment) ? undefined : moment;
}
