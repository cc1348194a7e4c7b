import { type Chart } from './chart.ts';
import { drawPng } from './draw.ts';

/** What the thread is called for: draws a chart as a PNG. */
export function draw(chart: Chart): Uint8Array {
  return drawPng(chart);
}
