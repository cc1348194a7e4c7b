import { type ScanProgress, type SourceProgress } from '../../arbitrage/scan.ts';
import { GAME_FACTS } from '../../domain/game.ts';
import { MARKET_IDS, type MarketId, VENUES } from '../../domain/venue.ts';
import { markup, pre, stack } from '../html.ts';
import { button, type Screen } from '../screen.ts';
import { left, right } from './cells.ts';
import { formatAge, formatCount } from './format.ts';

const BAR_CELLS = 10;

/** Roughly how many names a market quotes; only the bar's length depends on it. */
const TYPICAL_NAMES = 25_000;

/** The message of a running scan. */
export function viewScanProgress(scan: string, progress: ScanProgress, now: number): Screen {
  const { game, startedAt, sources } = progress;
  const lines = [
    `${formatBar(estimateDone(progress))}${right(formatAge(now - startedAt), 6)}`,
    ...MARKET_IDS.map((market) => formatSource(market, sources[market], now)),
    ...formatComparison(progress),
  ];
  return {
    text: stack(markup`<b>Scanning ${GAME_FACTS[game].name}</b>: DMarket ⇄ Waxpeer`, pre(lines)),
    buttons: [[button('✖ Stop', { kind: 'scan-stop', scan })]],
  };
}

function formatBar(done: number): string {
  const full = Math.floor(done * BAR_CELLS);
  return `[${'#'.repeat(full)}${'-'.repeat(BAR_CELLS - full)}]${right(`${Math.floor(done * 100)}%`, 5)}`;
}

function formatSource(market: MarketId, source: SourceProgress, now: number): string {
  const name = left(VENUES[market].name, 8);
  switch (source.state) {
    case 'loading':
      return source.names === 0 ? `${name} asking` : `${name} ${formatCount(source.names)} names so far`;
    case 'ready':
      return `${name} ${formatCount(source.names)} names, ${formatAge(now - source.observedAt)} old`;
    case 'failed':
      return `${name} not answering`;
  }
}

function formatComparison({ compared, candidates, confirmed, toConfirm }: ScanProgress): readonly string[] {
  if (compared === undefined) return [];
  const found = `Compared ${formatCount(compared)}, candidates ${formatCount(candidates)}`;
  if (toConfirm === undefined || toConfirm === 0) return [found];
  return [found, `Checking live ${formatCount(confirmed ?? 0)} of ${formatCount(toConfirm)}`];
}

/** Reading the books is taken as four fifths of the work and confirming the best as the rest. */
function estimateDone({ sources, compared, confirmed, toConfirm }: ScanProgress): number {
  const read = MARKET_IDS.map((market) => estimateRead(sources[market])).reduce((a, b) => a + b, 0);
  const checked = toConfirm === undefined || toConfirm === 0 ? 0 : (confirmed ?? 0) / toConfirm;
  return 0.4 * read + (compared === undefined ? 0 : 0.2 * checked);
}

function estimateRead(source: SourceProgress): number {
  return source.state === 'loading' ? Math.min(0.95, source.names / TYPICAL_NAMES) : 1;
}
