export {
  type Check,
  type Course,
  type HitBy,
  NEW_COURSE,
  type Outcome,
  seeBuying,
  seeSales,
  seeSelling,
  sightingOf,
  type Sighting,
  wantsSales,
} from './course.ts';
export { concludeIfOver, type Resale, resaleOf } from './outcome.ts';
export {
  type Followed,
  LEDGER_KEPT_MS,
  type LedgerRepository,
  MOST_PAPER_TRADES,
  type PaperOutcome,
  type PaperOwner,
  type PaperTrade,
} from './repository.ts';
export {
  CHECK_MINUTES,
  type CheckMinutes,
  isRepetition,
  predict,
  type Prediction,
  type ShownDeal,
  type ShownIn,
  type Signal,
  threadOf,
} from './signal.ts';
export {
  type GradeRecord,
  type GradeSum,
  type Sample,
  type Share,
  STATISTICS_MS,
  sumByGrade,
  summariseSignals,
} from './statistics.ts';
