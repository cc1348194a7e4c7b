import type {
  CustomSeriesOption,
  CustomSeriesRenderItemAPI,
  CustomSeriesRenderItemParams,
  CustomSeriesRenderItemReturn,
} from 'echarts';
import { type AmountSpan } from '../../domain/price-course.ts';

/** A piece of a course without a gap: the amounts of successive steps, of which the first begins at `from`. */
export interface Run {
  readonly from: number;
  readonly spans: readonly AmountSpan[];
}

/** Cuts a course into its pieces without gaps. */
export function findRuns(
  from: number,
  stepMs: number,
  spans: readonly (AmountSpan | null)[],
): readonly Run[] {
  const runs: { from: number; spans: AmountSpan[] }[] = [];
  let isOpen = false;
  for (const [index, span] of spans.entries()) {
    if (span !== null) {
      if (!isOpen) runs.push({ from: from + index * stepMs, spans: [] });
      runs.at(-1)?.spans.push(span);
    }
    isOpen = span !== null;
  }
  return runs;
}

interface RunStyle {
  readonly color: string;
  readonly dash?: readonly number[];
  readonly lineWidth: number;
}

type Series = Pick<CustomSeriesOption, 'xAxisIndex' | 'yAxisIndex'>;
type Shape = CustomSeriesRenderItemReturn & { readonly type: 'polygon' | 'polyline' | 'circle' };
type Point = readonly [number, number];

const BAND_OPACITY = 0.4;
const FILL_OPACITY = 0.45;
/** Shorter pieces are made visible by a dot. */
const LEAST_PIXELS = 14;
const DOT_RADIUS = 7;

/** Draws pieces of a course as stairs, with a band from the lowest to the highest amount of each step. */
export function drawRuns(
  runs: readonly Run[],
  stepMs: number,
  { color, dash, lineWidth }: RunStyle,
  axes: Series,
): CustomSeriesOption {
  return drawEach(runs, axes, (run, toPixel) => {
    const line = stairs(run, stepMs, ({ last }) => last).map(toPixel);
    const [[cx, cy] = [0, 0]] = line;
    const isShort = (line.at(-1)?.[0] ?? 0) - cx < LEAST_PIXELS;
    const stroke = { stroke: color, fill: 'none', lineWidth, lineJoin: 'round' as const };
    return [
      {
        type: 'polygon',
        shape: { points: bandOf(run, stepMs).map(toPixel) },
        style: { fill: color, opacity: BAND_OPACITY },
      },
      {
        type: 'polyline',
        shape: { points: line },
        style: dash === undefined ? stroke : { ...stroke, lineDash: [...dash] },
      },
      ...(isShort
        ? [{ type: 'circle', shape: { cx, cy, r: DOT_RADIUS }, style: { fill: color } } as const]
        : []),
    ];
  });
}

/** Fills what lies between zero and a course: above it in one colour, below it in the other. */
export function fillFromZero(
  runs: readonly Run[],
  stepMs: number,
  colors: { readonly above: string; readonly below: string },
  axes: Series,
): CustomSeriesOption {
  return drawEach(runs, axes, (run, toPixel) => {
    const side = (limit: (amount: number) => number, fill: string): Shape => {
      const edge = stairs(run, stepMs, ({ last }) => limit(last));
      const points = [...edge, ...edge.toReversed().map(([at]): Point => [at, 0])].map(toPixel);
      return { type: 'polygon', shape: { points }, style: { fill, opacity: FILL_OPACITY } };
    };
    return [
      side((amount) => Math.max(0, amount), colors.above),
      side((amount) => Math.min(0, amount), colors.below),
    ];
  });
}

/** Draws the shapes of each run. */
function drawEach(
  runs: readonly Run[],
  axes: Series,
  shapesOf: (run: Run, toPixel: (point: Point) => [number, number]) => readonly Shape[],
): CustomSeriesOption {
  return {
    type: 'custom',
    ...axes,
    silent: true,
    data: runs.map((_, index) => [index, index]),
    renderItem: (params, api) => {
      const run = runs[params.dataIndex];
      return run === undefined
        ? null
        : { type: 'group', children: [...shapesOf(run, toPixels(params, api))] };
    },
  };
}

function bandOf(run: Run, stepMs: number): readonly Point[] {
  return [...stairs(run, stepMs, ({ high }) => high), ...stairs(run, stepMs, ({ low }) => low).toReversed()];
}

/** Two corners for each step, in milliseconds and dollars. */
function stairs(
  { from, spans }: Run,
  stepMs: number,
  amountOf: (span: AmountSpan) => number,
): readonly Point[] {
  return spans.flatMap((span, index): Point[] => {
    const dollars = amountOf(span) / 1000;
    return [
      [from + index * stepMs, dollars],
      [from + (index + 1) * stepMs, dollars],
    ];
  });
}

/** What lies beyond the axis is drawn at its end: a line to millions of pixels would not be drawn at all. */
function toPixels(
  params: CustomSeriesRenderItemParams,
  api: CustomSeriesRenderItemAPI,
): (point: Point) => [number, number] {
  const { y: top, height } = params.coordSys as unknown as { readonly y: number; readonly height: number };
  return ([x, y]) => {
    const [px = 0, py = 0] = api.coord([x, y]);
    const inside = Math.min(top + height, Math.max(top, py));
    return [Math.round(px * 10) / 10, Math.round(inside * 10) / 10];
  };
}
