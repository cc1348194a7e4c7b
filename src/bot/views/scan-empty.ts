import { type ScanReport } from '../../arbitrage/scan.ts';
import { type Rejection } from '../../domain/gates/index.ts';
import { findUnwanted } from '../../domain/judgement.ts';
import { basisPoints, mills } from '../../domain/money.ts';
import { type Opportunity } from '../../domain/opportunity.ts';
import { code, type Html, markup, stack } from '../chat/html.ts';
import { type Button, button, type Screen } from '../chat/screen.ts';
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
          ...lowerButtons(scan, report, nearest, words),
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
      ...(closest.length > 0 ? [[button(t('button-csv'), { kind: 'scan-csv', scan })]] : []),
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
  const count = (reasons: readonly Rejection[]): number =>
    reasons.reduce((sum, reason) => sum + rejected.counts[reason], 0);
  const [slow, doubted] = [count(SLOW), count(DOUBTED)];
  if (slow > 0) return html('empty-slow', { deals: t('deals', { deals: slow }) });
  return doubted > 0
    ? html('empty-doubted', { deals: t('deals', { deals: doubted }) })
    : html('empty-nothing');
}

/** What would earn enough, if only it took less time. */
const SLOW: readonly Rejection[] = ['locked', 'few-sales', 'slow'];

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

/** How near the nearest deal came, and what it fails by: the minimums, or else what it is hidden for. */
function formatNearest(nearest: Opportunity, { request }: ScanReport, words: Words): Html {
  const { html, format, t } = words;
  const { name, profit } = nearest;
  const figures = { name: code(name), net: format.net(profit.net), roi: format.rate(profit.roi) };
  const misses = [
    ...(profit.roi < request.minRoi ? [format.rate(request.minRoi)] : []),
    ...(profit.net < request.minNet ? [format.limit(request.minNet)] : []),
  ];
  if (misses.length > 0) return html('nearest', { ...figures, minimums: format.list(misses) });
  const reason = findUnwanted(nearest, request)?.reason ?? 'gone';
  return html('nearest-hidden', { ...figures, reason: t(`rejection-${reason}`) });
}

/** A scan with minimums just low enough for the nearest deal, where it is the minimums that it fails by. */
function lowerButtons(
  scan: string,
  { request }: ScanReport,
  { profit }: Opportunity,
  { t, format }: Words,
): readonly Button[] {
  const minRoi = basisPoints(Math.min(request.minRoi, Math.floor(profit.roi / 50) * 50));
  const minNet = mills(Math.min(request.minNet, Math.floor(profit.net / 10) * 10));
  const lowered = [
    ...(minRoi < request.minRoi ? [format.rate(minRoi)] : []),
    ...(minNet < request.minNet ? [format.limit(minNet)] : []),
  ];
  if (lowered.length === 0) return [];
  const text = t('button-lower', { minimums: lowered.join(', ') });
  return [button(text, { kind: 'scan-lower', scan, minRoi, minNet })];
}
