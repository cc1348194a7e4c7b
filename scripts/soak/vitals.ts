/** How a process is, at a moment in milliseconds since 1970. */
export interface PlainVitals {
  readonly at: number;
  readonly memoryBytes: number;
  readonly handles: number;
  /** Of the turns of the event loop since the last look. */
  readonly lagP99Ms: number;
  readonly lagMaxMs: number;
}

/** The same with what only the disk tells. */
export interface Vitals extends PlainVitals {
  /** Which start of the bot this is of, from 1 on. */
  readonly life: number;
  /** Sizes with their journals: what people and watches are kept in, and the prices of the past. */
  readonly storeBytes: number;
  readonly historyBytes: number;
}

/** Reads what /metrics says; NaN for what it does not say. */
export function readVitals(metrics: string, at: number): PlainVitals {
  const read = (name: string): number =>
    Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(metrics)?.[1] ?? NaN);
  return {
    at,
    memoryBytes: read('process_resident_memory_bytes'),
    handles: read('nodejs_active_handles_total'),
    lagP99Ms: read('nodejs_eventloop_lag_p99_seconds') * 1000,
    lagMaxMs: read('nodejs_eventloop_lag_max_seconds') * 1000,
  };
}

const HOUR_MS = 3_600_000;

/** How much a figure grows in an hour by the line that fits best; NaN for fewer than three looks. */
export function growthPerHour(looks: readonly Vitals[], of: (vitals: Vitals) => number): number {
  if (looks.length < 3) return NaN;
  const [meanAt, meanValue] = [mean(looks.map(({ at }) => at)), mean(looks.map(of))];
  let [covariance, variance] = [0, 0];
  for (const look of looks) {
    covariance += (look.at - meanAt) * (of(look) - meanValue);
    variance += (look.at - meanAt) ** 2;
  }
  return (covariance / variance) * HOUR_MS;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
