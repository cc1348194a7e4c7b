import {
  type ChartLook,
  type HitRateChart,
  type PriceChart,
  type ScatterChart,
} from '../../../src/bot/charts/index.ts';
import { basisPoints, mills } from '../../../src/domain/money.ts';
import { type AmountSpan, type NetStep } from '../../../src/domain/price-course.ts';

export const LOOK: ChartLook = { theme: 'dark', locale: 'en', timeZone: 'Europe/Kyiv' };

const STEP_MS = 900_000;

export function span(low: number, last: number, high: number): AmountSpan {
  return { low: mills(low), last: mills(last), high: mills(high) };
}

/** A week in which only the given steps are known. */
export function priceChart(known: Readonly<Record<number, Partial<NetStep>>>, look = LOOK): PriceChart {
  const from = Date.UTC(2026, 2, 1, 12);
  const steps = Array.from({ length: 672 }, (_, index): NetStep => {
    const asks = { dmarket: null, waxpeer: null };
    return { at: from + index * STEP_MS, asks, net: null, ...known[index] };
  });
  return {
    look,
    title: 'AK-47 | Redline (Field-Tested)',
    subtitle: '7 days',
    from,
    stepMs: STEP_MS,
    steps,
    words: { net: 'Net D>W', notEnough: 'Not enough recorded yet' },
  };
}

/** Both markets and the net, at all steps but those of a gap. */
export function fullPriceChart(look = LOOK): PriceChart {
  const known = Array.from({ length: 672 }, (_, index): [number, Partial<NetStep>] => {
    const price = 20_000 + ((index * 37) % 90) * 10;
    const asks = {
      dmarket: span(price - 50, price, price + 90),
      waxpeer: span(price + 900, price + 1_000, price + 1_100),
    };
    return [index, index > 200 && index < 300 ? {} : { asks, net: span(-300, (index % 7) * 100 - 250, 600) }];
  });
  return priceChart(Object.fromEntries(known), look);
}

export function scatterChart(count: number, look = LOOK): ScatterChart {
  const points = Array.from({ length: count }, (_, index) => ({
    roi: basisPoints(100 + ((index * 131) % 2_900)),
    cycleDays: 7 + ((index * 17) % 200) / 10,
    grade: (['A', 'B', 'C', 'D'] as const)[index % 4] ?? 'D',
    ...(index < 3 && { label: `#${index + 1}` }),
  }));
  const words = { roi: 'ROI', cycleDays: 'Days', perDay: '/day', nothing: 'No deal passes' };
  return { look, title: 'CS2 scan', subtitle: 'now', points, words };
}

export function hitRateChart(look = LOOK): HitRateChart {
  return {
    look,
    title: 'How often deals came true',
    subtitle: '90 days',
    records: [
      { grade: 'A', hits: 110, judged: 124 },
      { grade: 'B', hits: 20, judged: 20 },
      { grade: 'C', hits: 19, judged: 19 },
      { grade: 'D', hits: 0, judged: 0 },
    ],
    words: { promised: 'promised', notEnough: 'not enough yet', interval: '95% interval' },
  };
}
