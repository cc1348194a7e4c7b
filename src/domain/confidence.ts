import { type FeeSource } from './fees.ts';
import { type ItemHistory } from './history.ts';
import { type Mills, mills } from './money.ts';
import { type SalePriceBasis } from './sale-price.ts';
import { type SaleRate } from './sale-rate.ts';

/** How sure a prediction is, best first; what is graded D is not shown. */
export const GRADES = ['A', 'B', 'C', 'D'] as const;

/** One such grade. */
export type Grade = (typeof GRADES)[number];

/** What each doubt costs, of a hundred points. */
export const DOUBTS = {
  'quotes-apart': 15,
  'quotes-old': 20,
  'no-basis': 15,
  'sales-unknown': 15,
  'few-sales': 25,
  'some-sales': 10,
  'no-recent-sale': 15,
  'asks-unknown': 15,
  'few-asks-near': 15,
  'above-usual': 15,
  'no-bid': 5,
  'low-bid': 10,
  'rising-month': 15,
  cheap: 10,
  'fee-assumed': 10,
  'rate-estimated': 10,
  'premium-possible': 10,
} as const satisfies Readonly<Record<string, number>>;

/** One such doubt. */
export type Doubt = keyof typeof DOUBTS;

/** How sure a prediction is, and what took points off. */
export interface Score {
  /** From 0 to 100. */
  readonly score: number;
  /** The grade of the score alone. */
  readonly scored: Grade;
  readonly doubts: readonly Doubt[];
}

/** Everything that a prediction's confidence is judged by. */
export interface ConfidenceSource {
  /** Milliseconds between both quotes, and the age of the older one. */
  readonly skewMs: number;
  readonly ageMs: number;
  readonly basis: SalePriceBasis;
  readonly undercut: Mills;
  /** What the item usually goes for where it is to be sold, if that is known. */
  readonly usual: Mills | null;
  readonly bestBid: Mills | null;
  readonly buyPrice: Mills;
  readonly history: ItemHistory | undefined;
  readonly feeSource: FeeSource;
  /** What a live look told; absent before there was one. */
  readonly look?: LiveLook;
}

/** What a live look at an item told. */
export interface LiveLook {
  /** Recent sales of the item, wherever they are told, and the age of the last; null where nobody tells any. */
  readonly sales: { readonly count: number; readonly lastAgeMs: number } | null;
  readonly rate: SaleRate | undefined;
  /** Asks where it is to be sold, cheapest first; undefined where they are not shown to us. */
  readonly asks: readonly Mills[] | undefined;
  /** True iff the cheapest of them may be dear for what is special about it. */
  readonly mayBePremium: boolean;
}

const SECOND_MS = 1000;
const DAY_MS = 24 * 3_600_000;
const MANY_SALES = 10;
const FEW_SALES = 5;
const NEAR_ASKS = 3;
const DOLLAR = mills(1000);

/** Takes off a hundred points what is doubtful. */
export function scoreConfidence(source: ConfidenceSource): Score {
  const doubts = [...doubtsOfQuotes(source), ...doubtsOfLook(source)];
  const score = Math.max(
    0,
    doubts.reduce((points, doubt) => points - DOUBTS[doubt], 100),
  );
  return { score, scored: gradeOf(score), doubts };
}

/** The grade of a score. */
export function gradeOf(score: number): Grade {
  if (score >= 80) return 'A';
  if (score >= 60) return 'B';
  return score >= 40 ? 'C' : 'D';
}

/** True iff the first grade is as good as the second or better. */
export function isAtLeast(grade: Grade, least: Grade): boolean {
  return GRADES.indexOf(grade) <= GRADES.indexOf(least);
}

function doubtsOfQuotes(source: ConfidenceSource): readonly Doubt[] {
  const { skewMs, ageMs, basis, undercut, usual, bestBid, buyPrice, history, feeSource } = source;
  return pick({
    'quotes-apart': skewMs > 60 * SECOND_MS,
    'quotes-old': ageMs > 60 * SECOND_MS,
    'no-basis': basis === 'discount',
    'above-usual': usual !== null && undercut > usual * 1.05,
    'no-bid': bestBid === null,
    'low-bid': bestBid !== null && bestBid < undercut * 0.8,
    'rising-month': (history?.change30d ?? 0) > 1500,
    cheap: buyPrice < DOLLAR,
    'fee-assumed': feeSource === 'assumed',
  });
}

function doubtsOfLook({ look, undercut }: ConfidenceSource): readonly Doubt[] {
  if (look === undefined) return [];
  const { sales, rate, asks, mayBePremium } = look;
  const near = asks?.filter((ask) => ask <= undercut * 1.05).length;
  return pick({
    'sales-unknown': sales === null,
    'few-sales': sales !== null && sales.count < FEW_SALES,
    'some-sales': sales !== null && sales.count >= FEW_SALES && sales.count < MANY_SALES,
    'no-recent-sale': sales !== null && sales.count > 0 && sales.lastAgeMs > 3 * DAY_MS,
    'asks-unknown': near === undefined,
    'few-asks-near': near !== undefined && near < NEAR_ASKS,
    'rate-estimated': rate?.isEstimated === true,
    'premium-possible': mayBePremium,
  });
}

function pick(found: Readonly<Partial<Record<Doubt, boolean>>>): readonly Doubt[] {
  return (Object.keys(found) as Doubt[]).filter((doubt) => found[doubt]);
}
