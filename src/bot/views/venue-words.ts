import { type FeeSource } from '../../domain/fees.ts';
import { type BasisPoints } from '../../domain/money.ts';
import { type DirectionChoice } from '../../domain/settings.ts';
import { type Direction, MARKET_IDS, type MarketId, VENUES } from '../../domain/venue.ts';
import { formatAge, formatRate } from './format.ts';

/** A way through the markets in three cells: "D>W" buys on DMarket and sells on Waxpeer. */
export function formatWay({ buyOn, sellOn }: Direction): string {
  return `${VENUES[buyOn].letter}>${VENUES[sellOn].letter}`;
}

/** Which ways a chat wants to see. */
export const DIRECTION_WORDS: Readonly<Record<DirectionChoice, string>> = {
  both: 'both ways',
  'dmarket-to-waxpeer': 'D>W only',
  'waxpeer-to-dmarket': 'W>D only',
};

/** Where a fee is known from, in one word. */
export const FEE_WORDS: Readonly<Record<FeeSource, string>> = {
  account: 'account',
  table: 'table',
  assumed: 'assumed',
};

/** What is known of a market's fee. */
export interface FeeNote {
  readonly source: FeeSource;
  readonly rate: BasisPoints;
  readonly observedAt: number;
  /** True iff single items may cost less than this rate. */
  readonly isMost?: boolean;
}

/** The sale fees in one line: "Fees D ≤10% table 3h old, W 6% assumed (worst case)". */
export function formatFees(fees: Readonly<Partial<Record<MarketId, FeeNote>>>, now: number): string {
  const notes = MARKET_IDS.flatMap((market) => {
    const fee = fees[market];
    return fee === undefined
      ? []
      : [
          `${VENUES[market].letter} ${fee.isMost ? '≤' : ''}${formatRate(fee.rate)} ${formatSource(fee, now)}`,
        ];
  });
  return `Fees ${notes.length === 0 ? '-' : notes.join(', ')}`;
}

function formatSource({ source, observedAt }: FeeNote, now: number): string {
  return source === 'assumed'
    ? `${FEE_WORDS.assumed} (worst case)`
    : `${FEE_WORDS[source]} ${formatAge(now - observedAt)} old`;
}
