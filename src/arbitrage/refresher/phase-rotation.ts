import { type Game } from '../../domain/game.ts';
import { type Logger } from '../../domain/logger.ts';
import { type QuoteBook } from '../../domain/quote.ts';
import { type MarketId, otherMarket } from '../../domain/venue.ts';
import { type Market } from '../../markets/market.ts';
import { type Books, type PhaseShelf } from '../books/index.ts';
import { type RefreshClock, systemClock } from './clock.ts';
import { findPhaseTitles, onlyPhased, type PhaseTitle } from './phase-titles.ts';
import { createMarketRest } from './rest.ts';

/** How far the reading of phases has come. */
export interface PhaseStatus {
  /** Titles whose phases have to be read apart, and phases whose prices are known. */
  readonly titles: number;
  readonly phases: number;
  readonly read: number;
  readonly failed: number;
}

/** Reads the phases of one title after the other, on a market that mixes them. */
export interface PhaseRotation {
  readonly start: () => void;
  readonly status: () => PhaseStatus;
  /** Gives up what is being read; resolves when nothing is. */
  readonly stop: () => Promise<void>;
}

/** What a rotation works with. */
export interface PhaseRotationParts {
  readonly market: Market;
  readonly books: Books;
  readonly shelf: PhaseShelf;
  readonly logger: Logger;
  readonly clock?: RefreshClock;
}

/** Between two readings: 0.29 a second, a twentieth of what DMarket allows an address without a key. */
const PAUSE_MS = 3500;

/** A title is read again after ten minutes at the earliest. */
const AGAIN_MS = 10 * 60_000;

/** Nothing is read of a game that nobody has asked for so long. */
const IDLE_MS = 6 * 3_600_000;

/** Creates a rotation that has not started. It learns from the books which titles there are. */
export function createPhaseRotation(parts: PhaseRotationParts): PhaseRotation {
  const { market, books, shelf, clock = systemClock } = parts;
  const controller = new AbortController();
  const { signal } = controller;
  const rest = createMarketRest(market, clock);
  const queue = createPhaseQueue(market.id, books, clock);
  const counts = { read: 0, failed: 0 };
  let running: Promise<void> | undefined;

  const readNext = async (): Promise<void> => {
    const next = queue.peek();
    if (next === undefined || market.phaseQuotes === undefined || !(await rest.mayAsk(signal))) return;
    queue.take(next);
    try {
      const { game, item } = next;
      shelf.put(market.id, game, await market.phaseQuotes(game, item, { priority: 'background', signal }));
      rest.onSuccess();
      counts.read += 1;
    } catch (error) {
      if (signal.aborted) return;
      rest.onFailure();
      counts.failed += 1;
      parts.logger.warn({ error, item: next.item.key, restsUntil: rest.until() }, 'phases could not be read');
    }
  };
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      await readNext().catch(() => undefined);
      await clock.wait(PAUSE_MS, signal).catch(() => undefined);
    }
  };
  return {
    start: () => {
      running ??= run();
    },
    status: () => ({ titles: queue.size(), phases: shelf.size(), ...counts }),
    stop: async () => {
      controller.abort(new Error('reading phases has stopped'));
      await running;
    },
  };
}

interface PhaseQueue {
  /** The title whose phases have been known longest, if any is due. */
  readonly peek: () => PhaseTitle | undefined;
  /** Puts a title at the end. */
  readonly take: (title: PhaseTitle) => void;
  readonly size: () => number;
}

function createPhaseQueue(mixing: MarketId, books: Books, clock: RefreshClock): PhaseQueue {
  const newest = new Map<string, QuoteBook>();
  const titles = new Map<Game, readonly PhaseTitle[]>();
  const readAt = new Map<string, number>();
  books.onBook('phases', (book) => {
    newest.set(`${book.market} ${book.game}`, onlyPhased(book));
    const mixed = newest.get(`${mixing} ${book.game}`);
    const apart = newest.get(`${otherMarket(mixing)} ${book.game}`);
    if (mixed !== undefined && apart !== undefined) titles.set(book.game, findPhaseTitles(mixed, apart));
  });
  const lastReadAt = ({ game, item }: PhaseTitle): number => readAt.get(`${game} ${item.key}`) ?? -Infinity;
  return {
    peek: () => {
      const now = clock.now();
      const wanted = [...titles].filter(([game]) => now - books.askedAt(game) <= IDLE_MS);
      const due = wanted
        .flatMap(([, ofGame]) => ofGame)
        .filter((title) => now - lastReadAt(title) >= AGAIN_MS);
      const first = Math.min(...due.map(lastReadAt));
      return due.find((title) => lastReadAt(title) === first);
    },
    take: ({ game, item }) => void readAt.set(`${game} ${item.key}`, clock.now()),
    size: () => [...titles.values()].reduce((sum, { length }) => sum + length, 0),
  };
}
