import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type HistoryPoint } from '../../../src/domain/history.ts';
import {
  createHistoryBench,
  DAY,
  type HistoryBench,
  HOUR,
  type Prices,
  recordAt,
  seriesOf,
  START,
} from './support.ts';

const price = fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: undefined });
const moment = fc.record({ hours: fc.integer({ min: 1, max: 30 }), knife: price, bid: price, key: price });

interface Extremes {
  readonly askLow: number;
  readonly askHigh: number;
  readonly bidLow: number;
  readonly bidHigh: number;
}

function extremesOf(points: readonly HistoryPoint[]): Extremes {
  const all = (read: (point: HistoryPoint) => number | null): number[] =>
    points.map(read).filter((value) => value !== null);
  return {
    askLow: Math.min(...all(({ askLow }) => askLow)),
    askHigh: Math.max(...all(({ askHigh }) => askHigh)),
    bidLow: Math.min(...all(({ bidLow }) => bidLow)),
    bidHigh: Math.max(...all(({ bidHigh }) => bidHigh)),
  };
}

async function readAll(bench: HistoryBench, to: number): Promise<readonly Extremes[]> {
  const range = { from: 0, to };
  return [extremesOf(await seriesOf(bench, 'knife', range)), extremesOf(await seriesOf(bench, 'key', range))];
}

function toPrices(ask: number | undefined, bid: number | undefined): Prices {
  return { ...(ask !== undefined && { ask }), ...(bid !== undefined && { bid }) };
}

it('keeps the lows and highs of ask and bid through every compaction', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(moment, { minLength: 1, maxLength: 12 }), async (moments) => {
      await using bench = await createHistoryBench();
      let at = START;
      for (const { hours, knife, bid, key } of moments) {
        at += hours * HOUR + 1;
        await recordAt(bench, at, { knife: toPrices(knife, bid), key: toPrices(key, undefined) });
      }
      const end = at;
      const seen = await readAll(bench, end);
      // Hours of all days, then days of all months.
      for (const later of [20 * DAY, 250 * DAY]) {
        await recordAt(bench, START + later + 20 * DAY, { other: { ask: 1 } });
        expect(await readAll(bench, end)).toEqual(seen);
      }
      expect(await bench.query('select count(*) as n from hour_pages where day < 20600')).toEqual([{ n: 0 }]);
    }),
    { numRuns: 12 },
  );
});
