import { describe, expect, it } from '@jest/globals';
import { type Chart, CHART_SIZES } from '../../../src/bot/charts/chart.ts';
import { drawPng, drawSvg } from '../../../src/bot/charts/draw.ts';
import { keepDrawable, wrapTitle } from '../../../src/bot/charts/drawing.ts';
import { THEMES } from '../../../src/bot/charts/theme.ts';
import { fullPriceChart, hitRateChart, LOOK, priceChart, scatterChart, span } from './fixtures.ts';

const LIGHT = { ...LOOK, theme: 'light' } as const;
const CHARTS: Readonly<Record<string, Chart>> = {
  'prices with a gap': { kind: 'price', ...fullPriceChart() },
  'prices, light': { kind: 'price', ...fullPriceChart(LIGHT) },
  'no prices': { kind: 'price', ...priceChart({}) },
  'one price of one market': {
    kind: 'price',
    ...priceChart({ 5: { asks: { dmarket: span(5, 5, 5), waxpeer: null } } }),
  },
  '300 deals': { kind: 'scatter', ...scatterChart(300) },
  'one deal, light': { kind: 'scatter', ...scatterChart(1, LIGHT) },
  'no deals': { kind: 'scatter', ...scatterChart(0) },
  'hit rates': { kind: 'hit-rate', ...hitRateChart() },
  'hit rates, light': { kind: 'hit-rate', ...hitRateChart(LIGHT) },
};

/** The texts of an SVG in the order in which they are drawn. */
function textsOf(chart: Chart): readonly string[] {
  return Array.from(drawSvg(chart).matchAll(/<text[^>]*>([^<]*)</g), ([, text = '']) =>
    text.replaceAll('&gt;', '>'),
  );
}

/** The lines of this colour that follow a course. */
function linesOf(chart: Chart, color: string): readonly string[] {
  return Array.from(
    drawSvg(chart).matchAll(/<polyline points="([^"]*)"[^>]*stroke="([^"]*)"/g),
    ([, line = '', stroke = '']) => (stroke === color ? line : ''),
  ).filter((line) => line !== '');
}

describe('charts', () => {
  it.each(Object.entries(CHARTS))('holds only numbers: %s', (_, chart) => {
    expect(drawSvg(chart)).not.toMatch(/NaN|undefined|Infinity|null/);
  });

  it.each(Object.entries(CHARTS))("has its theme's background: %s", (_, chart) => {
    expect(drawSvg(chart)).toContain(`fill="${THEMES[chart.look.theme].background}"`);
  });

  it('is a PNG of the size of its kind', () => {
    const chart: Chart = { kind: 'hit-rate', ...hitRateChart() };
    const png = Buffer.from(drawPng(chart));
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    const { width, height } = CHART_SIZES['hit-rate'];
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
  });

  it('draws Cyrillic letters, not one box for all of them', () => {
    const draw = (title: string): Buffer =>
      Buffer.from(drawPng({ kind: 'hit-rate', ...hitRateChart(), title }));
    expect(draw('Ціна')).not.toEqual(draw('Ґава'));
    expect(draw('M4A4 | 龍王')).not.toEqual(draw('M4A4 | 壱弐'));
    // What the font lacks is told, so that no box is drawn for it.
    expect(draw('Ціна 龙脸')).toEqual(draw('Ціна …'));
  });

  it('draws the star of knives and gloves', () => {
    const draw = (title: string): Buffer =>
      Buffer.from(drawPng({ kind: 'hit-rate', ...hitRateChart(), title }));
    expect(draw('★ Karambit')).not.toEqual(draw('Karambit'));
  });
});

describe('chart of prices', () => {
  const full: Chart = { kind: 'price', ...fullPriceChart() };

  it('names item, markets and trade, with the last price of each and the range', () => {
    const texts = textsOf(full);
    expect(texts).toEqual(
      expect.arrayContaining(['AK-47 | Redline (Field-Tested)', 'DMarket', 'Waxpeer', 'Net D>W', '7 days']),
    );
    const last = 20_000 + ((671 * 37) % 90) * 10;
    expect(texts).toContain(`$${(last / 1000).toFixed(2)}`);
    expect(texts).toContain('$19.95 – $20.98');
    expect(texts).toContain('−$0.30 – +$0.60');
  });

  it('breaks the line at a gap', () => {
    expect(linesOf(full, THEMES.dark.markets.dmarket)).toHaveLength(2);
    const whole = { ...fullPriceChart(), steps: fullPriceChart().steps.slice(0, 200) };
    expect(linesOf({ kind: 'price', ...whole }, THEMES.dark.markets.dmarket)).toHaveLength(1);
  });

  it('marks local midnights with dates of the language', () => {
    expect(textsOf(full)).toEqual(expect.arrayContaining(['Mar 4', 'Mar 6', 'Mar 8']));
    expect(textsOf({ kind: 'price', ...fullPriceChart({ ...LOOK, locale: 'uk' }) })).toContain('6 бер.');
  });

  it('says when the last price is of, if that is not now', () => {
    const chart = priceChart({ 5: { asks: { dmarket: span(5_000, 5_000, 5_000), waxpeer: null } } });
    expect(textsOf({ kind: 'price', ...chart })).toContain('Mar 1, 15:30');
  });

  it('keeps its scale when somebody asks millions for an hour, and tells of it', () => {
    const troll = {
      asks: {
        dmarket: span(20_000, 20_000, 20_000),
        waxpeer: span(9_999_999_000, 9_999_999_000, 9_999_999_000),
      },
    };
    const { steps, ...rest } = fullPriceChart();
    const chart: Chart = {
      kind: 'price',
      ...rest,
      steps: steps.map((step, index) => (index === 400 ? { ...step, ...troll } : step)),
    };
    const texts = textsOf(chart);
    expect(texts).toContain('$20.90 – $10M');
    expect(texts).toEqual(expect.arrayContaining(['$20.00', '$22.00']));
    expect(linesOf(chart, THEMES.dark.markets.waxpeer)).toHaveLength(2);
  });

  it('leaves out cents where there is no room for them, and writes money as the language does', () => {
    const asks = { dmarket: span(1_234_561, 1_234_561, 1_234_561), waxpeer: span(999_500, 999_500, 999_500) };
    const chart = (locale: string): Chart => ({
      kind: 'price',
      ...priceChart({ 671: { asks, net: span(-1_234_567, -1_234_567, -1_234_567) } }, { ...LOOK, locale }),
    });
    expect(textsOf(chart('en'))).toEqual(expect.arrayContaining(['$1,235', '$999.50', '−$1,235']));
    expect(textsOf(chart('uk'))).toEqual(expect.arrayContaining(['1\u00a0235\u00a0$', '999,50\u00a0$']));
  });

  it('says for both panels that too little is recorded, and shows no price', () => {
    const texts = textsOf({ kind: 'price', ...priceChart({}) });
    expect(texts.filter((text) => text === 'Not enough recorded yet')).toHaveLength(2);
    expect(texts.filter((text) => text.includes('$'))).toEqual([]);
  });

  it('shows a loss in another colour than a gain', () => {
    const net = { net: span(-500, -500, -500) };
    const svg = drawSvg({ kind: 'price', ...priceChart({ 671: net }) });
    expect(svg).toContain(THEMES.dark.loss);
    expect(textsOf({ kind: 'price', ...priceChart({ 671: net }) })).toContain('−$0.50');
  });
});

describe('chart of deals', () => {
  it('counts the deals of each grade and labels those with a number', () => {
    const texts = textsOf({ kind: 'scatter', ...scatterChart(6) });
    expect(texts).toEqual(expect.arrayContaining(['A', 'B', 'C', 'D', '#1', '#2', '#3', '0.25%/day']));
    expect(texts.filter((text) => text === '2')).toHaveLength(2);
  });

  it('tells grades apart by colour', () => {
    const svg = drawSvg({ kind: 'scatter', ...scatterChart(4) });
    for (const color of Object.values(THEMES.dark.grades)) expect(svg).toContain(color);
  });

  it('says that there is nothing', () => {
    expect(textsOf({ kind: 'scatter', ...scatterChart(0) })).toContain('No deal passes');
  });
});

describe('chart of hit rates', () => {
  const texts = textsOf({ kind: 'hit-rate', ...hitRateChart() });

  it('shows the rate, rounded down, and the size of each sample', () => {
    expect(texts).toEqual(expect.arrayContaining(['88%', 'n 124', '100%', 'n 20', 'n 19', 'n 0']));
  });

  it('shows no rate below 20 deals, but says that they are too few', () => {
    expect(texts.filter((text) => text === 'not enough yet')).toHaveLength(2);
    expect(texts.filter((text) => /^\d+%$/.test(text))).toEqual([
      '0%',
      '25%',
      '50%',
      '75%',
      '100%',
      '88%',
      '100%',
    ]);
  });
});

describe('titles', () => {
  it.each([
    ['M4A4 | 龍王 (Dragon King)', 'M4A4 | 龍王 (Dragon King)'],
    ['Sunset Storm 壱 🐸', 'Sunset Storm 壱 …'],
    ['龙 脸 ♥', '…'],
    ['Наклейка | їжак — №1 · 50 %', 'Наклейка | їжак — №1 · 50 %'],
  ])('keeps of "%s" what the font can draw', (text, drawn) => {
    expect(keepDrawable(text)).toBe(drawn);
  });

  it('breaks a long title between words and cuts what is beyond two lines', () => {
    expect(wrapTitle('StatTrak™ Butterfly Knife | Doppler Phase 2 (Factory New)')).toEqual([
      'StatTrak™ Butterfly Knife | Doppler',
      'Phase 2 (Factory New)',
    ]);
    const [first = '', second = '', ...more] = wrapTitle('word '.repeat(40));
    expect([first.length <= 38, second.length <= 38, second.endsWith('…'), more]).toEqual([
      true,
      true,
      true,
      [],
    ]);
    expect(wrapTitle('x'.repeat(100))).toEqual([`${'x'.repeat(37)}…`]);
  });
});
