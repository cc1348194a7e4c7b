import { type FeeSource } from '../../domain/fees.ts';
import { type BasisPoints } from '../../domain/money.ts';
import { type Direction, MARKET_IDS, type MarketId, VENUES } from '../../domain/venue.ts';
import { type Words } from '../words/words.ts';

/** A way through the markets in three cells: "D>W" buys on DMarket and sells on Waxpeer. */
export function formatWay({ buyOn, sellOn }: Direction): string {
  return `${VENUES[buyOn].letter}>${VENUES[sellOn].letter}`;
}

/** What is known of a market's fee. */
export interface FeeNote {
  readonly source: FeeSource;
  readonly rate: BasisPoints;
  readonly observedAt: number;
  /** True iff single items may cost less than this rate. */
  readonly isMost?: boolean;
}

/** The sale fees in one line: "Fees D ≤10% table 3h old, W 6% assumed (worst case)". */
export function formatFees(
  fees: Readonly<Partial<Record<MarketId, FeeNote>>>,
  now: number,
  words: Words,
): string {
  const notes = MARKET_IDS.flatMap((market) => {
    const fee = fees[market];
    if (fee === undefined) return [];
    const rate = `${fee.isMost ? '≤' : ''}${words.format.rate(fee.rate)}`;
    return [`${VENUES[market].letter} ${rate} ${formatSource(fee, now, words)}`];
  });
  return words.t('fees-line', { fees: notes.length === 0 ? '-' : notes.join(', ') });
}

function formatSource({ source, observedAt }: FeeNote, now: number, { t, format }: Words): string {
  return source === 'assumed'
    ? t('fee-worst')
    : t('fee-dated', { source: t(`fee-${source}`), age: format.age(now - observedAt) });
}
