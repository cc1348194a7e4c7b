import { createHash } from 'node:crypto';
import { BoundedMap } from '../bounded-map.ts';
import { type Chart } from './chart.ts';
import { ChartError, ChartsBusyError } from './chart-errors.ts';

/** Draws charts as PNGs, away from the event loop. */
export interface ChartRenderer {
  /**
   * Rejects with a ChartError if that fails, with a ChartsBusyError if too many wait, and with the signal's reason once
   * it is aborted.
   */
  readonly render: (chart: Chart, signal?: AbortSignal) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** The threads on which charts are drawn, and the clock. */
export interface ChartRendererOptions {
  /** Calls `draw` of this folder's worker module on another thread; an abort ends the work. */
  readonly draw: (chart: Chart, signal?: AbortSignal) => Promise<Uint8Array>;
  /** Ends the threads. */
  readonly close: () => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Charts that are drawn or wait for it. */
const MOST_PENDING = 24;
const MOST_KEPT = 32;
const KEPT_MS = 60_000;

/** Creates a renderer that draws the same chart only once a minute. */
export function createChartRenderer({ draw, close, now }: ChartRendererOptions): ChartRenderer {
  const kept = new BoundedMap<string, { readonly png: Uint8Array; readonly until: number }>(MOST_KEPT);
  let pending = 0;
  const render = async (chart: Chart, signal?: AbortSignal): Promise<Uint8Array> => {
    signal?.throwIfAborted();
    const key = createHash('sha256').update(JSON.stringify(chart)).digest('base64');
    const known = kept.get(key);
    if (known !== undefined && now() < known.until) return known.png;
    if (pending >= MOST_PENDING) throw new ChartsBusyError();
    pending += 1;
    try {
      const png = await draw(chart, signal);
      kept.set(key, { png, until: now() + KEPT_MS });
      return png;
    } catch (error) {
      signal?.throwIfAborted();
      throw new ChartError(`the ${chart.kind} chart could not be drawn`, { cause: error });
    } finally {
      pending -= 1;
    }
  };
  return { render, close };
}
