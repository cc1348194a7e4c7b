import { type Mills } from '../money.ts';
import { type ItemKey } from '../title.ts';
import { type MarketId } from '../venue.ts';
import { type Alert, type AlertContent, type AlertEnd } from './alert.ts';
import { type AlertSettings } from './alert-settings.ts';
import { type Fired } from './arming.ts';
import { type Watch, type WatchSpec } from './watch.ts';

/** What a watch can fire for: an item and, for a deal, where it is bought. */
export interface FiringPoint {
  readonly watchId: number;
  readonly key: ItemKey;
  /** Null for a price. */
  readonly buyOn: MarketId | null;
}

/** A watch that has fired for an item and was not armed again since. */
export interface FiredWatch extends FiringPoint, Fired {
  /** What the deal was expected to be sold for; null for a price. */
  readonly sellPrice: Mills | null;
}

/** A new watch. */
export interface NewWatch {
  readonly chatId: number;
  readonly createdBy: number;
  readonly spec: WatchSpec;
  /** Where its alerts are told; the whole chat unless said otherwise. */
  readonly topicId?: number | null;
}

/** What may change of a watch; another thing to wait for arms it anew. */
export type WatchChange = Partial<Pick<Watch, 'spec' | 'paused' | 'mutedUntil' | 'topicId'>>;

/** The watches of all chats, and how they stand to the items they have fired for. */
export interface WatchRepository {
  /** Undefined when the chat has as many as it may. */
  readonly create: (watch: NewWatch) => Promise<Watch | undefined>;
  /** A chat's watches in the order in which they were made. */
  readonly list: (chatId: number) => Promise<readonly Watch[]>;
  readonly find: (chatId: number, id: number) => Promise<Watch | undefined>;
  /** The watch as it is then, or undefined when the chat has none with this id. */
  readonly change: (chatId: number, id: number, change: WatchChange) => Promise<Watch | undefined>;
  /** True iff there was one to remove. */
  readonly remove: (chatId: number, id: number) => Promise<boolean>;
  /** Watches that may fire: those neither paused nor of a retired chat, in batches. */
  readonly active: () => AsyncIterable<readonly Watch[]>;
  /** Every watch that has fired and was not armed again since, in batches. */
  readonly fired: () => AsyncIterable<readonly FiredWatch[]>;
  /** The same of one chat's watches. */
  readonly firedOf: (chatId: number) => Promise<readonly FiredWatch[]>;
  /** The chats whose watches were made, changed, given up, stopped or taken up again since a moment. */
  readonly changedSince: (moment: number) => Promise<readonly number[]>;
  /** Notes that prices have left what these watches wait for. */
  readonly leave: (points: readonly FiringPoint[]) => Promise<void>;
  /** Arms these watches again, of those that prices have left. */
  readonly rearm: (points: readonly FiringPoint[]) => Promise<void>;
  /** The chat takes no messages any more: its watches stop, and what was to be sent to it is dropped. */
  readonly retire: (chatId: number) => Promise<void>;
  /** The chat writes again: its watches go on. True iff it was retired. */
  readonly revive: (chatId: number) => Promise<boolean>;
  readonly retired: () => Promise<readonly number[]>;
}

/** What a watch found. */
export interface Firing extends FiringPoint {
  readonly content: AlertContent;
}

/** Whether a watch fired, and the alert where one is wanted. */
export type FiringOutcome =
  { readonly fired: false } | { readonly fired: true; readonly at: number; readonly alert: Alert | null };

/** A message to be sent: one alert, or all that a chat was held back. */
export type Delivery = AlertDelivery | DigestDelivery;

/** An alert of its own. */
export interface AlertDelivery {
  readonly kind: 'alert';
  readonly chatId: number;
  readonly silent: boolean;
  /** How often it was tried before. */
  readonly tries: number;
  readonly alert: Alert;
}

/** Alerts that were held back. */
export interface DigestDelivery {
  readonly kind: 'digest';
  readonly chatId: number;
  readonly silent: boolean;
  readonly tries: number;
  readonly alerts: readonly Alert[];
}

/** How many alerts there are in each state. */
export type AlertCounts = Readonly<Record<AlertState, number>>;

/**
 * Where an alert stands: to be sent, held back for the digest, on its way, sent, perhaps sent (the process ended, or
 * the line broke, before Telegram had answered), or given up.
 */
export const ALERT_STATES = ['due', 'held', 'sending', 'sent', 'unsure', 'expired'] as const;

/** One such state. */
export type AlertState = (typeof ALERT_STATES)[number];

/**
 * The alerts that were made, each of which is sent at most once. To be sent it is claimed; who claimed it says what
 * came of it. Of one that nobody spoke for in time it is not known whether it was sent, so it is not sent again, but
 * told in the next digest.
 */
export interface AlertRepository {
  /**
   * Notes that a watch has fired and makes its alert, both or neither. Nothing happens when it has fired before and was
   * not armed again, or is no longer there; no alert is made of a deal that the chat was told within the cooldown.
   */
  readonly fire: (firing: Firing) => Promise<FiringOutcome>;
  /** Alerts whose end would still be told, the oldest first. */
  readonly lasting: () => Promise<readonly Alert[]>;
  /** Notes the end of what an alert tells; one that was not sent yet then waits for the digest. */
  readonly end: (alertId: number, end: AlertEnd) => Promise<void>;
  readonly find: (chatId: number, alertId: number) => Promise<Alert | undefined>;
  /** Claims messages that are to be sent now, so that nobody else does; of all chats, or of those that are ours. */
  readonly claim: (isOurs?: (chatId: number) => boolean) => Promise<readonly Delivery[]>;
  readonly markSent: (delivery: Delivery, messageId: number) => Promise<void>;
  /** The message was not sent, and is to be tried again. */
  readonly postpone: (delivery: Delivery, until: number) => Promise<void>;
  /** Nobody knows whether the message was sent. */
  readonly markUnsure: (delivery: Delivery) => Promise<void>;
  /** Sent alerts whose end is still to be told; in all chats, or in those that are ours. */
  readonly untoldEnds: (isOurs?: (chatId: number) => boolean) => Promise<readonly Alert[]>;
  readonly markEndTold: (alertId: number) => Promise<void>;
  readonly postponeEnd: (alertId: number, until: number) => Promise<void>;
  /** Gives up what could not be sent for a day, forgets what is long over, and sees to claims that nobody spoke for. */
  readonly tidy: () => Promise<{ readonly expired: number; readonly unsure: number }>;
  readonly counts: () => Promise<AlertCounts>;
}

/** When and how each chat wants its alerts. */
export interface AlertSettingsRepository {
  readonly get: (chatId: number) => Promise<AlertSettings>;
  /** Changes the named settings only, and tells what holds now. */
  readonly save: (chatId: number, changes: Partial<AlertSettings>) => Promise<AlertSettings>;
}
