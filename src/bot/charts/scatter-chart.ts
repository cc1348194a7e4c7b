import type { ScatterSeriesOption } from 'echarts';
import { CHART_SIZES, type ScatterChart, type ScatterPoint } from './chart.ts';
import { buildReturnCurve, DAILY_RETURNS } from './daily-returns.ts';
import { buildChartFormat, type ChartFormat } from './chart-format.ts';
import {
  axisText,
  type ChartOption,
  drawText,
  FONT_FAMILY,
  FONT_SIZES,
  type Graphic,
  MARGIN,
} from './drawing.ts';
import { buildBase, drawTitle } from './header.ts';
import { type Grade, GRADES } from '../../domain/confidence.ts';
import { basisPoints } from '../../domain/money.ts';
import { buildScale, type Scale } from './scale.ts';
import { type Theme, THEMES } from './theme.ts';

const { width: WIDTH, height: HEIGHT } = CHART_SIZES.scatter;
const LEFT = 140;
const RIGHT = 176;
const BOTTOM = 150;
const LEGEND_HEIGHT = 150;
const POINT_SIZE = 21;

const SYMBOLS: Readonly<Record<Grade, string>> = { A: 'circle', B: 'diamond', C: 'triangle', D: 'rect' };

interface Drawing {
  readonly chart: ScatterChart;
  readonly theme: Theme;
  readonly format: ChartFormat;
  readonly days: Scale;
  readonly returns: Scale;
  readonly top: number;
}

/** What to draw for the deals of a scan: return against days, a colour and a shape for each grade. */
export function buildScatterChart(chart: ScatterChart): ChartOption {
  const theme = THEMES[chart.look.theme];
  const title = drawTitle(chart.title, chart.subtitle, theme);
  const isEmpty = chart.points.length === 0;
  const drawing: Drawing = {
    chart,
    theme,
    format: buildChartFormat(chart.look),
    days: buildScale([0, ...(isEmpty ? [20] : chart.points.map(({ cycleDays }) => cycleDays))], 5, 1),
    returns: buildScale([0, ...(isEmpty ? [12] : chart.points.map(({ roi }) => roi / 100))], 6, 1),
    top: title.bottom + LEGEND_HEIGHT,
  };
  return {
    ...buildBase(theme),
    grid: { left: LEFT, right: RIGHT, top: drawing.top, bottom: BOTTOM, outerBoundsMode: 'none' },
    xAxis: { ...buildAxis(drawing.days, theme), axisLabel: { ...axisText(theme), margin: 18 } },
    yAxis: {
      ...buildAxis(drawing.returns, theme),
      axisLabel: {
        ...axisText(theme),
        margin: 18,
        formatter: (percent: number) => drawing.format.percent(basisPoints(Math.round(percent * 100))),
      },
    },
    series: GRADES.toReversed().map((grade) => pointSeries(grade, drawing)),
    graphic: [
      ...title.graphics,
      ...drawLegend(drawing, title.bottom),
      ...(isEmpty ? [drawNothing(drawing)] : drawDailyReturns(drawing)),
      ...drawAxisNames(drawing),
    ],
  };
}

function buildAxis({ min, max, step }: Scale, theme: Theme) {
  return {
    type: 'value' as const,
    min,
    max,
    interval: step,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.grid, width: 2 } },
  };
}

/** The best grades are drawn last, above the others. */
function pointSeries(grade: Grade, { chart, theme }: Drawing): ScatterSeriesOption {
  return {
    type: 'scatter',
    silent: true,
    symbol: SYMBOLS[grade],
    symbolSize: POINT_SIZE,
    itemStyle: { color: theme.grades[grade], opacity: 0.8, borderColor: theme.background, borderWidth: 2 },
    labelLayout: { hideOverlap: true },
    data: chart.points.filter((point) => point.grade === grade).map((point) => toItem(point, theme)),
  };
}

function toItem({ cycleDays, roi, label }: ScatterPoint, theme: Theme) {
  return {
    value: [cycleDays, roi / 100],
    label: {
      show: label !== undefined,
      position: 'right' as const,
      distance: 6,
      formatter: label ?? '',
      color: theme.text,
      textBorderColor: theme.background,
      textBorderWidth: 8,
      fontSize: FONT_SIZES.note,
      fontWeight: 'bold' as const,
      fontFamily: FONT_FAMILY,
    },
  };
}

/** Each grade with its shape and how many deals have it. */
function drawLegend({ chart, theme, format }: Drawing, top: number): readonly Graphic[] {
  const each = (WIDTH - 2 * MARGIN) / GRADES.length;
  return GRADES.flatMap((grade, index) => {
    const x = MARGIN + index * each;
    const count = chart.points.filter((point) => point.grade === grade).length;
    return [
      drawSymbol(SYMBOLS[grade], x + 18, top + 40, theme.grades[grade]),
      drawText(grade, { x: x + 48, y: top + 40, size: FONT_SIZES.value, fill: theme.text, isBold: true }),
      drawText(format.count(count), { x: x + 96, y: top + 42, size: FONT_SIZES.name, fill: theme.muted }),
    ];
  });
}

function drawSymbol(symbol: string, x: number, y: number, fill: string): Graphic {
  const half = 18;
  const corners: Readonly<Record<string, [number, number][]>> = {
    diamond: [
      [x, y - half],
      [x + half, y],
      [x, y + half],
      [x - half, y],
    ],
    triangle: [
      [x, y - half],
      [x + half, y + half],
      [x - half, y + half],
    ],
    rect: [
      [x - half, y - half],
      [x + half, y - half],
      [x + half, y + half],
      [x - half, y + half],
    ],
  };
  const points = corners[symbol];
  return points === undefined
    ? { type: 'circle', silent: true, shape: { cx: x, cy: y, r: half }, style: { fill } }
    : { type: 'polygon', silent: true, shape: { points }, style: { fill } };
}

/** Lines on which every deal earns the same a day, compounded: what lies above one earns more. */
function drawDailyReturns({ chart, theme, format, days, returns, top }: Drawing): readonly Graphic[] {
  const width = WIDTH - LEFT - RIGHT;
  const height = HEIGHT - BOTTOM - top;
  return DAILY_RETURNS.flatMap((daily): Graphic[] => {
    const curve = buildReturnCurve(daily, days.max, returns.max);
    const points = curve.map(([day, percent]): [number, number] => [
      LEFT + (day / days.max) * width,
      top + (1 - percent / returns.max) * height,
    ]);
    const [x, y] = points.at(-1) ?? [LEFT, top];
    const leavesAtRight = curve.at(-1)?.[0] === days.max;
    const text = `${format.percent(basisPoints(daily * 100))}${chart.words.perDay}`;
    return [
      {
        type: 'polyline',
        silent: true,
        z: -1,
        shape: { points },
        style: { stroke: theme.zero, fill: 'none', lineWidth: 2, lineDash: [8, 8] },
      },
      drawText(text, {
        x: leavesAtRight ? x + 8 : x,
        y: leavesAtRight ? y : y - 22,
        size: 26,
        fill: theme.muted,
        align: leavesAtRight ? 'left' : 'center',
      }),
    ];
  });
}

function drawAxisNames({ chart, theme, top }: Drawing): readonly Graphic[] {
  return [
    drawText(chart.words.roi, { x: MARGIN, y: top - 34, size: FONT_SIZES.note, fill: theme.muted }),
    drawText(chart.words.cycleDays, {
      x: LEFT + (WIDTH - LEFT - RIGHT) / 2,
      y: HEIGHT - 52,
      size: FONT_SIZES.note,
      fill: theme.muted,
      align: 'center',
    }),
  ];
}

/** Stands between two lines of the grid. */
function drawNothing({ chart, theme, top, returns }: Drawing): Graphic {
  const rows = returns.ticks.length - 1;
  return drawText(chart.words.nothing, {
    x: LEFT + (WIDTH - LEFT - RIGHT) / 2,
    y: top + ((Math.floor(rows / 2) + 0.5) * (HEIGHT - BOTTOM - top)) / rows,
    size: FONT_SIZES.name,
    fill: theme.muted,
    align: 'center',
  });
}
