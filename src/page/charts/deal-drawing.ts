import type UPlot from 'uplot';
import { type ChartFormat } from '../../bot/charts/chart-format.ts';
import { buildReturnCurve, DAILY_RETURNS } from '../../bot/charts/daily-returns.ts';
import { buildScale, type Scale } from '../../bot/charts/scale.ts';
import { GRADES } from '../../domain/confidence.ts';
import { basisPoints } from '../../domain/money.ts';
import { type Answer } from '../../webapp/contract/api.ts';
import { buildAmountAxis, buildCountAxis, fix } from './axes.ts';
import { type Colours } from './colours.ts';
import { type Drawing, QUIET_CURSOR } from './plot.tsx';
import { addShape } from './shapes.ts';

/** One deal of the chart. */
export type DealPoint = Answer<'GET /chart/deals'>['points'][number];

/** Both axes of a chart of deals, in days and percent. */
export interface DealScales {
  readonly days: Scale;
  readonly returns: Scale;
}

/** How the chart writes shares, and what follows a daily one. */
export interface DealWords {
  readonly format: ChartFormat;
  readonly perDay: string;
}

const REACH = 5;
const CHOSEN_REACH = 9;

/** Axes that begin at nought and hold all deals. */
export function scaleDeals(points: readonly DealPoint[]): DealScales {
  return {
    days: buildScale([0, ...points.map(({ days }) => days)], 5, 1),
    returns: buildScale([0, ...points.map(({ roi }) => roi / 100)], 5, 1),
  };
}

/** Deals by return and days; the chosen one has a ring. */
export function drawDeals(
  points: readonly DealPoint[],
  scales: DealScales,
  chosen: DealPoint | undefined,
  { format, perDay }: DealWords,
): Drawing {
  const { days, returns } = scales;
  const percent = (share: number): string => format.percent(basisPoints(Math.round(share * 100)));
  const byDays = points.toSorted((one, other) => one.days - other.days);
  return {
    data: [byDays.map((point) => point.days), byDays.map(({ roi }) => roi / 100)],
    build: (colours) => ({
      scales: { x: fix(days), y: fix(returns) },
      cursor: { ...QUIET_CURSOR, show: false },
      axes: [buildCountAxis(days, colours), buildAmountAxis(returns, colours, percent)],
      series: [{}, { paths: () => null, points: { show: false } }],
      hooks: {
        drawAxes: [(plot) => drawReturns(plot, scales, colours, (daily) => percent(daily) + perDay)],
        draw: [(plot) => drawPoints(plot, points, chosen, colours)],
      },
    }),
  };
}

/** Lines on which every deal earns the same a day. */
function drawReturns(plot: UPlot, { days, returns }: DealScales, { hint }: Colours, name: NameReturn): void {
  const { ctx } = plot;
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = hint;
  ctx.fillStyle = hint;
  ctx.globalAlpha = 0.75;
  ctx.lineWidth = ratio;
  ctx.font = `600 ${11 * ratio}px sans-serif`;
  for (const daily of DAILY_RETURNS) {
    const curve = buildReturnCurve(daily, days.max, returns.max);
    const line = new Path2D();
    for (const [day, percent] of curve)
      line.lineTo(plot.valToPos(day, 'x', true), plot.valToPos(percent, 'y', true));
    ctx.setLineDash([4 * ratio, 4 * ratio]);
    ctx.stroke(line);
    const [day, percent] = curve.at(-1) ?? [0, 0];
    ctx.textAlign = 'right';
    const [x, y] = [plot.valToPos(day, 'x', true), plot.valToPos(percent, 'y', true)];
    // Beside a line that leaves at the top, above one that leaves at the right.
    const [left, down] = day < days.max ? [14, 11] : [4, -5];
    ctx.fillText(name(daily), x - left * ratio, y + down * ratio);
  }
  ctx.restore();
}

/** What a daily return is called: "0.5%/day". */
export type NameReturn = (daily: number) => string;

/** The best grades above the others; what was looked at live is full, the others are outlines. */
function drawPoints(
  plot: UPlot,
  points: readonly DealPoint[],
  chosen: DealPoint | undefined,
  colours: Colours,
): void {
  const { ctx } = plot;
  const ratio = devicePixelRatio;
  const place = ({ days, roi }: DealPoint): readonly [number, number] => [
    plot.valToPos(days, 'x', true),
    plot.valToPos(roi / 100, 'y', true),
  ];
  ctx.save();
  ctx.lineWidth = 1.75 * ratio;
  for (const grade of GRADES.toReversed()) {
    for (const point of points) {
      if (point.grade !== grade) continue;
      const shape = new Path2D();
      addShape(shape, grade, ...place(point), REACH * ratio);
      const [fill, edge] = point.isSeenLive ? [colours[grade], colours.back] : [colours.back, colours[grade]];
      ctx.fillStyle = fill;
      ctx.strokeStyle = edge;
      ctx.fill(shape);
      ctx.stroke(shape);
    }
  }
  if (chosen !== undefined) {
    const ring = new Path2D();
    const [x, y] = place(chosen);
    ring.arc(x, y, CHOSEN_REACH * ratio, 0, 2 * Math.PI);
    ctx.strokeStyle = colours.text;
    ctx.lineWidth = 2.5 * ratio;
    ctx.stroke(ring);
  }
  ctx.restore();
}
