import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { init } from 'echarts/dist/echarts.esm.min.mjs';
import { type Chart, CHART_SIZES } from './chart.ts';
import { type ChartOption } from './drawing.ts';
import { buildHitRateChart } from './hit-rate-chart.ts';
import { buildPriceChart } from './price-chart.ts';
import { buildScatterChart } from './scatter-chart.ts';

const require = createRequire(import.meta.url);

/** Draws a chart as a PNG; takes tens of milliseconds of CPU, so call it on a worker. */
export function drawPng(chart: Chart): Uint8Array {
  return toPng(drawSvg(chart));
}

/** Draws a chart as an SVG. */
export function drawSvg(chart: Chart): string {
  const canvas = init(null, null, { renderer: 'svg', ssr: true, ...CHART_SIZES[chart.kind] });
  try {
    canvas.setOption(buildOption(chart));
    return canvas.renderToSVGString();
  } finally {
    canvas.dispose();
  }
}

function buildOption(chart: Chart): ChartOption {
  switch (chart.kind) {
    case 'price':
      return buildPriceChart(chart);
    case 'scatter':
      return buildScatterChart(chart);
    case 'hit-rate':
      return buildHitRateChart(chart);
  }
}

const FONTS = [
  require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
];
/** Read anew for each chart, so only for the few names that need it. */
const IDEOGRAPH_FONT = require.resolve('@expo-google-fonts/kosugi-maru/400Regular/KosugiMaru_400Regular.ttf');
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Turns an SVG into a PNG of the same size with the fonts of packages, whatever fonts the system has. */
function toPng(svg: string): Uint8Array {
  const image = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: EAST_ASIAN.test(svg) ? [...FONTS, IDEOGRAPH_FONT] : FONTS,
      defaultFontFamily: 'Noto Sans',
      sansSerifFamily: 'Noto Sans',
    },
  });
  return image.render().asPng();
}
