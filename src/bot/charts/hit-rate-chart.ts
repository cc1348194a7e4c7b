import type { BarSeriesOption, CustomSeriesOption, ScatterSeriesOption } from 'echarts';
import { isEnough, PROMISES, wilsonInterval } from '../../domain/calibration.ts';
import { basisPoints } from '../../domain/money.ts';
import { CHART_SIZES, type GradeRecord, type HitRateChart } from './chart.ts';
import { buildChartFormat, type ChartFormat } from './chart-format.ts';
import { axisText, type ChartOption, drawText, FONT_SIZES, type Graphic, MARGIN } from './drawing.ts';
import { buildBase, drawTitle } from './header.ts';
import { type Theme, THEMES } from './theme.ts';

const { width: WIDTH, height: HEIGHT } = CHART_SIZES['hit-rate'];
const LEFT = 130;
const RIGHT = 230;
const BOTTOM = 160;
const BAR_HEIGHT = 64;
const STOP_HEIGHT = 28;

interface Drawing {
  readonly chart: HitRateChart;
  readonly theme: Theme;
  readonly format: ChartFormat;
  readonly top: number;
}

/** What to draw for how often deals came true: a bar a grade with its uncertainty, or that too few are known. */
export function buildHitRateChart(chart: HitRateChart): ChartOption {
  const theme = THEMES[chart.look.theme];
  const title = drawTitle(chart.title, chart.subtitle, theme);
  const drawing = { chart, theme, format: buildChartFormat(chart.look), top: title.bottom + 24 };
  return {
    ...buildBase(theme),
    grid: { left: LEFT, right: RIGHT, top: drawing.top, bottom: BOTTOM, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      min: 0,
      max: 100,
      interval: 25,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: theme.grid, width: 2 } },
      axisLabel: { ...axisText(theme), formatter: '{value}%', margin: 18 },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: chart.records.map(({ grade }) => grade),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        ...axisText(theme),
        color: theme.text,
        fontSize: FONT_SIZES.value,
        fontWeight: 'bold',
        margin: 30,
      },
    },
    series: [barSeries(drawing), intervalSeries(drawing), promiseSeries(drawing)],
    graphic: [
      ...title.graphics,
      ...chart.records.flatMap((record, row) => drawFigures(record, row, drawing)),
      ...drawKey(drawing),
    ],
  };
}

function rateOf({ hits, judged }: GradeRecord): number {
  return (hits / judged) * 100;
}

function barSeries({ chart, theme }: Drawing): BarSeriesOption {
  return {
    type: 'bar',
    silent: true,
    barWidth: BAR_HEIGHT,
    showBackground: true,
    backgroundStyle: { color: theme.track, borderRadius: 10 },
    data: chart.records.map((record) => ({
      value: isEnough(record) ? rateOf(record) : 0,
      itemStyle: { color: theme.grades[record.grade], borderRadius: [0, 10, 10, 0] },
    })),
  };
}

/** A thin line from end to end of the interval, with a stop at both. */
function intervalSeries({ chart, theme }: Drawing): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    z: 3,
    data: chart.records.map((_, row) => [0, row]),
    renderItem: (params, api) => {
      const record = chart.records[params.dataIndex];
      if (record === undefined || !isEnough(record)) return null;
      const { low, high } = wilsonInterval(record.hits, record.judged);
      const [x1 = 0, y = 0] = api.coord([low * 100, params.dataIndex]);
      const [x2 = 0] = api.coord([high * 100, params.dataIndex]);
      return {
        type: 'group',
        children: [...bracket(x1, x2, y, theme.background, 10), ...bracket(x1, x2, y, theme.text, 4)],
      };
    },
  };
}

/** A line with a stop at both ends; drawn broadly in the background's colour it sets itself off from the bar. */
function bracket(x1: number, x2: number, y: number, stroke: string, lineWidth: number) {
  const reach = STOP_HEIGHT / 2;
  const ends = [
    [x1, y, x2, y],
    [x1, y - reach, x1, y + reach],
    [x2, y - reach, x2, y + reach],
  ] as const;
  return ends.map(([fromX, fromY, toX, toY]) => ({
    type: 'line' as const,
    shape: { x1: fromX, y1: fromY, x2: toX, y2: toY },
    style: { stroke, lineWidth, lineCap: 'round' as const },
  }));
}

/** What each grade promises, as a mark across its row. */
function promiseSeries({ chart, theme }: Drawing): ScatterSeriesOption {
  return {
    type: 'scatter',
    silent: true,
    z: 1,
    symbol: 'rect',
    symbolSize: [8, BAR_HEIGHT + 36],
    itemStyle: { color: theme.zero },
    data: chart.records.flatMap(({ grade }, row) =>
      PROMISES[grade] === 0 ? [] : [[PROMISES[grade] / 100, row]],
    ),
  };
}

/** The rate with its sample beside the row, or in the row that there is none yet. */
function drawFigures(
  record: GradeRecord,
  row: number,
  { chart, theme, format, top }: Drawing,
): readonly Graphic[] {
  const y = top + ((row + 0.5) * (HEIGHT - BOTTOM - top)) / chart.records.length;
  const x = WIDTH - RIGHT + 40;
  const size = `n ${format.count(record.judged)}`;
  if (!isEnough(record)) {
    return [
      drawText(chart.words.notEnough, { x: LEFT + 28, y, size: FONT_SIZES.name, fill: theme.muted }),
      drawText(size, { x, y, size: FONT_SIZES.name, fill: theme.muted }),
    ];
  }
  const rate = format.percent(basisPoints(Math.floor((record.hits * 100) / record.judged) * 100));
  return [
    drawText(rate, { x, y: y - 22, size: FONT_SIZES.value, fill: theme.text, isBold: true }),
    drawText(size, { x, y: y + 28, size: FONT_SIZES.name, fill: theme.muted }),
  ];
}

/** Says what the lines over the bars are. */
function drawKey({ chart, theme }: Drawing): readonly Graphic[] {
  const y = HEIGHT - 46;
  const middle = WIDTH / 2;
  return [
    {
      type: 'line',
      silent: true,
      shape: { x1: MARGIN, y1: y, x2: MARGIN + 48, y2: y },
      style: { stroke: theme.text, lineWidth: 4 },
    },
    drawText(chart.words.interval, { x: MARGIN + 64, y, size: FONT_SIZES.note, fill: theme.muted }),
    {
      type: 'rect',
      silent: true,
      shape: { x: middle, y: y - 20, width: 8, height: 40 },
      style: { fill: theme.zero },
    },
    drawText(chart.words.promised, { x: middle + 26, y, size: FONT_SIZES.note, fill: theme.muted }),
  ];
}
