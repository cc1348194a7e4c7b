import { type Rejection } from '../../src/domain/gates/index.ts';
import { type Effect, type PlantedTrap, type Side } from './plant.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** One way to make something look like a deal. Times are counted from the scan that judges it, in milliseconds. */
export interface TrapRecipe extends Pick<PlantedTrap, 'gates' | 'sales' | 'lagMs'> {
  readonly name: string;
  /** How long before the scan it begins and after it ends; a scan in between must not show it either. */
  readonly before: number;
  readonly after: number;
  readonly effect: (side: Side, since: number) => Effect;
  readonly isDoppler?: boolean;
}

const NONE: Effect = {};
/** Bought at a fifth less, what is sold at its usual price leaves an eighth or so. */
const BAIT: Effect = { factor: 0.78 };

/** The price at which a sale is expected is capped by what the item usually goes for: then nothing is left to earn. */
const CAPPED: readonly Rejection[] = ['no-profit', 'below-minimum'];

const isWithin = (since: number, from: number, to: number): boolean => since >= from && since < to;

function bait(side: Side, since: number): Effect {
  return side === 'buy' && isWithin(since, -20 * MINUTE_MS, 2 * HOUR_MS) ? BAIT : NONE;
}

/** Multiplies the selling price within a span of time. */
function pump(factor: number, from: number, to: number): TrapRecipe['effect'] {
  return (side, since) => (side === 'sell' && isWithin(since, from, to) ? { factor } : NONE);
}

/** Both prices fall by a sixth, the buying one from a fifth less. */
function fall(side: Side, since: number): Effect {
  if (!isWithin(since, -25 * MINUTE_MS, 2 * HOUR_MS)) return NONE;
  return { factor: side === 'sell' ? 0.84 : 0.84 * 0.78 };
}

const SHORT = { before: 25 * MINUTE_MS, after: 2 * HOUR_MS };

/** Every kind of manipulation and bad data that a gate exists for. */
export const TRAPS: readonly TrapRecipe[] = [
  {
    name: '+40 % within an hour',
    gates: ['inflated', 'spike', ...CAPPED],
    ...SHORT,
    effect: pump(1.4, -25 * MINUTE_MS, HOUR_MS),
  },
  {
    name: 'back from a jump of 8 hours ago',
    gates: ['spike'],
    before: 8 * HOUR_MS,
    after: 2 * HOUR_MS,
    effect: (side, since) =>
      side === 'sell' ? pump(1.4, -8 * HOUR_MS, -7 * HOUR_MS)(side, since) : bait(side, since),
  },
  {
    name: '+45 % over a week',
    gates: ['inflated', 'outlier', ...CAPPED],
    before: 7 * DAY_MS,
    after: HOUR_MS,
    effect: (side, since) =>
      side === 'sell' && isWithin(since, -7 * DAY_MS, HOUR_MS)
        ? { factor: 1 + 0.45 * Math.min(1, 1 + since / (7 * DAY_MS)) }
        : NONE,
  },
  {
    name: 'a lone fake ask',
    gates: ['thin-asks'],
    ...SHORT,
    effect: (side, since) =>
      side === 'sell' && isWithin(since, -25 * MINUTE_MS, 2 * HOUR_MS)
        ? { factor: 1.12, listings: 1 }
        : bait(side, since),
  },
  {
    name: 'two listings',
    gates: ['thin-asks'],
    ...SHORT,
    effect: (side, since) =>
      side === 'sell' && isWithin(since, -25 * MINUTE_MS, 2 * HOUR_MS) ? { listings: 2 } : bait(side, since),
  },
  {
    name: 'doubled for a minute',
    gates: ['cross-source', 'inflated', 'spike', ...CAPPED],
    before: MINUTE_MS / 2,
    after: MINUTE_MS / 2,
    effect: pump(2.2, -MINUTE_MS / 2, MINUTE_MS / 2),
  },
  {
    name: 'falling knife',
    gates: ['falling'],
    ...SHORT,
    effect: fall,
  },
  { name: 'sales among friends', gates: ['erratic'], ...SHORT, effect: bait, sales: 'wash' },
  { name: 'eight sales in 20 days', gates: ['thin-sales'], ...SHORT, effect: bait, sales: 'thin' },
  { name: 'phases mixed', gates: ['mixed-phases'], ...SHORT, effect: bait, isDoppler: true },
  {
    name: '28 % above its history',
    gates: ['outlier', 'inflated', ...CAPPED],
    before: 30 * HOUR_MS,
    after: HOUR_MS,
    effect: pump(1.28, -30 * HOUR_MS, HOUR_MS),
  },
  {
    name: 'both markets far from Steam and history',
    gates: ['cross-source', ...CAPPED],
    ...SHORT,
    effect: (side, since) =>
      isWithin(since, -25 * MINUTE_MS, 2 * HOUR_MS) ? { factor: side === 'sell' ? 2.95 : 2.1 } : NONE,
  },
  {
    name: 'a book ten minutes old',
    gates: ['stale'],
    ...SHORT,
    effect: bait,
    lagMs: { buy: 0, sell: 10 * MINUTE_MS },
  },
  {
    name: 'books three minutes apart',
    gates: ['skew'],
    ...SHORT,
    effect: bait,
    lagMs: { buy: 170_000, sell: -20_000 },
  },
];
