const SHORTEST_LONG_WORD = 4;

/**
 * True iff one letter of the word is missing, too many, wrong or exchanged with the next. In words of up to three
 * letters, of which most are close to each other, only missing and exchanged ones count.
 */
export function isOneErrorAway(typed: string, meant: string): boolean {
  const missing = meant.length - typed.length;
  const isLong = typed.length >= SHORTEST_LONG_WORD;
  if (typed === meant) return false;
  if (missing > 1 || missing < (isLong ? -1 : 0) || typed.length < 2) return false;
  const start = countSameFromStart(typed, meant);
  const end = countSameFromEnd(typed, meant, start);
  const wrong = typed.length - start - end;
  if (isExchange(typed, meant, start) && wrong === 2) return true;
  return wrong <= 1 && wrong + missing <= 1 && (isLong || missing === 1);
}

function isExchange(typed: string, meant: string, at: number): boolean {
  return typed.length === meant.length && typed[at] === meant[at + 1] && typed[at + 1] === meant[at];
}

function countSameFromStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a.charCodeAt(count) === b.charCodeAt(count)) count++;
  return count;
}

/** The last letters that both share, those at the start not counted again. */
function countSameFromEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let count = 0;
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count++;
  return count;
}
