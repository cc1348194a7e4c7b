import { type ScanReport } from '../../arbitrage/scan.ts';
import { type Rejection, REJECTIONS } from '../../domain/gates/index.ts';
import { type ListPlace } from '../callback-action.ts';
import { bold, markup, pre, stack } from '../html.ts';
import { type Button, button, type Screen } from '../screen.ts';
import { PHONE_COLUMNS, left, right } from './cells.ts';
import { formatCount } from './format.ts';

/** Why trades are left out, in a few words each. */
export const REASONS: Readonly<Record<Rejection, string>> = {
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
      markup`Both ways through the markets are counted. An item that one market does not list is no trade at all. Tap a reason for examples.`,
      ...formatDropped(report),
    ),
    buttons: [
      ...exampleButtons(scan, report, counted, place),
      [button('◀ Back', { kind: 'scan-list', scan, place })],
    ],
  };
}

/** Reasons that are worth a look: the others hide nearly everything, and nothing of it is odd. */
const PLAIN_REASONS: readonly Rejection[] = ['no-ask', 'price-range', 'no-profit'];
const BUTTONS_IN_ROW = 2;

function exampleButtons(
  scan: string,
  { rejected }: ScanReport,
  counted: readonly Rejection[],
  place: ListPlace,
): readonly (readonly Button[])[] {
  const buttons = counted
    .filter((reason) => !PLAIN_REASONS.includes(reason) && rejected.examples[reason].length > 0)
    .map((reason) => button(REASONS[reason], { kind: 'scan-examples', scan, reason, place }));
  const rows = Math.ceil(buttons.length / BUTTONS_IN_ROW);
  return Array.from({ length: rows }, (_, row) =>
    buttons.slice(row * BUTTONS_IN_ROW, (row + 1) * BUTTONS_IN_ROW),
  );
}

function formatDropped({ sources }: ScanReport): readonly ReturnType<typeof markup>[] {
  const dropped = (sources.dmarket?.dropped ?? 0) + (sources.waxpeer?.dropped ?? 0);
  return dropped === 0
    ? []
    : [markup`${formatCount(dropped)} rows of the markets could not be read and were left out.`];
}
