export { type Broadcast, type BroadcastListener, joinBroadcast } from './broadcast.ts';
export { type Lease, takeLease } from './lease.ts';
export { createSharedJobs, type JobOptions, type JobOutcome, type SharedJobs } from './shared-jobs.ts';
export { type InboxMessage, type InboxStatus, type InboxTry, SharedInbox } from './shared-inbox.ts';
export { createTurn, type Turn } from './turn.ts';
export {
  RedisGoneError,
  SharedRedis,
  type SharedRedisOptions,
  type SharedRedisStatus,
} from './shared-redis.ts';
