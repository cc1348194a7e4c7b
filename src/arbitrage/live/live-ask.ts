import { type Mills } from '../../domain/money.ts';
import { type Quote } from '../../domain/quote.ts';
import { type ListingEvent } from '../../markets/index.ts';

interface Listing {
  readonly price: Mills;
  /** True iff it was there before the feed told of it, so that it may be what a book's lowest ask is made of. */
  readonly isOld: boolean;
  readonly at: number;
}

/** That a listing which may have made the lowest ask of a book is not to be had at its price any more. */
interface Departure {
  readonly price: Mills;
  readonly at: number;
}

/** What the feed has told of one item since its last book. */
export interface LiveAsk {
  readonly listings: ReadonlyMap<string, Listing>;
  /** Oldest first; of two the later one is dearer, since a cheaper one makes those before it superfluous. */
  readonly departures: readonly Departure[];
  /** When the last event came. */
  readonly at: number;
}

/** What is known of an item before the first event. */
export const NO_EVENTS: LiveAsk = { listings: new Map(), departures: [], at: -Infinity };

/** So many of an item's cheapest listings are remembered. */
const MOST_LISTINGS = 50;

/** Adds what an event tells. Pure; a listing that cannot be delivered at once is no ask, and so none that is lost. */
export function addEvent(ask: LiveAsk, event: ListingEvent): LiveAsk {
  if (event.lockHours !== 0) return ask;
  const { id, price, kind, observedAt: at } = event;
  const known = ask.listings.get(id);
  const isOld = known?.isOld ?? kind !== 'new';
  const listings = new Map(ask.listings);
  listings.delete(id);
  if (kind !== 'removed') listings.set(id, { price, isOld, at });
  // Where a listing has gone up from is only known of those that the feed has told of before.
  const leftAt = kind === 'removed' ? price : known !== undefined && known.price < price ? known.price : null;
  return {
    listings: keepCheapest(listings),
    departures:
      isOld && leftAt !== null ? addDeparture(ask.departures, { price: leftAt, at }) : ask.departures,
    at,
  };
}

/** Forgets what a book of that moment knows better. Pure; undefined when nothing is left. */
export function forgetUntil(ask: LiveAsk, bookAt: number): LiveAsk | undefined {
  const listings = new Map([...ask.listings].filter(([, { at }]) => at > bookAt));
  const departures = ask.departures.filter(({ at }) => at > bookAt);
  return listings.size === 0 && departures.length === 0 ? undefined : { listings, departures, at: ask.at };
}

/**
 * The quote of a book as of that moment with what came after it. A listing below the lowest ask is the new one; once
 * the listing that may have made it is gone nobody knows the next one, and so none is told. Pure.
 */
export function applyEvents(quote: Quote, bookAt: number, ask: LiveAsk): Quote {
  const later = forgetUntil(ask, bookAt);
  if (later === undefined) return quote;
  const told = Math.min(...Array.from(later.listings.values(), ({ price }) => price));
  const booked = quote.bestAsk ?? Infinity;
  const cheapest = [...later.listings.values()].find(({ price }) => price === told);
  if (cheapest !== undefined && told <= booked) {
    return told === booked ? quote : { ...quote, bestAsk: cheapest.price, observedAt: cheapest.at };
  }
  const gone = later.departures.find(({ price }) => price <= booked);
  if (gone === undefined || quote.bestAsk === null) return quote;
  return { ...quote, bestAsk: null, askCount: null, observedAt: gone.at };
}

function keepCheapest(listings: ReadonlyMap<string, Listing>): ReadonlyMap<string, Listing> {
  if (listings.size <= MOST_LISTINGS) return listings;
  const sorted = [...listings].sort(([, left], [, right]) => left.price - right.price);
  return new Map(sorted.slice(0, MOST_LISTINGS));
}

function addDeparture(departures: readonly Departure[], departure: Departure): readonly Departure[] {
  return [...departures.filter(({ price }) => price < departure.price), departure];
}
