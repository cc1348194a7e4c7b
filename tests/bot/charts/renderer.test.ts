import { afterEach, describe, expect, it } from '@jest/globals';
import { type Chart, type ChartRenderer, createChartRenderer } from '../../../src/bot/charts/index.ts';
import { createWorkerPool, locateWorker } from '../../../src/toolkit/concurrency/index.ts';
import { fullPriceChart, hitRateChart } from './fixtures.ts';

const { url } = locateWorker(import.meta.url, '../../../src/bot/charts/worker');
const PNG = new Uint8Array([1, 2, 3]);
const prices = (): Chart => ({ kind: 'price', ...fullPriceChart() });
const hits = (): Chart => ({ kind: 'hit-rate', ...hitRateChart() });
const idle = (): Promise<void> => Promise.resolve();

describe('createChartRenderer', () => {
  let renderer: ChartRenderer | undefined;

  afterEach(() => renderer?.close());

  it('draws on another thread while this one goes on', async () => {
    const pool = createWorkerPool({ maxThreads: 1 });
    const draw = (chart: Chart, signal?: AbortSignal): Promise<Uint8Array> =>
      pool.run(url, chart, { name: 'draw', ...(signal !== undefined && { signal }) });
    renderer = createChartRenderer({ draw, close: () => pool.close(), now: Date.now });
    let turns = 0;
    const counter = setInterval(() => (turns += 1), 1);
    const png = await renderer.render(prices());
    clearInterval(counter);
    expect(Buffer.from(png).subarray(1, 4).toString()).toBe('PNG');
    expect(turns).toBeGreaterThan(5);

    const controller = new AbortController();
    const stopped = renderer.render(hits(), controller.signal);
    controller.abort(new Error('not wanted any more'));
    await expect(stopped).rejects.toThrow('not wanted any more');
  });

  it('draws the same chart once a minute, and another one at once', async () => {
    let now = 0;
    const drawn: Chart[] = [];
    const draw = (chart: Chart): Promise<Uint8Array> => {
      drawn.push(chart);
      return Promise.resolve(PNG);
    };
    renderer = createChartRenderer({ draw, close: idle, now: () => now });
    await renderer.render(hits());
    now = 59_999;
    await expect(renderer.render(hits())).resolves.toBe(PNG);
    expect(drawn).toHaveLength(1);
    await renderer.render({ ...hits(), title: 'another' });
    expect(drawn).toHaveLength(2);
    now = 60_000;
    await renderer.render(hits());
    expect(drawn).toHaveLength(3);
  });

  it('says that a chart failed, with the cause, and draws it the next time', async () => {
    const cause = new Error('the thread has died');
    const answers = [Promise.reject(cause), Promise.resolve(PNG)];
    renderer = createChartRenderer({
      draw: () => answers.shift() ?? Promise.reject(cause),
      close: idle,
      now: () => 0,
    });
    await expect(renderer.render(hits())).rejects.toMatchObject({ code: 'chart', cause });
    await expect(renderer.render(hits())).resolves.toBe(PNG);
  });

  it('refuses more than 24 charts at a time, and takes others once those are drawn', async () => {
    const waiting: ((png: Uint8Array) => void)[] = [];
    const draw = (): Promise<Uint8Array> => new Promise((resolve) => waiting.push(resolve));
    const charts = createChartRenderer({ draw, close: idle, now: () => 0 });
    const ask = (title: string): Promise<Uint8Array> => charts.render({ ...hits(), title });
    const accepted = Array.from({ length: 24 }, (_, index) => ask(`chart ${index}`));
    await expect(ask('one too many')).rejects.toMatchObject({ code: 'charts-busy' });
    for (const finish of waiting) finish(PNG);
    await Promise.all(accepted);
    const next = ask('one too many');
    waiting.at(-1)?.(PNG);
    await expect(next).resolves.toBe(PNG);
  });

  it('draws nothing for those who gave up before', async () => {
    const drawn: Chart[] = [];
    const draw = (chart: Chart): Promise<Uint8Array> => Promise.resolve(PNG).finally(() => drawn.push(chart));
    renderer = createChartRenderer({ draw, close: idle, now: () => 0 });
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(renderer.render(prices(), signal)).rejects.toThrow('too late');
    expect(drawn).toEqual([]);
  });
});
