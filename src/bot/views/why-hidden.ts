import { type ScanReport } from '../../arbitrage/scan.ts';
import { type Rejection, REJECTIONS } from '../../domain/gates/index.ts';
import { type ListPlace } from '../callback-action.ts';
import { bold, markup, pre, stack } from '../html.ts';
import { button, type Screen } from '../screen.ts';
import { PHONE_COLUMNS, left, right } from './cells.ts';
import { formatCount } from './format.ts';

const REASONS: Readonly<Record<Rejection, string>> = {
  'no-profit': 'earn nothing after fees',
  'below-minimum': 'below your minimum',
  'price-range': 'outside your prices',
  'no-ask': 'nobody sells it there',
  'mixed-phases': 'price mixes phases',
  stale: 'prices too old',
  skew: 'prices too far apart',
  'cross-source': 'unlike other prices',
  'thin-asks': 'too few sellers',
  'thin-sales': 'too few sales',
  inflated: 'above 30-day mean',
  spike: 'jumped within a day',
  falling: 'price is falling',
  outlier: 'unlike its history',
  erratic: 'sales all over',
  unsure: 'not sure enough',
  gone: 'gone when checked live',
};

/** How many trades were left out of a scan, by reason; an item counts once for each way it was looked at. */
export function viewWhyHidden(scan: string, report: ScanReport, place: ListPlace): Screen {
  const counted = REJECTIONS.filter((reason) => report.rejected.counts[reason] > 0).sort(
    (a, b) => report.rejected.counts[b] - report.rejected.counts[a],
  );
  const lines = counted.map((reason) => {
    const count = formatCount(report.rejected.counts[reason]);
    return left(REASONS[reason], PHONE_COLUMNS - 9) + right(count, 9);
  });
  return {
    text: stack(
      bold('Why trades are hidden'),
      lines.length === 0 ? markup`Nothing was left out.` : pre(lines),
      markup`Both ways through the markets are counted. An item that one market does not list is no trade at all.`,
      ...formatDropped(report),
    ),
    buttons: [[button('◀ Back', { kind: 'scan-list', scan, place })]],
  };
}

function formatDropped({ sources }: ScanReport): readonly ReturnType<typeof markup>[] {
  const dropped = (sources.dmarket?.dropped ?? 0) + (sources.waxpeer?.dropped ?? 0);
  return dropped === 0
    ? []
    : [markup`${formatCount(dropped)} rows of the markets could not be read and were left out.`];
}
