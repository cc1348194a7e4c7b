import { type SystemStatus } from '../../arbitrage/status.ts';
import { MARKET_IDS, VENUES } from '../../domain/venue.ts';
import { type Readiness } from '../../ops/index.ts';
import { bold, markup, type Html, pre, stack } from '../chat/html.ts';
import { type Screen } from '../chat/screen.ts';
import { type Words } from '../words/words.ts';
import { refreshButton } from './buttons.ts';
import { formatTotals } from './cache-stats.ts';
import { left } from './cells.ts';
import { formatFreshness } from './refresh-status.ts';

/** What the application is doing at this moment. */
export interface Activity {
  readonly system: SystemStatus;
  /** How many scans and look-ups run. */
  readonly running: number;
}

/** Whether each part works, as /readyz tells machines, and the key figures. */
export function viewHealth(
  { ready, parts }: Readiness,
  { system, running }: Activity,
  words: Words,
  now: number,
): Screen {
  const { t, html, format } = words;
  const uptime = format.uptime(now - system.startedAt);
  return {
    text: stack(
      markup`${bold(t('health-title'))} ${html(ready ? 'health-ready' : 'health-not-ready', { uptime })}`,
      ...Object.entries(parts).map(([name, result]) => formatPart(name, result, now, words)),
      pre([
        left(t('health-running'), LABEL_CELLS) + format.count(running),
        left(t('health-answered'), LABEL_CELLS) + formatAnswers(system, now, words),
        ...formatTotals(system, now, words),
        ...formatFreshness(system, now, words),
      ]),
    ),
    buttons: [[refreshButton({ kind: 'health' }, words)]],
  };
}

const LABEL_CELLS = 13;

/** The detail of what is not well is what machines are told too, with its moments as people read them. */
function formatPart(
  name: string,
  { state, detail = '' }: Readiness['parts'][string],
  now: number,
  { t, format }: Words,
): Html {
  if (state === 'ok') return markup`${name} ${t('part-ok')}`;
  const told = detail.replace(ISO_MOMENT, (moment) => format.time(Date.parse(moment), now));
  return markup`${name} ${bold(t(`part-${state}`))} ${told}`;
}

const ISO_MOMENT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/** How long ago each market last gave an answer. */
function formatAnswers({ markets }: SystemStatus, now: number, { format }: Words): string {
  const ages = MARKET_IDS.map((market) => {
    const { lastSuccessAt: at } = markets[market];
    return `${VENUES[market].letter} ${at === null ? '-' : format.age(now - at)}`;
  });
  return ages.join('  ');
}
