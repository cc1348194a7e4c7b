import { describe, expect, it } from '@jest/globals';
import {
  createLiveOverlay,
  createWatchedItems,
  type LiveOverlay,
} from '../../../src/arbitrage/live/index.ts';
import { type ItemKey } from '../../../src/domain/title.ts';
import { type ListingEvent } from '../../../src/markets/index.ts';
import { buildBook, buildQuote, NOW, usd } from '../../support/trades.ts';

const REDLINE = 'AK-47 | Redline (Field-Tested)';
const quote = buildQuote(REDLINE, { bestAsk: usd(20) });
const bookAt = (at: number): ReturnType<typeof buildBook> => buildBook('waxpeer', [quote], at);

function comes(dollars: number, at: number): ListingEvent {
  const { key, title } = quote;
  const price = usd(dollars);
  return {
    kind: 'new',
    game: 'csgo',
    key,
    title,
    id: `at ${at}`,
    price,
    lockHours: 0,
    isManual: false,
    observedAt: at,
  };
}

function build(): {
  overlay: LiveOverlay;
  clock: { now: number };
  askIn: (at: number) => number | null | undefined;
} {
  const clock = { now: NOW };
  const overlay = createLiveOverlay(() => clock.now);
  const askIn = (at: number): number | null | undefined =>
    overlay.layer(bookAt(at)).quotes.get(quote.key)?.bestAsk;
  return { overlay, clock, askIn };
}

describe('the live overlay', () => {
  it('keeps a book up to date that was made after the feed began, and no older one', () => {
    const { overlay, askIn } = build();
    overlay.onReady();
    overlay.onEvent(comes(19, NOW + 10));
    expect(askIn(NOW + 1)).toBe(19_000);
    expect(askIn(NOW - 1)).toBe(20_000);
  });

  it('leaves what a newer book knows better to that, and goes on from there', () => {
    const { overlay, askIn } = build();
    overlay.onReady();
    overlay.onEvent(comes(19, NOW + 10));
    void overlay.onBook(bookAt(NOW + 20));
    expect(askIn(NOW + 20)).toBe(20_000);
    overlay.onEvent(comes(18, NOW + 30));
    expect(askIn(NOW + 20)).toBe(18_000);
  });

  it('forgets everything in a gap, and waits for a book that was made after it', () => {
    const { overlay, clock, askIn } = build();
    overlay.onReady();
    overlay.onEvent(comes(19, NOW + 10));
    overlay.onGap();
    expect(askIn(NOW + 1)).toBe(20_000);
    clock.now = NOW + 60;
    overlay.onReady();
    overlay.onEvent(comes(18, NOW + 70));
    expect([askIn(NOW + 50), askIn(NOW + 65)]).toEqual([20_000, 18_000]);
  });

  it('makes a whole only once as long as nothing happens, and leaves other markets alone', () => {
    const { overlay } = build();
    overlay.onReady();
    overlay.onEvent(comes(19, NOW + 10));
    const book = bookAt(NOW + 1);
    expect(overlay.layer(book)).toBe(overlay.layer(book));
    const other = buildBook('dmarket', [quote], NOW + 1);
    expect(overlay.layer(other)).toBe(other);
  });
});

describe('the watched items', () => {
  it('are those that were looked at within half an hour, and at most two thousand', () => {
    const clock = { now: NOW };
    const { watch, keys } = createWatchedItems(() => clock.now);
    const key = (name: number): ItemKey => `item ${name}` as ItemKey;
    watch([key(1), key(2)]);
    clock.now += 20 * 60_000;
    watch([key(1)]);
    clock.now += 10 * 60_000 + 1;
    watch([key(3)]);
    expect([...keys()].toSorted()).toEqual([key(1), key(3)]);
    watch(Array.from({ length: 2000 }, (_, index) => key(index + 10)));
    expect(keys().size).toBe(2000);
    expect(keys().has(key(1))).toBe(false);
  });
});
