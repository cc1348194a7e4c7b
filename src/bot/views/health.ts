import { type SystemStatus } from '../../arbitrage/status.ts';
import { type Readiness } from '../../ops/index.ts';
import { bold, markup, type Html, pre, stack } from '../html.ts';
import { button, type Screen } from '../screen.ts';
import { type Words } from '../words/words.ts';
import { formatTotals } from './cache-stats.ts';
import { left } from './cells.ts';

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
      ...Object.entries(parts).map(([name, result]) => formatPart(name, result, words)),
      pre([left(t('health-running'), 13) + format.count(running), ...formatTotals(system, now, words)]),
    ),
    buttons: [[button(t('button-refresh'), { kind: 'health' })]],
  };
}

/** The detail is what machines are told too. */
function formatPart(name: string, { state, detail = '' }: Readiness['parts'][string], { t }: Words): Html {
  return markup`${name} ${bold(t(`part-${state}`))} ${detail}`;
}
