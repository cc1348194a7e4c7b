import { type ScanReport } from '../../arbitrage/scan.ts';
import { type Rejection } from '../../domain/gates/index.ts';
import { basisPoints, mills } from '../../domain/money.ts';
import { type Opportunity } from '../../domain/opportunity.ts';
import { code, type Html, markup, stack } from '../html.ts';
import { type Button, button, type Screen } from '../screen.ts';
import { type Words } from '../words/words.ts';
import { refreshButton } from './buttons.ts';
import { formatFilter } from './scan-filter.ts';
import { FIRST_PAGE, formatScanHead } from './scan-list.ts';
import { formatSources } from './scan-sources.ts';

/** The message of a scan that found no deal: how near the nearest one is, and how to see it. */
export function viewNoDeals(scan: string, report: ScanReport, now: number, words: Words): Screen {
  const { t, html } = words;
  const { request, compared, closest } = report;
  const nearest = closest[0];
  const closestPlace = { ...FIRST_PAGE, list: 'closest' } as const;
  const offers: readonly Button[] =
    nearest === undefined
      ? []
      : [
          button(t('button-closest', { deals: closest.length }), {
            kind: 'scan-list',
            scan,
            place: closestPlace,
          }),
          lowerButton(scan, report, nearest, words),
        ];
  return {
    text: stack(
      formatScanHead(report, t('no-deals'), now, words),
      html('no-deals-compared', {
        items: t('items', { items: compared }),
        filter: formatFilter(request, words),
      }),
      explainEmptiness(report, words),
      ...formatSources(report, now, words).map((line) => markup`${line}`),
    ),
    buttons: [
      ...(offers.length > 0 ? [offers] : []),
      [
        refreshButton({ kind: 'scan-again', scan }, words),
        button(t('button-why'), { kind: 'scan-why', scan, place: FIRST_PAGE }),
        button(t('button-filters'), { kind: 'settings-open' }),
      ],
    ],
  };
}

/** The most useful reason why there is no deal: first those that a new scan or another filter can change. */
function explainEmptiness(report: ScanReport, words: Words): Html {
  const { t, html } = words;
  const { compared, rejected, candidates, closest } = report;
  if (compared === 0) return html('empty-unquoted');
  if (rejected.counts.stale > 0) return html('empty-stale');
  if (rejected.counts.skew > 0) return html('empty-skew');
  if (candidates > 0) return html('empty-gone', { deals: t('deals', { deals: candidates }) });
  const nearest = closest[0];
  if (nearest !== undefined) return formatNearest(nearest, report, words);
  const doubted = DOUBTED.reduce((sum, reason) => sum + rejected.counts[reason], 0);
  return doubted > 0
    ? html('empty-doubted', { deals: t('deals', { deals: doubted }) })
    : html('empty-nothing');
}

/** What would earn something if its price could be believed. */
const DOUBTED: readonly Rejection[] = [
  'cross-source',
  'thin-asks',
  'inflated',
  'spike',
  'falling',
  'outlier',
  'unsure',
];

function formatNearest(
  { name, profit }: Opportunity,
  { request }: ScanReport,
  { html, format }: Words,
): Html {
  const misses = [
    ...(profit.roi < request.minRoi ? [format.rate(request.minRoi)] : []),
    ...(profit.net < request.minNet ? [format.limit(request.minNet)] : []),
  ];
  return html('nearest', {
    name: code(name),
    net: format.net(profit.net),
    roi: format.rate(profit.roi),
    minimums: format.list(misses),
  });
}

/** A scan with minimums just low enough for the nearest deal. */
function lowerButton(
  scan: string,
  { request }: ScanReport,
  { profit }: Opportunity,
  { t, format }: Words,
): Button {
  const minRoi = basisPoints(Math.min(request.minRoi, Math.floor(profit.roi / 50) * 50));
  const minNet = mills(Math.min(request.minNet, Math.floor(profit.net / 10) * 10));
  const lowered = [
    ...(minRoi < request.minRoi ? [format.rate(minRoi)] : []),
    ...(minNet < request.minNet ? [format.limit(minNet)] : []),
  ];
  const text = t('button-lower', { minimums: lowered.join(', ') });
  return button(text, { kind: 'scan-lower', scan, minRoi, minNet });
}
