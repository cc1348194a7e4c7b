import { type SystemStatus } from '../../arbitrage/status.ts';
import { MARKET_IDS, type MarketId, VENUES } from '../../domain/venue.ts';
import { bold, type Html, markup, pre, stack } from '../chat/html.ts';
import { type Screen } from '../chat/screen.ts';
import { type PlainKey } from '../words/translate.ts';
import { type Words } from '../words/words.ts';
import { refreshButton } from './buttons.ts';
import { left, right } from './cells.ts';
import { formatFreshness } from './refresh-status.ts';

type MarketStatus = SystemStatus['markets'][MarketId];
type RouteStatus = MarketStatus['routes'][number];

/** How old the data is and how the application is doing. */
export function viewCacheStats(status: SystemStatus, now: number, words: Words): Screen {
  const { t, html, format } = words;
  const uptime = format.uptime(now - status.startedAt);
  const failures = MARKET_IDS.flatMap((market) => formatFailing(market, status.markets[market], now, words));
  return {
    text: stack(
      markup`${bold(t('cache-title'))} ${html(failures.length === 0 ? 'cache-ok' : 'cache-trouble', { uptime })}`,
      ...failures,
      pre([
        ...formatTable(status, words),
        '',
        ...formatTotals(status, now, words),
        ...formatFreshness(status, now, words),
      ]),
    ),
    buttons: [[refreshButton({ kind: 'status' }, words)]],
  };
}

function formatFailing(
  market: MarketId,
  { failing }: MarketStatus,
  now: number,
  { t, html, format }: Words,
): readonly Html[] {
  if (failing === null) return [];
  const who = bold(t('not-answering', { market: VENUES[market].name }));
  // The reason is the market client's own message, not the end of a sentence.
  return [html('market-failing', { who, time: format.time(failing.since, now), reason: failing.reason })];
}

const NAME_CELLS = 8;

function formatTable({ markets }: SystemStatus, words: Words): readonly string[] {
  const { t } = words;
  const rows = MARKET_IDS.flatMap((market) =>
    markets[market].routes.filter(wasAsked).map((route) => formatRoute(VENUES[market].letter, route, words)),
  );
  const heads = right(t('head-age'), 5) + right(t('head-ttl'), 5) + right(t('head-hits'), 5);
  return [left('', NAME_CELLS) + heads + right(t('head-requests'), 6), ...rows];
}

/** Routes that nothing has been asked of yet only take room. */
function wasAsked({ requests, ageMs }: RouteStatus): boolean {
  return requests > 0 || ageMs !== null;
}

const ROUTES = ['prices', 'offers', 'fees', 'bids', 'sales', 'depth', 'account'] as const;

/** What a kind of answer is called; one that has no word here keeps the market client's own. */
function nameRoute(name: string, { t }: Words): string {
  const known = ROUTES.find((route) => route === name);
  return known === undefined ? name : t(`route-${known}`);
}

function formatRoute(
  letter: string,
  { name, ageMs, ttlMs, hits, requests }: RouteStatus,
  words: Words,
): string {
  const { t, format } = words;
  const age = ageMs === null ? '-' : format.age(ageMs);
  const hitShare = requests === 0 ? '-' : String(Math.floor((hits * 100) / requests));
  const old = ageMs !== null && ageMs > ttlMs ? ` ${t('old-mark')}` : '';
  const figures = right(age, 5) + right(format.age(ttlMs), 5) + right(hitShare, 5);
  const label = left(`${letter} ${nameRoute(name, words)}`, NAME_CELLS);
  return label + figures + right(format.shortCount(requests), 6) + old;
}

function formatTotal(name: PlainKey, figure: string, { t }: Words): string {
  return left(t(name), 13) + figure;
}

/** What all markets were asked and what it costs this machine, and the last scan. */
export function formatTotals(
  { markets, lastScan, alerts, memoryBytes, diskBytes }: SystemStatus,
  now: number,
  words: Words,
): readonly string[] {
  const { t, format } = words;
  const routes = MARKET_IDS.flatMap((market) => markets[market].routes);
  const hits = routes.reduce((sum, route) => sum + route.hits, 0);
  const requests = routes.reduce((sum, route) => sum + route.requests, 0);
  const saved = requests === 0 ? '' : ` (${Math.floor((hits * 100) / requests)}%)`;
  const perMarket = (name: PlainKey, value: (status: MarketStatus) => number): string => {
    const counts = MARKET_IDS.map(
      (market) => `${VENUES[market].letter} ${format.count(value(markets[market]))}`,
    );
    return formatTotal(name, counts.join('  '), words);
  };
  return [
    formatTotal('totals-saved', format.count(hits) + saved, words),
    perMarket('totals-made', (status) => status.networkCalls),
    perMarket('totals-refused', (status) => status.rateLimited),
    perMarket('totals-waiting', (status) => status.queued),
    ...formatAlerts(alerts, words),
    t('totals-memory', { memory: format.megabytes(memoryBytes), disk: format.megabytes(diskBytes) }),
    ...formatLastScan(lastScan, now, words),
  ];
}

function formatAlerts(alerts: SystemStatus['alerts'], words: Words): readonly string[] {
  if (alerts === null) return [];
  const [waiting, sent] = [words.format.shortCount(alerts.waiting), words.format.shortCount(alerts.sent)];
  return [formatTotal('totals-alerts', words.t('alert-figures', { waiting, sent }), words)];
}

function formatLastScan(
  lastScan: SystemStatus['lastScan'],
  now: number,
  { t, format }: Words,
): readonly string[] {
  if (lastScan === null) return [t('last-scan-none')];
  const took = t('unit-seconds', { number: format.tenths(lastScan.tookMs / 1000) });
  const deals = t('deals', { deals: lastScan.deals });
  return [t('last-scan', { time: format.time(lastScan.at, now) }), `  ${took}, ${deals}`];
}
