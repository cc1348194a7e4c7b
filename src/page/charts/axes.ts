import { type Axis, type Scale as PlotScale } from 'uplot';
import { buildTimeTicks } from '../../bot/charts/time-ticks.ts';
import { type Scale } from '../../bot/charts/scale.ts';
import { type Colours } from './colours.ts';
import { AXIS_WIDTH, BOTTOM_HEIGHT } from './plot.tsx';

const FONT = '600 12px -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** Nothing is marked nearer to the left end than this share of the width: it would be cut off. */
const EDGE_SHARE = 0.06;

/** The axis of a scale, with its ticks and no others. */
export function buildAmountAxis(
  { ticks, step }: Scale,
  colours: Colours,
  write: (amount: number, step: number) => string,
): Axis {
  return {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- the enum is of types alone
    side: 1,
    size: AXIS_WIDTH,
    gap: 6,
    font: FONT,
    stroke: colours.hint,
    splits: () => [...ticks],
    values: (_plot, splits) => splits.map((at) => write(at, step)),
    grid: { stroke: colours.grid, width: 1 },
    ticks: { show: false },
  };
}

/** The axis of whole numbers below a chart; nought at the left end would be cut off. */
export function buildCountAxis({ ticks, min }: Scale, colours: Colours): Axis {
  return {
    size: BOTTOM_HEIGHT,
    gap: 6,
    font: FONT,
    stroke: colours.hint,
    splits: () => [...ticks],
    values: (_plot, splits) => splits.map((at) => (at === min ? '' : String(at))),
    grid: { stroke: colours.grid, width: 1 },
    ticks: { show: false },
  };
}

/** A scale that stays as it is, whatever the data. */
export function fix({ min, max }: Pick<Scale, 'min' | 'max'>): PlotScale {
  return { time: false, range: [min, max] };
}

/** Two moments in milliseconds since 1970. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The axis of time with the days or months of the zone in which the phone is. */
export function buildTimeAxis({ from, to }: Stretch, colours: Colours, locale: string): Axis {
  const begin = from + (to - from) * EDGE_SHARE;
  const ticks = buildTimeTicks(begin, to, locale, readTimeZone());
  return {
    size: BOTTOM_HEIGHT,
    gap: 6,
    font: FONT,
    stroke: colours.hint,
    splits: () => ticks.map(({ at }) => at),
    values: () => ticks.map(({ label }) => label),
    grid: { show: false },
    ticks: { stroke: colours.grid, width: 1, size: 5 },
  };
}

/** The zone in which the phone is, as "Europe/Kyiv". */
export function readTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
