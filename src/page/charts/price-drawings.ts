import UPlot, { type Axis, type Band, type Options, type Series } from 'uplot';
import { type ChartFormat } from '../../bot/charts/chart-format.ts';
import { type Bounds, type Courses } from '../../bot/charts/price-courses.ts';
import { buildScale, type Scale } from '../../bot/charts/scale.ts';
import { type AmountSpan } from '../../domain/price-course.ts';
import { type MarketId } from '../../domain/venue.ts';
import { buildAmountAxis, buildTimeAxis, fix } from './axes.ts';
import { type Colours } from './colours.ts';
import { endOf, type ItemCourse } from './course.ts';
import { type Drawing, QUIET_CURSOR, TOP_GAP } from './plot.tsx';

const CENT = 0.01;
/** So that both lines are told apart without their colours. */
const DASHES: Readonly<Record<MarketId, readonly number[] | undefined>> = {
  dmarket: undefined,
  waxpeer: [12, 3],
};

/** The line that is drawn last is the solid one, which lets the dashed one be seen beside it. */
const DRAWN: readonly MarketId[] = ['waxpeer', 'dmarket'];

/** An item's course with all that it is drawn from. */
export interface PriceDrawingParts {
  readonly course: ItemCourse;
  readonly courses: Courses;
  readonly format: ChartFormat;
  readonly locale: string;
}

/** The lowest asks of both markets: a line for the last ask of each step, within a band of its extremes. */
export function drawPrices(parts: PriceDrawingParts): Drawing {
  const { course, courses, format } = parts;
  const markets = DRAWN.map((market) => course.steps.map(({ asks }) => asks[market]));
  const usual = DRAWN.flatMap((market) => toDollars(courses.markets[market].usual));
  const scale = buildScale(usual, 4, CENT);
  return {
    data: [listMoments(course), ...markets.flatMap((spans) => toColumns(spans))],
    build: (colours) => ({
      ...buildFrame(parts, scale),
      // The lowest mark is half as high as this below its line.
      padding: [TOP_GAP, 0, TOP_GAP, 0],
      axes: [{ show: false }, buildAmountAxis(scale, colours, format.dollars)],
      series: [{}, ...DRAWN.flatMap((market, index) => drawMarket(market, colours, markets[index] ?? []))],
      bands: DRAWN.map((market, index) => bandOf(index * 3, colours[`${market}Band`])),
    }),
  };
}

/** What a trade would have earned: a line in a band, filled from nought. */
export function drawNet(parts: PriceDrawingParts): Drawing {
  const { course, courses, format, locale } = parts;
  const spans = course.steps.map(({ net }) => net);
  const amounts = toDollars(courses.net.usual);
  const scale = buildScale(amounts.length === 0 ? [] : [0, ...amounts], 2, CENT);
  return {
    data: [listMoments(course), ...toColumns(spans)],
    build: (colours) => ({
      ...buildFrame(parts, scale),
      axes: [
        buildTimeAxis({ from: course.from, to: endOf(course) }, colours, locale),
        markNought(buildAmountAxis(scale, colours, format.dollars), colours),
      ],
      series: [{}, ...EXTREMES, fillFromNought(line(colours.text, 1.5, spans), colours)],
      bands: [bandOf(0, colours.grid)],
    }),
  };
}

function buildFrame(
  { course }: PriceDrawingParts,
  scale: Scale,
): Pick<Options, 'scales' | 'cursor'> & Partial<Options> {
  return {
    scales: { x: fix({ min: course.from, max: endOf(course) }), y: fix(scale) },
    cursor: { ...QUIET_CURSOR, points: { size: (_plot, series) => (series % 3 === 0 ? 9 : 0) } },
  };
}

function listMoments({ from, stepMs, steps }: ItemCourse): number[] {
  return steps.map((_, index) => from + index * stepMs);
}

type Spans = readonly (AmountSpan | null)[];

function toColumns(spans: Spans): (number | null)[][] {
  return (['low', 'high', 'last'] as const).map((end) =>
    spans.map((span) => (span === null ? null : span[end] / 1000)),
  );
}

function toDollars(bounds: Bounds | null): readonly number[] {
  return bounds === null ? [] : [bounds.low / 1000, bounds.high / 1000];
}

const stairs = UPlot.paths.stepped?.({ align: 1 });

const EXTREME: Series = { points: { show: false }, ...(stairs && { paths: stairs }) };
const EXTREMES: readonly Series[] = [EXTREME, EXTREME];

function drawMarket(market: MarketId, colours: Colours, spans: Spans): readonly Series[] {
  const dash = DASHES[market];
  return [...EXTREMES, { ...line(colours[market], 2.25, spans), ...(dash && { dash: [...dash] }) }];
}

/** What is known of a single step has no length: it is made visible by a dot. */
function line(colour: string, width: number, spans: Spans): Series {
  const lonely = spans.flatMap((span, index) =>
    span !== null && (spans[index - 1] ?? null) === null && (spans[index + 1] ?? null) === null
      ? [index]
      : [],
  );
  return {
    stroke: colour,
    width,
    ...(stairs && { paths: stairs }),
    points: { show: true, size: width * 2, filter: () => lonely, stroke: colour, fill: colour },
  };
}

/** The band between two columns that follow each other after so many others. */
function bandOf(before: number, fill: string): Band {
  return { series: [before + 2, before + 1], fill };
}

function fillFromNought(series: Series, { gainFill, lossFill }: Colours): Series {
  const fill = (plot: UPlot): CanvasGradient => {
    const { top, height } = plot.bbox;
    const nought = Math.min(1, Math.max(0, (plot.valToPos(0, 'y', true) - top) / height));
    const gradient = plot.ctx.createLinearGradient(0, top, 0, top + height);
    gradient.addColorStop(0, gainFill);
    gradient.addColorStop(nought, gainFill);
    gradient.addColorStop(nought, lossFill);
    gradient.addColorStop(1, lossFill);
    return gradient;
  };
  return { ...series, fill, fillTo: 0 };
}

/** Only nought has a line of its own: above it a trade earns. */
function markNought(axis: Axis, { hint }: Colours): Axis {
  const filter = (_plot: UPlot, splits: number[]): (number | null)[] =>
    splits.map((at) => (at === 0 ? at : null));
  return { ...axis, grid: { stroke: hint, width: 1, filter } };
}
