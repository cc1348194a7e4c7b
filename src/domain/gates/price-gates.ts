import { type ItemHistory } from '../history.ts';
import { type Mills } from '../money.ts';
import { type AskedQuote } from '../quote.ts';
import { type Finding } from './finding.ts';
import { type GateLimits } from './limits.ts';

/** What is known of the price at which a pair is to be sold. */
export interface PriceEvidence {
  readonly buy: AskedQuote;
  readonly sell: AskedQuote;
  /** Our own records of the item where it is to be sold, and where it is bought. */
  readonly sellHistory: ItemHistory | undefined;
  readonly buyHistory: ItemHistory | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

type PriceGate = (evidence: PriceEvidence, limits: GateLimits) => Finding | undefined;

/** Why the price at which a pair is to be sold is not believed, if that is so. */
export function findPriceGate(evidence: PriceEvidence, limits: GateLimits): Finding | undefined {
  for (const gate of PRICE_GATES) {
    const finding = gate(evidence, limits);
    if (finding !== undefined) return finding;
  }
  return undefined;
}

const BASIS = 10_000;
const DAY_MS = 24 * 3_600_000;
/** Days of records below which a mean of 30 days says nothing. */
const MEAN_DAYS = 7;
/** 1.4826 makes the median absolute deviation of a normal distribution its standard deviation. */
const DEVIATION_OF_MAD = 1.4826;
/** A price that hardly ever moved has almost no deviation; this much it is always allowed. */
const LEAST_DEVIATION = 0.01;
/** A month of days that hardly differ from each other says too little: what a price moves from day to day is no oddity. */
const DEVIATION_OF_DAILY = 2;

/** Other sources: the buying market now and as recorded, and Steam. A single odd one of three decides nothing. */
const againstOtherSources: PriceGate = ({ buy, sell, buyHistory }, { maxRatio }) => {
  const sources = [buy.bestAsk, buyHistory?.median30 ?? null, sell.steamPrice ?? buy.steamPrice ?? null];
  const ratio = Math.round((sell.bestAsk / middleOf(sources.filter((price) => price !== null))) * BASIS);
  const least = Math.floor(BASIS ** 2 / maxRatio);
  if (ratio > maxRatio) return { reason: 'cross-source', value: ratio, limit: maxRatio };
  return ratio < least ? { reason: 'cross-source', value: ratio, limit: least } : undefined;
};

const againstFewAsks: PriceGate = ({ sell }, { minAsks }) =>
  sell.askCount !== null && sell.askCount < minAsks
    ? { reason: 'thin-asks', value: sell.askCount, limit: minAsks }
    : undefined;

/** Above the mean of the month or, since that gives way to whoever is patient, above the price of a week ago. */
const againstInflation: PriceGate = ({ sell, sellHistory }, { maxInflation }) => {
  const { mean30 = null, days = 0, change7d = null } = sellHistory ?? {};
  const overMean = mean30 === null || days < MEAN_DAYS ? 0 : Math.round((sell.bestAsk / mean30 - 1) * BASIS);
  const above = Math.max(overMean, change7d ?? 0);
  return above > maxInflation ? { reason: 'inflated', value: above, limit: maxInflation } : undefined;
};

/** A price that jumped is not believed for a day, whatever it does afterwards. */
const againstSpike: PriceGate = ({ sellHistory, now }) => {
  const at = sellHistory?.spikedAt ?? null;
  return at !== null && now - at < DAY_MS ? { reason: 'spike', value: now - at, limit: DAY_MS } : undefined;
};

const againstFall: PriceGate = ({ sellHistory }, { maxFall }) => {
  const fall = 0 - (sellHistory?.change1h ?? 0);
  return fall > maxFall ? { reason: 'falling', value: fall, limit: maxFall } : undefined;
};

const againstOutlier: PriceGate = ({ sell, sellHistory }, { maxDeviations }) => {
  if (sellHistory === undefined || sellHistory.median30 === null || sellHistory.logMad30 === null)
    return undefined;
  const { median30, logMad30, dailyVolatility } = sellHistory;
  const daily = DEVIATION_OF_DAILY * (dailyVolatility ?? 0);
  const deviation = Math.max(DEVIATION_OF_MAD * logMad30, daily, LEAST_DEVIATION);
  const away = Math.abs(Math.log(sell.bestAsk / median30)) / deviation;
  return away > maxDeviations
    ? { reason: 'outlier', value: Math.round(away * 10) / 10, limit: maxDeviations }
    : undefined;
};

const PRICE_GATES: readonly PriceGate[] = [
  againstOtherSources,
  againstFewAsks,
  againstInflation,
  againstSpike,
  againstFall,
  againstOutlier,
];

/** The middle of at least one price; of two the lower one, for nothing tells which of them is odd. */
function middleOf(prices: readonly Mills[]): number {
  const sorted = prices.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
}
