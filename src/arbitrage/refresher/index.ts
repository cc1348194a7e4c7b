export type { RefreshClock } from './clock.ts';
export type { LaneStatus } from './lane.ts';
export {
  createRefresher,
  type Refresher,
  type RefresherParts,
  type RefreshStatus,
  type ScheduledGame,
} from './refresher.ts';
