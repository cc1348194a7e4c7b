import { type SystemStatus } from '../../arbitrage/status.ts';
import { MARKET_IDS, type MarketId, VENUES } from '../../domain/venue.ts';
import { bold, markup, type Html, pre, stack } from '../html.ts';
import { button, type Screen } from '../screen.ts';
import { type Words } from '../words/words.ts';
import { left, right } from './cells.ts';
import {
  formatAge,
  formatCount,
  formatMegabytes,
  formatPlural,
  formatShortCount,
  formatTime,
  formatUptime,
} from './format.ts';
import { formatFreshness } from './refresh-status.ts';

type MarketStatus = SystemStatus['markets'][MarketId];
type RouteStatus = MarketStatus['routes'][number];

/** How old the data is and how the application is doing. */
export function viewCacheStats(status: SystemStatus, canClear: boolean, now: number, words: Words): Screen {
  const failures = MARKET_IDS.flatMap((market) => formatFailing(market, status.markets[market], now));
  const health = failures.length === 0 ? 'ok' : 'trouble';
  return {
    text: stack(
      markup`<b>Cache</b> up ${formatUptime(now - status.startedAt)}, ${health}`,
      ...failures,
      pre([...formatTable(status), '', ...formatTotals(status, now), ...formatFreshness(status, now, words)]),
    ),
    buttons: [
      [
        button('Refresh', { kind: 'status' }),
        ...(canClear ? [button('Clear', { kind: 'cache-clear', sure: false })] : []),
      ],
    ],
  };
}

/** Asks before the cache is emptied. */
export function viewClearCache(): Screen {
  return {
    text: stack(bold('Clear the cache?'), markup`The next scan asks the markets for everything anew.`),
    buttons: [[button('Clear', { kind: 'cache-clear', sure: true }), button('◀ Back', { kind: 'status' })]],
  };
}

function formatFailing(market: MarketId, { failing }: MarketStatus, now: number): readonly Html[] {
  if (failing === null) return [];
  const { name } = VENUES[market];
  // The reason is the market client's own message, not the end of a sentence.
  return [markup`<b>${name} not answering</b> since ${formatTime(failing.since, now)}: ${failing.reason}`];
}

function formatTable({ markets }: SystemStatus): readonly string[] {
  const rows = MARKET_IDS.flatMap((market) =>
    markets[market].routes.filter(wasAsked).map((route) => formatRoute(VENUES[market].letter, route)),
  );
  return [`${left('', 9)}${right('age', 5)}${right('ttl', 5)}${right('hit%', 5)}${right('n', 6)}`, ...rows];
}

/** Routes that nothing has been asked of yet only take room. */
function wasAsked({ requests, ageMs }: RouteStatus): boolean {
  return requests > 0 || ageMs !== null;
}

function formatRoute(letter: string, { name, ageMs, ttlMs, hits, requests }: RouteStatus): string {
  const age = ageMs === null ? '-' : formatAge(ageMs);
  const hitShare = requests === 0 ? '-' : String(Math.floor((hits * 100) / requests));
  const old = ageMs !== null && ageMs > ttlMs ? ' OLD' : '';
  const figures = right(age, 5) + right(formatAge(ttlMs), 5) + right(hitShare, 5);
  return left(`${letter} ${name}`, 9) + figures + right(formatShortCount(requests), 6) + old;
}

/** What all markets were asked and what it costs this machine, and the last scan. */
export function formatTotals(
  { markets, lastScan, memoryBytes, diskBytes }: SystemStatus,
  now: number,
): readonly string[] {
  const all = MARKET_IDS.map((market) => markets[market]);
  const routes = all.flatMap((market) => market.routes);
  const hits = routes.reduce((sum, route) => sum + route.hits, 0);
  const requests = routes.reduce((sum, route) => sum + route.requests, 0);
  const saved = requests === 0 ? '' : ` (${Math.floor((hits * 100) / requests)}%)`;
  const perMarket = (value: (status: MarketStatus) => number): string =>
    MARKET_IDS.map((market) => `${VENUES[market].letter} ${formatCount(value(markets[market]))}`).join('  ');
  return [
    `Calls saved  ${formatCount(hits)}${saved}`,
    `Calls made   ${perMarket((status) => status.networkCalls)}`,
    `Refused 429  ${perMarket((status) => status.rateLimited)}`,
    `Waiting      ${perMarket((status) => status.queued)}`,
    `Memory ${formatMegabytes(memoryBytes)}  Disk ${formatMegabytes(diskBytes)}`,
    ...formatLastScan(lastScan, now),
  ];
}

function formatLastScan(lastScan: SystemStatus['lastScan'], now: number): readonly string[] {
  if (lastScan === null) return ['Last scan  none yet'];
  const took = `${(lastScan.tookMs / 1000).toFixed(1)}s`;
  return [`Last scan ${formatTime(lastScan.at, now)}`, `  ${took}, ${formatPlural(lastScan.deals, 'deal')}`];
}
