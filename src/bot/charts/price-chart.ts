import type { CustomSeriesOption, XAXisComponentOption, YAXisComponentOption } from 'echarts';
import { MARKET_IDS, type MarketId, VENUES } from '../../domain/venue.ts';
import { CHART_SIZES, type PriceChart } from './chart.ts';
import { buildChartFormat, type ChartFormat } from './chart-format.ts';
import { axisText, type ChartOption, drawText, FONT_SIZES, type Graphic, MARGIN } from './drawing.ts';
import { buildBase, drawLineMark, drawTiles, drawTitle, type Tile } from './header.ts';
import { type Course, type Courses, isCourse, readCourses } from './price-courses.ts';
import { drawRuns, fillFromZero } from './price-runs.ts';
import {
  drawTags,
  isCovered,
  type Panel,
  type PlacedTag,
  placeTags,
  type Tag,
  toHeight,
} from './price-tags.ts';
import { buildScale } from './scale.ts';
import { type Theme, THEMES } from './theme.ts';
import { buildTimeTicks } from './time-ticks.ts';

const { width: WIDTH, height: HEIGHT } = CHART_SIZES.price;
const DASHES: Readonly<Record<MarketId, readonly number[] | undefined>> = {
  dmarket: undefined,
  waxpeer: [24, 7],
};
const RIGHT = 184;
const TILES_HEIGHT = 190;
const NET_HEIGHT = 230;
const NET_GAP = 92;
const BOTTOM = 80;
const CENT = 0.01;
/** Dates are marked only right of this share of the width. */
const EDGE_SHARE = 0.05;

/** What everything that draws a part of the chart has to know. */
interface Drawing {
  readonly chart: PriceChart;
  readonly courses: Courses;
  readonly theme: Theme;
  readonly format: ChartFormat;
}

/** What to draw for the prices of an item: both markets above, the net of a trade below, on one axis of time. */
export function buildPriceChart(chart: PriceChart): ChartOption {
  const theme = THEMES[chart.look.theme];
  const drawing = { chart, courses: readCourses(chart), theme, format: buildChartFormat(chart.look) };
  const title = drawTitle(chart.title, chart.subtitle, theme);
  const { prices, net } = layOut(drawing.courses, title.bottom + TILES_HEIGHT);
  const tags = [placeTags(priceTags(drawing), prices), placeTags(netTags(drawing), net)] as const;
  const tagPlace = { left: WIDTH - RIGHT + 10, width: RIGHT - 20 };
  return {
    ...buildBase(theme),
    grid: [prices, net].map(({ top, height }) => ({
      left: MARGIN,
      right: RIGHT,
      top,
      height,
      outerBoundsMode: 'none',
    })),
    xAxis: timeAxes(drawing),
    yAxis: [prices, net].map((panel, index) => amountAxis(index, panel, tags[index] ?? [], drawing)),
    series: [...netSeries(drawing), ...priceSeries(drawing)],
    graphic: [
      ...title.graphics,
      ...drawTiles(buildTiles(drawing), { top: title.bottom + 8, width: WIDTH }, theme),
      drawText(chart.words.net, { x: MARGIN, y: net.top - 34, size: FONT_SIZES.note, fill: theme.muted }),
      ...tags.flatMap((placed) => drawTags(placed, tagPlace)),
      ...drawNotes(drawing, prices, net),
    ],
  };
}

function layOut({ markets, net }: Courses, top: number): { readonly prices: Panel; readonly net: Panel } {
  const netTop = HEIGHT - BOTTOM - NET_HEIGHT;
  const asks = MARKET_IDS.flatMap((market) => dollarsOf(markets[market]));
  const nets = dollarsOf(net);
  return {
    prices: { top, height: netTop - NET_GAP - top, scale: buildScale(asks, 5, CENT) },
    net: {
      top: netTop,
      height: NET_HEIGHT,
      scale: buildScale(nets.length === 0 ? [] : [0, ...nets], 3, CENT),
    },
  };
}

function endOf({ from, stepMs, steps }: PriceChart): number {
  return from + steps.length * stepMs;
}

function dollarsOf({ usual }: Course): readonly number[] {
  return usual === null ? [] : [usual.low / 1000, usual.high / 1000];
}

function timeAxes({ chart, theme }: Drawing): XAXisComponentOption[] {
  const { locale, timeZone } = chart.look;
  const to = endOf(chart);
  // A label in the middle of the left edge would be cut off.
  const from = chart.from + (to - chart.from) * EDGE_SHARE;
  const labels = new Map(buildTimeTicks(from, to, locale, timeZone).map(({ at, label }) => [at, label]));
  const customValues = [...labels.keys()];
  return [0, 1].map((gridIndex) => ({
    type: 'value',
    gridIndex,
    min: chart.from,
    max: to,
    axisLine: { show: gridIndex === 1, onZero: false, lineStyle: { color: theme.grid, width: 2 } },
    axisTick: { show: gridIndex === 1, length: 10, customValues, lineStyle: { color: theme.grid, width: 2 } },
    splitLine: { show: false },
    axisLabel: {
      show: gridIndex === 1,
      customValues,
      formatter: (at: number) => labels.get(at) ?? '',
      ...axisText(theme),
      margin: 18,
    },
  }));
}

function amountAxis(
  gridIndex: number,
  panel: Panel,
  tags: readonly PlacedTag[],
  { theme, format, courses }: Drawing,
): YAXisComponentOption {
  const { min, max, step, ticks } = panel.scale;
  const isEmpty = gridIndex === 0 ? dollarsOfAll(courses).length === 0 : courses.net.known === 0;
  const write = (dollars: number): string =>
    isEmpty || isCovered(toHeight(dollars, panel), tags) ? '' : format.dollars(dollars, step);
  return {
    type: 'value',
    gridIndex,
    position: 'right',
    min,
    max,
    interval: step,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.grid, width: 2 } },
    axisLabel: { customValues: [...ticks], formatter: write, ...axisText(theme), margin: 22 },
  };
}

function dollarsOfAll({ markets }: Courses): readonly number[] {
  return MARKET_IDS.flatMap((market) => dollarsOf(markets[market]));
}

function priceSeries({ chart, courses, theme }: Drawing): readonly CustomSeriesOption[] {
  return MARKET_IDS.map((market) => {
    const dash = DASHES[market];
    const style = { color: theme.markets[market], lineWidth: 5, ...(dash !== undefined && { dash }) };
    return drawRuns(courses.markets[market].runs, chart.stepMs, style, { xAxisIndex: 0, yAxisIndex: 0 });
  });
}

function netSeries({ chart, courses, theme }: Drawing): readonly CustomSeriesOption[] {
  const axes = { xAxisIndex: 1, yAxisIndex: 1 };
  const { runs } = courses.net;
  return [
    fillFromZero(runs, chart.stepMs, { above: theme.gain, below: theme.loss }, axes),
    drawRuns(runs, chart.stepMs, { color: theme.text, lineWidth: 3 }, axes),
    {
      type: 'custom',
      ...axes,
      silent: true,
      data: [[chart.from, 0]],
      renderItem: (_params, api) => {
        const [x1 = 0, y = 0] = api.coord([chart.from, 0]);
        const [x2 = 0] = api.coord([endOf(chart), 0]);
        return {
          type: 'line',
          shape: { x1, y1: y, x2, y2: y },
          style: { stroke: theme.zero, lineWidth: 3, opacity: runs.length === 0 ? 0 : 1 },
        };
      },
    },
  ];
}

function buildTiles({ chart, courses, theme, format }: Drawing): readonly Tile[] {
  const remarkOf = ({ bounds, isFresh, lastAt }: Course, write: ChartFormat['paid']): string => {
    if (bounds === null || (isFresh && bounds.low === bounds.high)) return '';
    return isFresh ? `${write(bounds.low)} – ${write(bounds.high)}` : format.moment(lastAt);
  };
  const markets = MARKET_IDS.map((market): Tile => {
    const course = courses.markets[market];
    return {
      name: VENUES[market].name,
      value: course.last === null ? '–' : format.paid(course.last.last),
      remark: remarkOf(course, format.paid),
      color: theme.markets[market],
      mark: drawLineMark(theme.markets[market], DASHES[market]),
    };
  });
  const { net } = courses;
  const color = (net.last?.last ?? 0) < 0 ? theme.loss : theme.gain;
  return [
    ...markets,
    {
      name: chart.words.net,
      value: net.last === null ? '–' : format.net(net.last.last),
      remark: remarkOf(net, format.net),
      color,
      mark: drawLineMark(color),
    },
  ];
}

function priceTags({ courses, theme, format }: Drawing): readonly Tag[] {
  return MARKET_IDS.flatMap((market) => {
    const { last, isFresh } = courses.markets[market];
    if (last === null || !isFresh) return [];
    const fill = theme.markets[market];
    return [{ dollars: last.last / 1000, text: format.paid(last.last), fill, color: theme.onMarket }];
  });
}

function netTags({ courses, theme, format }: Drawing): readonly Tag[] {
  const { last, isFresh } = courses.net;
  if (last === null || !isFresh) return [];
  const fill = last.last < 0 ? theme.loss : theme.gain;
  return [{ dollars: last.last / 1000, text: format.net(last.last), fill, color: theme.onMarket }];
}

/** Says so where too little is known to be a course. */
function drawNotes({ chart, courses, theme }: Drawing, prices: Panel, net: Panel): readonly Graphic[] {
  const note = (panel: Panel): Graphic =>
    drawText(chart.words.notEnough, {
      x: MARGIN + (WIDTH - RIGHT - MARGIN) / 2,
      y: betweenTicks(panel),
      size: FONT_SIZES.name,
      fill: theme.muted,
      align: 'center',
    });
  const isShort = !MARKET_IDS.some((market) => isCourse(courses.markets[market]));
  return [...(isShort ? [note(prices)] : []), ...(isCourse(courses.net) ? [] : [note(net)])];
}

/** The middle between two lines of the grid, near the middle of the panel. */
function betweenTicks(panel: Panel): number {
  const { ticks, step } = panel.scale;
  const below = ticks[Math.floor((ticks.length - 1) / 2)] ?? panel.scale.min;
  return toHeight(below + step / 2, panel);
}
