export { type Finding, type Rejection, REJECTIONS } from './finding.ts';
export { DEFAULT_GATE_LIMITS, type GateLimits, MAX_UNCONFIRMED_AGE_MS } from './limits.ts';
export { findPaceGate, LEAST_LOCK_DAYS, NO_PACE_LIMITS, type PaceLimits } from './pace-gate.ts';
export { findPriceGate, type PriceEvidence } from './price-gates.ts';
export { findQuoteGate, type PriceRange } from './quote-gates.ts';
export { findTimeGate } from './time-gate.ts';
