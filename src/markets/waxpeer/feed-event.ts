import { z } from 'zod';
import { type Game, GAMES } from '../../domain/game.ts';
import { type Mills } from '../../domain/money.ts';
import { type ItemKey, toItemKey } from '../../domain/title.ts';
import { parsePhase } from '../phase.ts';
import { priceSchema, readMills } from '../price-schemas.ts';
import { lockHoursOf } from './lock.ts';
import { listingId, momentOrNone } from './schema.ts';

const KINDS = ['new', 'update', 'removed'] as const;

/** What happened to a listing. One that is removed was sold, or taken back: the feed does not say. */
export type ListingEventKind = (typeof KINDS)[number];

/** A change of one listing on Waxpeer, as its live feed tells it. */
export interface ListingEvent {
  readonly kind: ListingEventKind;
  readonly game: Game;
  readonly key: ItemKey;
  readonly title: string;
  readonly id: string;
  readonly price: Mills;
  /** Hours until the item can be delivered, rounded up; 0 when it can be at once, null when that cannot be read. */
  readonly lockHours: number | null;
  /** True iff the seller sends it by hand. */
  readonly isManual: boolean;
  /** When the event arrived, in milliseconds since 1970: the feed tells no time. */
  readonly observedAt: number;
}

/** An event as it arrives, with no more than its name read. */
export interface RawListingEvent {
  readonly kind: ListingEventKind;
  readonly key: ItemKey;
  readonly title: string;
  readonly fields: object;
}

/** True iff an event of this name is about a listing. */
export function isListingEvent(name: string): name is ListingEventKind {
  return (KINDS as readonly string[]).includes(name);
}

const LONGEST_TITLE = 300;

/** Reads no more of an event than which item it is about, since most are about items of no interest; undefined without a name. */
export function readListingName(kind: ListingEventKind, payload: unknown): RawListingEvent | undefined {
  if (typeof payload !== 'object' || payload === null) return undefined;
  const { name: title, phase } = payload as { readonly name?: unknown; readonly phase?: unknown };
  if (typeof title !== 'string' || title === '' || title.length > LONGEST_TITLE) return undefined;
  const key = toItemKey(title, typeof phase === 'string' ? parsePhase(phase) : undefined);
  return { kind, key, title, fields: payload };
}

const listing = z.object({
  item_id: listingId,
  game: z.enum(GAMES, { error: 'bad-game' }),
  price: priceSchema(readMills),
  auto: z.boolean().nullish().catch(null),
  unlock_at: momentOrNone,
});

/** Reads the rest of an event; a text is the reason why it cannot be read. */
export function decodeListingEvent(raw: RawListingEvent, observedAt: number): ListingEvent | string {
  const result = listing.safeParse(raw.fields);
  if (!result.success) return result.error.issues[0]?.message ?? 'bad-event';
  const { item_id: id, game, price, auto, unlock_at: unlockAt } = result.data;
  const { kind, key, title } = raw;
  const lockHours = lockHoursOf(unlockAt, observedAt);
  return { kind, game, key, title, id, price, lockHours, isManual: auto === false, observedAt };
}
