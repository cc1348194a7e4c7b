import { type ScanReport } from '../../arbitrage/scan.ts';
import { type Finding, type Rejection } from '../../domain/gates/index.ts';
import { basisPoints, mills } from '../../domain/money.ts';
import { type RejectedPair } from '../../domain/rejections.ts';
import { type ListPlace } from '../callback-action.ts';
import { bold, code, type Html, markup, stack } from '../html.ts';
import { button, type Screen } from '../screen.ts';
import { formatAge, formatNet, formatPaid, formatReceived, formatShare } from './format.ts';
import { formatWay } from './venue-words.ts';
import { REASONS } from './why-hidden.ts';

/** Some of the trades that were left out for one reason, with the figures that decided. */
export function viewHiddenExamples(
  scan: string,
  report: ScanReport,
  reason: Rejection,
  place: ListPlace,
): Screen {
  const examples = report.rejected.examples[reason];
  return {
    text: stack(
      bold(`Hidden: ${REASONS[reason]}`),
      ...examples.flatMap(formatExample),
      examples.length === 0 ? markup`No examples are kept.` : undefined,
    ),
    buttons: [[button('◀ Back', { kind: 'scan-why', scan, place })]],
  };
}

function formatExample(pair: RejectedPair): readonly Html[] {
  const { name, buyPrice, sellAsk, finding } = pair;
  const buy = buyPrice === null ? '-' : formatPaid(buyPrice);
  const sell = sellAsk === null ? '-' : formatReceived(sellAsk);
  const figures = explain(finding);
  return [
    code(name),
    markup`${formatWay(pair)} ${buy} → ${sell}${figures === undefined ? '' : `: ${figures}`}`,
  ];
}

/** The figures that decided, in words; undefined where the reason says it all. */
function explain({ reason, value, limit }: Finding): string | undefined {
  return value === undefined ? undefined : EXPLANATIONS[reason]?.(value, limit ?? 0);
}

const share = (value: number): string => formatShare(basisPoints(value));
const money = (value: number): string => `$${formatPaid(mills(value))}`;

const EXPLANATIONS: Readonly<Partial<Record<Rejection, (value: number, limit: number) => string>>> = {
  stale: (age, limit) => `${formatAge(age)} old, at most ${formatAge(limit)}`,
  skew: (apart, limit) => `${formatAge(apart)} apart, at most ${formatAge(limit)}`,
  'price-range': (price, bound) =>
    price < bound ? `${money(price)} is below ${money(bound)}` : `${money(price)} is above ${money(bound)}`,
  'no-profit': (net) => `${formatNet(mills(net))} at best`,
  'cross-source': (ratio, limit) => `${share(ratio)} of what other sources say, the limit is ${share(limit)}`,
  'thin-asks': (count, least) => `${count} for sale, at least ${least}`,
  'thin-sales': (count, least) => `${count} sales in 20 days, at least ${least}`,
  inflated: (above, limit) => `${share(above)} above its mean of 30 days, at most ${share(limit)}`,
  spike: (since) => `jumped by more than 15% ${formatAge(since)} ago`,
  falling: (fall, limit) => `fell by ${share(fall)} within an hour, at most ${share(limit)}`,
  outlier: (away, limit) => `${away} usual deviations off its middle, at most ${limit}`,
  'below-minimum': (roi, limit) => `ROI ${share(roi)}, your minimum is ${share(limit)} and the least net`,
  erratic: (spikes) => `${spikes} of the last sales stand far above the others`,
  unsure: (score) => `confidence ${score} of 100`,
};
