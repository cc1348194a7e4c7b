const HOUR_MS = 3_600_000;

/** Hours from a moment until another, begun ones counted whole; 0 when it has passed. Both in milliseconds since 1970. */
export function hoursUntil(end: number, at: number): number {
  return Math.max(0, Math.ceil((end - at) / HOUR_MS));
}
