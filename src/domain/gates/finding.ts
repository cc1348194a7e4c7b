/** Why a pair of quotes is no deal, in the order in which it is looked for. */
export const REJECTIONS = [
  'hidden',
  'mixed-phases',
  'no-ask',
  'stale',
  'skew',
  'price-range',
  'no-profit',
  'cross-source',
  'thin-asks',
  'inflated',
  'spike',
  'falling',
  'outlier',
  'below-minimum',
  'thin-sales',
  'erratic',
  'unsure',
  'locked',
  'few-sales',
  'slow',
  'gone',
] as const;

/** One such reason. */
export type Rejection = (typeof REJECTIONS)[number];

/**
 * A reason with the figures that decided, in the unit of the reason: milliseconds for `stale`, `skew` and `spike` (since
 * the jump); mills for `price-range` (the price and the bound it breaks) and `no-profit` (what is left); basis points
 * for `cross-source` (of the other sources' middle), `inflated` (above the mean of 30 days or the price of a week ago), `falling` (within an hour)
 * `below-minimum` (return) and `slow` (return a day); counts for `thin-asks`, `thin-sales`, `few-sales` (a week) and
 * `erratic`; robust deviations for `outlier`; points of confidence for `unsure`; days for `locked`.
 */
export interface Finding {
  readonly reason: Rejection;
  readonly value?: number;
  readonly limit?: number;
}
