import { type ScanReport, type SourceFailure } from '../../arbitrage/scan.ts';
import { GAME_FACTS } from '../../domain/game.ts';
import { MARKET_IDS, VENUES } from '../../domain/venue.ts';
import { bold, markup, type Html, stack } from '../chat/html.ts';
import { button, type Screen } from '../chat/screen.ts';
import { type StopReason } from '../stop-reason.ts';
import { type Words } from '../words/words.ts';
import { sayFailure } from './failure-words.ts';

/** The message of a scan for which a market gave no prices: who, since when, and why; and no profit at all. */
export function viewMarketsDown(scan: string, report: ScanReport, now: number, words: Words): Screen {
  const { t, html, format } = words;
  const answered = MARKET_IDS.flatMap((market) => {
    const source = report.sources[market];
    if (source === undefined) return [];
    const names = t('names', { names: source.names });
    const age = format.age(now - source.observedAt);
    return [html('market-answers', { market: VENUES[market].name, names, age })];
  });
  const title = bold(t('scan-title', { game: GAME_FACTS[report.request.game].name }));
  return {
    text: stack(
      markup`${title} ${format.time(report.startedAt, now)}`,
      ...report.failures.map((failure) => formatFailure(failure, now, words)),
      answered.length === 0 ? html('no-profit-none') : html('no-profit-one'),
      ...answered,
    ),
    buttons: [retryButtons(scan, words)],
  };
}

/** The message of a scan that ended with an error, which is told in plain words. */
export function viewScanFailed(scan: string, explanation: string, words: Words): Screen {
  return {
    text: stack(bold(words.t('scan-failed')), markup`${explanation}`),
    buttons: [retryButtons(scan, words)],
  };
}

/** The message of a scan that was stopped. */
export function viewScanStopped(scan: string, reason: StopReason, { t, html }: Words): Screen {
  return {
    text: html(`scan-stopped-${reason}`),
    buttons: reason === 'user' ? [[button(t('button-scan-again'), { kind: 'scan-again', scan })]] : [],
  };
}

/** The message of a scan that ended with the process it ran in, and of which nothing is known any more. */
export function viewScanGone({ t, html }: Words): Screen {
  return {
    text: html('scan-gone'),
    buttons: [[button(t('button-scan-again'), { kind: 'settings-scan' })]],
  };
}

/** One market that does not answer, with its reason. */
export function formatFailure({ market, reason, since }: SourceFailure, now: number, words: Words): Html {
  return words.html('market-down', {
    who: bold(words.t('not-answering', { market: VENUES[market].name })),
    time: words.format.time(since, now),
    failure: sayFailure(reason, words),
  });
}

function retryButtons(scan: string, { t }: Words): Screen['buttons'][number] {
  return [
    button(t('button-retry'), { kind: 'scan-again', scan }),
    button(t('button-filters'), { kind: 'settings-open' }),
  ];
}
