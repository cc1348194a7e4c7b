export type { AnswerFilter, StorageSize } from './cache/cache-storage.ts';
export {
  type CachedClientOptions,
  closeCachedClient,
  createCachedClient,
  getCachedClient,
} from './cached-clients.ts';
export { createHttpClient, type HttpClient } from './client.ts';
export { describeHttpClient } from './describe-http-client.ts';
export type { HttpClientDescription, PartDescription } from './description.ts';
export {
  describeHttpFailure,
  type FailureEffort,
  type HttpFailure,
  type HttpFailureKind,
} from './failure.ts';
export type { Headers } from './headers.ts';
export { HttpError, type HttpErrorFacts, type RefusedAnswer } from './http-error.ts';
export type { LimitStats } from './limiter/limiter-registry.ts';
export {
  type CacheInfo,
  type CacheStatus,
  type Decode,
  type HttpRequestConfig,
  type HttpResponse,
  isFromCache,
  type QueryValue,
  type RequestCache,
} from './messages.ts';
export type {
  Budget,
  CacheOptions,
  CachePolicyName,
  HttpClientOptions,
  HttpLimiterOptions,
  ReadPause,
  RouteCache,
  RouteRule,
  Signature,
  SigningRequest,
  SignRequest,
  StorageKind,
} from './options.ts';
export { createHttpMetrics } from './metrics.ts';
export type { HttpObserver } from './observer.ts';
export { createUrgency, type Priority, type Urgency } from './priority.ts';
export type { HttpClientStats, RouteStats } from './stats.ts';
