import { type LoggedRequest } from '../../../src/simulator/index.ts';

/** What a market lets an account start within a time: some of its routes together. */
interface Budget {
  readonly name: string;
  readonly server: 'dmarket' | 'waxpeer';
  readonly paths: readonly string[];
  readonly requests: number;
  readonly perMs: number;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

/** As the markets publish them, which is what the simulated ones enforce. */
const BUDGETS: readonly Budget[] = [
  dmarket('fees', 110, '/exchange/v1/customized-fees'),
  dmarket('listings', 10, '/marketplace-api/v2/offers'),
  dmarket('sales', 6, '/trade-aggregator/v1/last-sales'),
  dmarket('all else', 20, '/marketplace-api/v1/', '/account/v1/'),
  waxpeer('prices', 60, '/v1/prices'),
  waxpeer('bids', 60, '/v1/buy-orders/snapshot'),
  waxpeer('searches', 20, '/v2/search-items-by-name'),
];

/** How full the fullest window of a budget was: 1 is all that is allowed. */
export interface Fullest {
  readonly name: string;
  readonly most: number;
  readonly allowed: number;
}

/** Slides each budget's window over the log; the start of a request is when it arrived. */
export function findFullest(requests: readonly LoggedRequest[]): readonly Fullest[] {
  return BUDGETS.map(({ name, server, paths, requests: allowed, perMs }) => {
    const starts = requests
      .filter((request) => request.server === server && paths.some((path) => request.path.startsWith(path)))
      .map(({ at, tookMs }) => at - tookMs)
      .sort((left, right) => left - right);
    return { name: `${server}, ${name}`, most: countMost(starts, perMs), allowed };
  });
}

function countMost(starts: readonly number[], perMs: number): number {
  let [most, oldest] = [0, 0];
  starts.forEach((at, index) => {
    while (at - (starts[oldest] ?? at) >= perMs) oldest += 1;
    most = Math.max(most, index - oldest + 1);
  });
  return most;
}

function dmarket(name: string, requests: number, ...paths: readonly string[]): Budget {
  return { name, server: 'dmarket', paths, requests, perMs: SECOND_MS };
}

function waxpeer(name: string, requests: number, ...paths: readonly string[]): Budget {
  return { name, server: 'waxpeer', paths, requests, perMs: MINUTE_MS };
}
