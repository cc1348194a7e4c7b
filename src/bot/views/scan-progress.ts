import { type ScanProgress, type SourceProgress } from '../../arbitrage/scan.ts';
import { GAME_FACTS } from '../../domain/game.ts';
import { MARKET_IDS, type MarketId, VENUES } from '../../domain/venue.ts';
import { bold, pre, stack } from '../chat/html.ts';
import { button, type Screen } from '../chat/screen.ts';
import { type Words } from '../words/words.ts';
import { left, right } from './cells.ts';

const BAR_CELLS = 10;

/** Roughly how many names a market quotes; only the bar's length depends on it. */
const TYPICAL_NAMES = 25_000;

/** The message of a running scan. */
export function viewScanProgress(scan: string, progress: ScanProgress, now: number, words: Words): Screen {
  const { t, html, format } = words;
  const { game, startedAt, sources } = progress;
  const lines = [
    `${formatBar(estimateDone(progress))}${right(format.age(now - startedAt), 6)}`,
    ...MARKET_IDS.map((market) => formatSource(market, sources[market], now, words)),
    ...formatComparison(progress, words),
  ];
  return {
    text: stack(
      html('scanning-between', { scanning: bold(t('scanning', { game: GAME_FACTS[game].name })) }),
      pre(lines),
    ),
    buttons: [[button(t('button-stop'), { kind: 'scan-stop', scan })]],
  };
}

function formatBar(done: number): string {
  const full = Math.floor(done * BAR_CELLS);
  return `[${'#'.repeat(full)}${'-'.repeat(BAR_CELLS - full)}]${right(`${Math.floor(done * 100)}%`, 5)}`;
}

function formatSource(market: MarketId, source: SourceProgress, now: number, words: Words): string {
  return `${left(VENUES[market].name, 8)} ${describeSource(source, now, words)}`;
}

function describeSource(source: SourceProgress, now: number, { t, format }: Words): string {
  switch (source.state) {
    case 'loading':
      return source.names === 0
        ? t('progress-asking')
        : t('progress-loading', { names: t('names', { names: source.names }) });
    case 'ready':
      return t('progress-ready', {
        names: t('names', { names: source.names }),
        age: format.age(now - source.observedAt),
      });
    case 'failed':
      return t('progress-failed');
  }
}

function formatComparison(
  { compared, candidates, confirmed = 0, toConfirm = 0 }: ScanProgress,
  { t, format }: Words,
): readonly string[] {
  if (compared === undefined) return [];
  const found = t('progress-compared', {
    compared: format.count(compared),
    candidates: format.count(candidates),
  });
  return toConfirm === 0 ? [found] : [found, t('progress-checking', { confirmed, toConfirm })];
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
