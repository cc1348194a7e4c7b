export type { RefreshClock } from './clock.ts';
export type { LaneStatus } from './lane.ts';
export { createPhaseRotation, type PhaseRotation, type PhaseStatus } from './phase-rotation.ts';
export {
  createRefresher,
  type Refresher,
  type RefresherParts,
  type RefreshStatus,
  type ScheduledGame,
} from './refresher.ts';
