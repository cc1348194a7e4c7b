import { type ScanReport } from '../../arbitrage/scan.ts';
import { type Finding, type Rejection } from '../../domain/gates/index.ts';
import { basisPoints, mills } from '../../domain/money.ts';
import { type RejectedPair } from '../../domain/rejections.ts';
import { type ListPlace } from '../list-place.ts';
import { bold, code, type Html, markup, stack } from '../chat/html.ts';
import { type Screen } from '../chat/screen.ts';
import { type Words } from '../words/words.ts';
import { backButton } from './buttons.ts';
import { formatWay } from './venue-words.ts';

/** Some of the trades that were left out for one reason, with the figures that decided. */
export function viewHiddenExamples(
  scan: string,
  report: ScanReport,
  reason: Rejection,
  place: ListPlace,
  words: Words,
): Screen {
  const { t, html } = words;
  const examples = report.rejected.examples[reason];
  return {
    text: stack(
      bold(t('examples-title', { reason: t(`rejection-${reason}`) })),
      ...examples.flatMap((example) => formatExample(example, words)),
      examples.length === 0 ? html('examples-none') : undefined,
    ),
    buttons: [[backButton({ kind: 'scan-why', scan, place }, words)]],
  };
}

function formatExample(pair: RejectedPair, words: Words): readonly Html[] {
  const { name, buyPrice, sellAsk, finding } = pair;
  const buy = buyPrice === null ? '-' : words.format.paid(buyPrice);
  const sell = sellAsk === null ? '-' : words.format.received(sellAsk);
  const figures = explain(finding, words);
  return [
    code(name),
    markup`${formatWay(pair)} ${buy} → ${sell}${figures === undefined ? '' : `: ${figures}`}`,
  ];
}

/** The figures that decided, in words; undefined where the reason says it all. */
function explain({ reason, value, limit }: Finding, words: Words): string | undefined {
  return value === undefined ? undefined : EXPLANATIONS[reason]?.(words, value, limit ?? 0);
}

type Explain = (words: Words, value: number, limit: number) => string;

const share = ({ format }: Words, value: number): string => format.share(basisPoints(value));
const money = ({ format }: Words, value: number): string => format.dollars(format.paid(mills(value)));

const explainShare =
  (key: 'example-inflated' | 'example-falling' | 'example-cross-source'): Explain =>
  (words, value, limit) =>
    words.t(key, { share: share(words, value), limit: share(words, limit) });

const explainAge =
  (key: 'example-stale' | 'example-skew'): Explain =>
  ({ t, format }, age, limit) =>
    t(key, { age: format.age(age), limit: format.age(limit) });

const explainCount =
  (key: 'example-thin-asks' | 'example-thin-sales' | 'example-few-sales'): Explain =>
  ({ t }, count, least) =>
    t(key, { count, least });

const EXPLANATIONS: Readonly<Partial<Record<Rejection, Explain>>> = {
  stale: explainAge('example-stale'),
  skew: explainAge('example-skew'),
  'price-range': (words, value, limit) =>
    words.t(value < limit ? 'example-price-below' : 'example-price-above', {
      price: money(words, value),
      bound: money(words, limit),
    }),
  'no-profit': ({ t, format }, net) => t('example-no-profit', { net: format.net(mills(net)) }),
  'cross-source': explainShare('example-cross-source'),
  'thin-asks': explainCount('example-thin-asks'),
  'thin-sales': explainCount('example-thin-sales'),
  inflated: explainShare('example-inflated'),
  spike: ({ t, format }, since) => t('example-spike', { age: format.age(since) }),
  falling: explainShare('example-falling'),
  outlier: ({ t }, away, limit) => t('example-outlier', { away, limit }),
  'below-minimum': (words, roi, limit) =>
    words.t('example-below-minimum', { roi: share(words, roi), limit: share(words, limit) }),
  erratic: ({ t }, count) => t('example-erratic', { count }),
  unsure: ({ t }, score) => t('example-unsure', { score }),
  locked: ({ t, format }, days, limit) =>
    t('example-locked', { days: format.days(days), limit: format.days(limit) }),
  'few-sales': explainCount('example-few-sales'),
  slow: ({ t, format }, rate, limit) =>
    t('example-slow', { rate: format.rate(basisPoints(rate)), limit: format.rate(basisPoints(limit)) }),
};
