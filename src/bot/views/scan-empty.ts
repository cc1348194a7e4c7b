import { type ScanReport } from '../../arbitrage/scan.ts';
import { GAME_FACTS } from '../../domain/game.ts';
import { basisPoints, mills } from '../../domain/money.ts';
import { type Opportunity } from '../../domain/opportunity.ts';
import { type Html, markup, stack } from '../html.ts';
import { type Button, button, type Screen } from '../screen.ts';
import { formatLimit, formatNet, formatPlural, formatRate, formatTime } from './format.ts';
import { formatFilter } from './scan-filter.ts';
import { FIRST_PAGE } from './scan-list.ts';
import { formatSources } from './scan-sources.ts';

/** The message of a scan that found no deal: how near the nearest one is, and how to see it. */
export function viewNoDeals(scan: string, report: ScanReport, now: number): Screen {
  const { request, startedAt, compared, closest } = report;
  const nearest = closest[0];
  const closestPlace = { ...FIRST_PAGE, list: 'closest' } as const;
  const offers: readonly Button[] =
    nearest === undefined
      ? []
      : [
          button(`Show ${closest.length} closest`, { kind: 'scan-list', scan, place: closestPlace }),
          lowerButton(scan, report, nearest),
        ];
  return {
    text: stack(
      markup`<b>${GAME_FACTS[request.game].name} scan</b> ${formatTime(startedAt, now)}: no deal passes`,
      markup`${formatPlural(compared, 'item')} compared. ${formatFilter(request)}`,
      explainEmptiness(report),
      ...formatSources(report, now).map((line) => markup`${line}`),
    ),
    buttons: [
      ...(offers.length > 0 ? [offers] : []),
      [
        button('Refresh', { kind: 'scan-again', scan }),
        button('Why hidden?', { kind: 'scan-why', scan, place: FIRST_PAGE }),
        button('Filters', { kind: 'settings-open' }),
      ],
    ],
  };
}

/** The most useful reason why there is no deal: first those that a new scan or another filter can change. */
function explainEmptiness(report: ScanReport): Html {
  const { compared, rejected, candidates, closest } = report;
  if (compared === 0) return markup`No item is quoted on both markets.`;
  if (rejected.counts.stale > 0) return markup`Prices are too old to be compared. Tap Refresh.`;
  if (rejected.counts.skew > 0)
    return markup`The two markets' prices are of too different times. Tap Refresh.`;
  if (candidates > 0)
    return markup`${formatPlural(candidates, 'deal')} in the price lists, but none that was checked live stood.`;
  const nearest = closest[0];
  return nearest === undefined
    ? markup`Nothing within your prices earns anything after fees.`
    : formatNearest(nearest, report);
}

function formatNearest({ name, profit }: Opportunity, { request }: ScanReport): Html {
  const misses = [
    ...(profit.roi < request.minRoi ? [formatRate(request.minRoi)] : []),
    ...(profit.net < request.minNet ? [formatLimit(request.minNet)] : []),
  ];
  const figures = `${formatNet(profit.net)}, ${formatRate(profit.roi)}`;
  return markup`Closest: <code>${name}</code> ${figures} (your minimum ${misses.join(' and ')})`;
}

/** A scan with minimums just low enough for the nearest deal. */
function lowerButton(scan: string, { request }: ScanReport, { profit }: Opportunity): Button {
  const minRoi = basisPoints(Math.min(request.minRoi, Math.floor(profit.roi / 50) * 50));
  const minNet = mills(Math.min(request.minNet, Math.floor(profit.net / 10) * 10));
  const lowered = [
    ...(minRoi < request.minRoi ? [formatRate(minRoi)] : []),
    ...(minNet < request.minNet ? [formatLimit(minNet)] : []),
  ];
  return button(`Lower to ${lowered.join(', ')}`, { kind: 'scan-lower', scan, minRoi, minNet });
}
