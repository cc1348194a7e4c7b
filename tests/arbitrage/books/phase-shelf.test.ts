import { describe, expect, it } from '@jest/globals';
import { createPhaseShelf, type PhaseShelf } from '../../../src/arbitrage/books/index.ts';
import { type Quote } from '../../../src/domain/quote.ts';
import { toItemKey } from '../../../src/domain/title.ts';
import { buildBook, buildQuote, NOW, usd } from '../../support/trades.ts';

const KARAMBIT = '★ Karambit | Doppler (Factory New)';
const MINUTE = 60_000;

function buildPhase(phase: 'Ruby' | 'Phase 2', observedAt: number, price = 900): Quote {
  const quote = buildQuote(KARAMBIT, { bestAsk: usd(price), mixesPhases: false, observedAt });
  return { ...quote, key: toItemKey(KARAMBIT, phase) };
}

const book = buildBook('dmarket', [buildQuote(KARAMBIT, { bestAsk: usd(800) })]);

function build(): { shelf: PhaseShelf; clock: { now: number } } {
  const clock = { now: NOW };
  return { clock, shelf: createPhaseShelf(() => clock.now) };
}

describe('a shelf of phases', () => {
  it('adds to a book the phases of its market and game, each as of when it was read', () => {
    const { shelf } = build();
    shelf.put('dmarket', 'csgo', [buildPhase('Ruby', NOW - MINUTE, 2000), buildPhase('Phase 2', NOW)]);
    shelf.put('dmarket', 'csgo', [buildPhase('Ruby', NOW, 1990)]);
    const { quotes } = shelf.layer(book);
    expect([...quotes.keys()]).toEqual([KARAMBIT, `${KARAMBIT}#Ruby`, `${KARAMBIT}#Phase 2`]);
    expect(quotes.get(toItemKey(KARAMBIT, 'Ruby'))).toMatchObject({ bestAsk: 1_990_000, observedAt: NOW });
    const other = buildBook('waxpeer', []);
    expect(shelf.layer(other)).toBe(other);
    expect(book.quotes.size).toBe(1);
  });

  it('tells no phase that is older than a quarter of an hour', () => {
    const { shelf, clock } = build();
    shelf.put('dmarket', 'csgo', [buildPhase('Ruby', NOW - 5 * MINUTE), buildPhase('Phase 2', NOW)]);
    expect(shelf.layer(book).quotes.size).toBe(3);
    clock.now = NOW + 10 * MINUTE + 1;
    expect([...shelf.layer(book).quotes.keys()]).toEqual([KARAMBIT, `${KARAMBIT}#Phase 2`]);
    clock.now = NOW + 15 * MINUTE + 1;
    expect(shelf.layer(book)).toBe(book);
    expect(shelf.size()).toBe(0);
  });

  it('makes a whole only once as long as nothing changes', () => {
    const { shelf } = build();
    shelf.put('dmarket', 'csgo', [buildPhase('Ruby', NOW)]);
    const whole = shelf.layer(book);
    expect(shelf.layer(book)).toBe(whole);
    shelf.put('dmarket', 'csgo', [buildPhase('Phase 2', NOW)]);
    expect(shelf.layer(book)).not.toBe(whole);
  });
});
