/** An axis: its ends, and where lines and labels stand. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly ticks: readonly number[];
}

const NICE_STEPS = [1, 2, 2.5, 5, 10];

/**
 * An axis that holds all values with round ticks, about as many as wanted. Values that are all the same stand in its
 * middle; without any it goes from 0 to 1. `least` is the smallest step that makes sense.
 */
export function buildScale(values: readonly number[], wantedTicks: number, least: number): Scale {
  const [low, high] = boundsOf(values);
  const spread = Math.max(high - low, least * 2, Math.abs(high) * 0.02);
  const middle = (low + high) / 2;
  const step = Math.max(least, niceStep(spread / wantedTicks));
  const first = Math.floor(round((low + high - spread) / 2 / step));
  const last = Math.ceil(round((middle + spread / 2) / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => round((first + index) * step));
  return { min: round(first * step), max: round(last * step), step, ticks };
}

function boundsOf(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 1];
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

function niceStep(rough: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const factor = NICE_STEPS.find((nice) => nice * magnitude >= rough * 0.999) ?? 10;
  return round(factor * magnitude);
}

/** Takes off what binary fractions leave behind the twelfth digit. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
