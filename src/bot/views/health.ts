import { type SystemStatus } from '../../arbitrage/status.ts';
import { type Readiness } from '../../ops/index.ts';
import { markup, type Html, pre, stack } from '../html.ts';
import { button, type Screen } from '../screen.ts';
import { formatTotals } from './cache-stats.ts';
import { formatUptime } from './format.ts';

/** What the application is doing at this moment. */
export interface Activity {
  readonly system: SystemStatus;
  /** How many scans and look-ups run. */
  readonly running: number;
}

/** Whether each part works, as /readyz tells machines, and the key figures. */
export function viewHealth({ ready, parts }: Readiness, { system, running }: Activity, now: number): Screen {
  return {
    text: stack(
      markup`<b>Health</b> ${ready ? 'ready' : 'not ready'}, up ${formatUptime(now - system.startedAt)}`,
      ...Object.entries(parts).map(([name, result]) => formatPart(name, result)),
      pre([`Running      ${running}`, ...formatTotals(system, now)]),
    ),
    buttons: [[button('Refresh', { kind: 'health' })]],
  };
}

function formatPart(name: string, { state, detail }: Readiness['parts'][string]): Html {
  return detail === undefined ? markup`${name} <b>${state}</b>` : markup`${name} <b>${state}</b> ${detail}`;
}
