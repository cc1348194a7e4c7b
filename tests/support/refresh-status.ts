import { type SystemStatus } from '../../src/arbitrage/status.ts';
import { basisPoints } from '../../src/domain/money.ts';
import { type MarketId } from '../../src/domain/venue.ts';

type Refresh = NonNullable<SystemStatus['refresh']>;
type Lane = Refresh['markets'][MarketId];

const idle: Lane = {
  lastAt: null,
  reading: null,
  refreshed: 0,
  failed: 0,
  skipped: 0,
  restsUntil: null,
  share: basisPoints(0),
};

/** A refresh that has read nothing yet, but for what a test says of its markets. */
export function buildRefreshStatus(lanes: Partial<Record<MarketId, Partial<Lane>>> = {}): Refresh {
  return {
    games: [],
    markets: { dmarket: { ...idle, ...lanes.dmarket }, waxpeer: { ...idle, ...lanes.waxpeer } },
    maxShare: basisPoints(3333),
    phases: { titles: 0, phases: 0, read: 0, failed: 0 },
  };
}
