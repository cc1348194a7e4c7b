import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addEvent,
  applyEvents,
  forgetUntil,
  type LiveAsk,
  NO_EVENTS,
} from '../../../src/arbitrage/live/live-ask.ts';
import { type Mills, mills } from '../../../src/domain/money.ts';
import { type ListingEvent, type ListingEventKind } from '../../../src/markets/index.ts';
import { buildQuote, NOW, usd } from '../../support/trades.ts';

const REDLINE = 'AK-47 | Redline (Field-Tested)';
const quote = buildQuote(REDLINE, { bestAsk: usd(20), askCount: 9 });

function event(kind: ListingEventKind, id: string, price: Mills, at: number, lockHours = 0): ListingEvent {
  const { key, title } = quote;
  return { kind, game: 'csgo', key, title, id, price, lockHours, isManual: false, observedAt: NOW + at };
}

type Told = readonly [kind: ListingEventKind, id: string, dollars: number];

const tell = (...told: readonly Told[]): LiveAsk =>
  told.reduce(
    (ask, [kind, id, dollars], index) => addEvent(ask, event(kind, id, usd(dollars), index + 1)),
    NO_EVENTS,
  );
const askAfter = (...told: readonly Told[]): number | null => applyEvents(quote, NOW, tell(...told)).bestAsk;

describe('the lowest ask after events', () => {
  it.each<[string, readonly Told[], number | null]>([
    ['stands when a dearer listing comes', [['new', 'a', 21]], 20_000],
    ['is a new listing below it', [['new', 'a', 19]], 19_000],
    ['is a listing that goes down below it', [['update', 'a', 19.5]], 19_500],
    [
      'follows that listing',
      [
        ['new', 'a', 19],
        ['update', 'a', 18],
      ],
      18_000,
    ],
    [
      'is the old one again when a new listing goes',
      [
        ['new', 'a', 19],
        ['removed', 'a', 19],
      ],
      20_000,
    ],
    [
      'is the old one again when a new listing goes up',
      [
        ['new', 'a', 19],
        ['update', 'a', 25],
      ],
      20_000,
    ],
    ['stands when a dearer listing goes', [['removed', 'x', 22]], 20_000],
    ['is not known when a listing at its price goes', [['removed', 'x', 20]], null],
    [
      'is not known when a listing that was there before goes',
      [
        ['update', 'x', 19],
        ['removed', 'x', 19],
      ],
      null,
    ],
    [
      'is not known when such a listing goes up',
      [
        ['update', 'x', 19],
        ['update', 'x', 30],
      ],
      null,
    ],
    [
      'is known again by a listing below',
      [
        ['removed', 'x', 20],
        ['new', 'a', 19.9],
      ],
      19_900,
    ],
    [
      'stays unknown with a dearer listing',
      [
        ['removed', 'x', 20],
        ['new', 'a', 21],
      ],
      null,
    ],
  ])('%s', (_, told, expected) => {
    expect(askAfter(...told)).toBe(expected);
  });

  it('is as of the event, and without a count when it is not known', () => {
    expect(applyEvents(quote, NOW, tell(['new', 'a', 19]))).toMatchObject({
      observedAt: NOW + 1,
      askCount: 9,
    });
    expect(applyEvents(quote, NOW, tell(['removed', 'x', 20]))).toMatchObject({
      observedAt: NOW + 1,
      askCount: null,
    });
  });

  it('takes no notice of listings that cannot be delivered at once', () => {
    expect(addEvent(NO_EVENTS, event('new', 'a', usd(10), 1, 20))).toBe(NO_EVENTS);
  });

  it('is that of a book which is newer than all events', () => {
    const ask = tell(['new', 'a', 19], ['removed', 'x', 20]);
    expect(applyEvents(quote, NOW + 2, ask)).toBe(quote);
    expect(forgetUntil(ask, NOW + 2)).toBeUndefined();
  });
});

/** Listings that come, move and go; the feed tells all of it, and the book was made before the first event. */
const changes = fc.array(
  fc.record({
    id: fc.integer({ min: 0, max: 9 }),
    price: fc.integer({ min: 1, max: 30 }),
    goes: fc.boolean(),
  }),
  { maxLength: 40 },
);
const before = fc.dictionary(fc.integer({ min: 0, max: 9 }).map(String), fc.integer({ min: 1, max: 30 }));

describe('whatever happens to the listings', () => {
  it('no ask is told below the real one, and one that the feed has told of is never missed', () => {
    fc.assert(
      fc.property(before, changes, (first, moves) => {
        const market = new Map(Object.entries(first));
        const lowest = (): number => Math.min(...market.values());
        const book = { ...quote, bestAsk: market.size === 0 ? null : mills(lowest()) };
        const toldOf = new Set<string>();
        let raisedUnseen = false;
        let ask = NO_EVENTS;
        for (const [index, { id: number, price, goes }] of moves.entries()) {
          const id = String(number);
          const known = market.get(id);
          if (goes && known === undefined) continue;
          // That a listing nobody told of yet has gone up cannot be seen by its event.
          raisedUnseen ||= !goes && known !== undefined && price > known && !toldOf.has(id);
          const kind = goes ? 'removed' : known === undefined ? 'new' : 'update';
          ask = addEvent(ask, event(kind, id, mills(goes ? (known ?? 0) : price), index + 1));
          if (goes) market.delete(id);
          else market.set(id, price);
          toldOf.add(id);
        }
        fc.pre(!raisedUnseen);
        const { bestAsk } = applyEvents(book, NOW, ask);
        if (bestAsk !== null) expect(bestAsk).toBe(lowest());
      }),
    );
  });
});
