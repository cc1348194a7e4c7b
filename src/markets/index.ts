export type { DmarketKeys } from './dmarket/auth.ts';
export { createDmarketMarket, type DmarketOptions } from './dmarket/client.ts';
export type {
  Balance,
  ItemReference,
  Market,
  MarketStatus,
  QuoteOptions,
  ReadOptions,
  ReadPriority,
  RouteStatus,
} from './market.ts';
export type { MarketOptions } from './market-options.ts';
export { createWaxpeerMarket, type WaxpeerOptions } from './waxpeer/client.ts';
export type { WaxpeerFeed, WaxpeerFeedOptions } from './waxpeer/feed.ts';
export type { ListingEvent, ListingEventKind } from './waxpeer/feed-event.ts';
export type { FeedGap, FeedListeners, FeedStatus } from './waxpeer/feed-reader.ts';
