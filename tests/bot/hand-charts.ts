import { createHash } from 'node:crypto';
import { type ItemCourseSources } from '../../src/arbitrage/item-course.ts';
import { type Chart, type ChartRenderer } from '../../src/bot/charts/index.ts';
import { type HistoryPoint } from '../../src/domain/history.ts';
import { mills } from '../../src/domain/money.ts';
import { buildPng } from '../support/png.ts';
import { NOW } from './fixtures.ts';

const HOURS = 7 * 24;

/** A week of recorded prices: both asks rise by a cent an hour, Waxpeer's is $3 above DMarket's. */
export const RECORDED: ItemCourseSources['history'] = {
  series: ({ market, from, to }) => {
    const first = market === 'dmarket' ? 20_000 : 23_000;
    const points = Array.from({ length: HOURS }, (_, hour) =>
      buildPoint(NOW - (HOURS - hour) * 3_600_000, first + hour * 10),
    );
    return Promise.resolve(points.filter(({ at }) => at >= from && at <= to));
  },
};

function buildPoint(at: number, amount: number): HistoryPoint {
  const ask = mills(amount);
  const bids = { bid: null, bidLow: null, bidHigh: null };
  return { at, spanMs: 0, ask, askLow: ask, askHigh: ask, ...bids, askCount: 9 };
}

/** Keeps what is to be drawn, and draws as much as Telegram's imitation looks at: a size, and what differs. */
export class HandCharts implements Pick<ChartRenderer, 'render'> {
  readonly drawn: Chart[] = [];
  failure: Error | undefined;

  readonly render: ChartRenderer['render'] = (chart) => {
    this.drawn.push(chart);
    if (this.failure !== undefined) return Promise.reject(this.failure);
    return Promise.resolve(
      buildPng(1080, 1000, createHash('sha256').update(JSON.stringify(chart)).digest('hex')),
    );
  };
}
