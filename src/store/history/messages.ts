import { type HistoryStatus } from '../../domain/history.ts';
import { type BookId } from './tables.ts';

/** A book on its way to the history's thread: the keys in parts (`key-parts.ts`), and their quotes, NaN for nobody. */
export interface RecordCall {
  readonly kind: 'record';
  readonly book: BookId;
  readonly at: number;
  readonly items: number;
  readonly keys: readonly Uint8Array<ArrayBuffer>[];
  readonly asks: Float64Array<ArrayBuffer>;
  readonly bids: Float64Array<ArrayBuffer>;
  readonly askCounts: Float64Array<ArrayBuffer>;
}

/** Asks for the summary of a book; the caller knows the first keys already. */
export interface SummaryCall {
  readonly kind: 'summary';
  readonly book: BookId;
  readonly knownKeys: number;
}

/** Asks for what one item's prices were. */
export interface SeriesCall {
  readonly kind: 'series';
  readonly book: BookId;
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** What the history's thread can be asked for. */
export type HistoryCall =
  RecordCall | SummaryCall | SeriesCall | { readonly kind: 'status' } | { readonly kind: 'close' };

/** What a summary says of an item, in the order in which its values follow each other. */
export const SUMMARY_COLUMNS = [
  'snapshots',
  'days',
  'median14',
  'median30',
  'mean30',
  'logMad30',
  'dailyVolatility',
  'change1h',
  'change7d',
  'change30d',
  'spikedAt',
] as const;

/** One number that a summary has of each item. */
export type SummaryColumn = (typeof SUMMARY_COLUMNS)[number];

/** A summary: the values of each item, one item after the other, NaN for what is not known. */
export interface SummaryAnswer {
  readonly recordedAt: number | null;
  readonly items: number;
  readonly values: Float64Array<ArrayBuffer>;
  /** The keys that the caller did not know yet, in parts; empty for a number whose key is lost. */
  readonly keys: readonly Uint8Array<ArrayBuffer>[];
  readonly newKeys: number;
}

/** The fields of a point, in the order in which they follow each other; NaN is null. */
export const POINT_FIELDS = [
  'at',
  'spanMs',
  'ask',
  'askLow',
  'askHigh',
  'bid',
  'bidLow',
  'bidHigh',
  'askCount',
] as const;

/** What each call is answered with. */
export interface HistoryAnswers {
  readonly record: null;
  readonly summary: SummaryAnswer;
  /** Points one after the other, each with all fields. */
  readonly series: Float64Array<ArrayBuffer>;
  readonly status: HistoryStatus;
  readonly close: null;
}

/** A call with its number, and the time it is on the caller's clock. */
export interface Request {
  readonly id: number;
  readonly now: number;
  readonly call: HistoryCall;
}

/** What the thread sends back. */
export type Reply =
  | { readonly kind: 'answer'; readonly id: number; readonly value: HistoryAnswers[HistoryCall['kind']] }
  | { readonly kind: 'failure'; readonly id: number; readonly error: Error; readonly isGone: boolean }
  | { readonly kind: 'warning'; readonly fields: object; readonly message: string };

/** What the thread is started with. */
export interface ThreadData {
  readonly directory: string;
  /** The database on a server that is used instead of the folder. */
  readonly databaseUrl: string | null;
  readonly largestBytes: number;
}
