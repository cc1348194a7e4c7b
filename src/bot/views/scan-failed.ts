import { type ScanReport, type SourceFailure } from '../../arbitrage/scan.ts';
import { GAME_FACTS } from '../../domain/game.ts';
import { MARKET_IDS, VENUES } from '../../domain/venue.ts';
import { bold, markup, type Html, stack } from '../html.ts';
import { button, type Screen } from '../screen.ts';
import { type StopReason } from '../stop-reason.ts';
import { formatAge, formatCount, formatTime } from './format.ts';

/** The message of a scan for which a market gave no prices: who, since when, and why; and no profit at all. */
export function viewMarketsDown(scan: string, report: ScanReport, now: number): Screen {
  const answered = MARKET_IDS.flatMap((market) => {
    const source = report.sources[market];
    if (source === undefined) return [];
    const age = formatAge(now - source.observedAt);
    return [markup`${VENUES[market].name} answers: ${formatCount(source.names)} names, ${age} old.`];
  });
  return {
    text: stack(
      markup`<b>${GAME_FACTS[report.request.game].name} scan</b> ${formatTime(report.startedAt, now)}`,
      ...report.failures.map((failure) => formatFailure(failure, now)),
      answered.length === 0
        ? markup`No profit shown: there are no prices.`
        : markup`No profit shown: one price alone earns nothing.`,
      ...answered,
    ),
    buttons: [retryButtons(scan)],
  };
}

/** The message of a scan that ended with an error, which is told in plain words. */
export function viewScanFailed(scan: string, explanation: string): Screen {
  return {
    text: stack(bold('Scan failed'), markup`${explanation}`),
    buttons: [retryButtons(scan)],
  };
}

const STOPPED: Readonly<Record<StopReason, string>> = {
  user: 'Scan stopped.',
  replaced: 'Scan stopped: a newer scan took over.',
  shutdown: 'Stopped: the bot is restarting. Send /scan again.',
  removed: 'Scan stopped.',
};

/** The message of a scan that was stopped. */
export function viewScanStopped(scan: string, reason: StopReason): Screen {
  return {
    text: markup`${STOPPED[reason]}`,
    buttons: reason === 'user' ? [[button('Scan again', { kind: 'scan-again', scan })]] : [],
  };
}

/** One market that does not answer, with its reason. */
export function formatFailure({ market, reason, since }: SourceFailure, now: number): Html {
  return markup`<b>${VENUES[market].name} not answering</b> since ${formatTime(since, now)}: it ${reason}.`;
}

function retryButtons(scan: string): Screen['buttons'][number] {
  return [button('Retry', { kind: 'scan-again', scan }), button('Filters', { kind: 'settings-open' })];
}
