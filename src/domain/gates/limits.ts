import { type BasisPoints, basisPoints } from '../money.ts';

/** What a pair of quotes has to keep to be shown as a deal. */
export interface GateLimits {
  /** How old a quote may be, and how far apart two of them. */
  readonly maxAgeMs: number;
  readonly maxSkewMs: number;
  /** Within which part of the other sources' middle price a selling price is believed; its inverse is the lower bound. */
  readonly maxRatio: BasisPoints;
  /** How far a selling price may stand above its mean of 30 days. */
  readonly maxInflation: BasisPoints;
  /** How far a selling price may have fallen within an hour. */
  readonly maxFall: BasisPoints;
  /** How many robust deviations a selling price may be away from its middle of 30 days. */
  readonly maxDeviations: number;
  /** How many must ask a price where it is to be sold, and how many sales there must have been within 20 days. */
  readonly minAsks: number;
  readonly minSales: number;
}

/** The limits of a scan that is set to nothing special. */
export const DEFAULT_GATE_LIMITS: GateLimits = {
  maxAgeMs: 180_000,
  maxSkewMs: 180_000,
  maxRatio: basisPoints(20_000),
  maxInflation: basisPoints(3000),
  maxFall: basisPoints(1000),
  maxDeviations: 3.5,
  minAsks: 3,
  minSales: 15,
};

/** A quote that is read on its own may be this old to be looked at live, which is what decides then. */
export const MAX_UNCONFIRMED_AGE_MS = 15 * 60_000;
