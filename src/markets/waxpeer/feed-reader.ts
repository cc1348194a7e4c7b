import { type Game } from '../../domain/game.ts';
import { type Logger } from '../../domain/logger.ts';
import { type ItemKey } from '../../domain/title.ts';
import { type Fields } from '../answer-object.ts';
import { type DropCounts } from '../drop-counts.ts';
import { decodeListingEvent, isListingEvent, type ListingEvent, readListingName } from './feed-event.ts';

/** Why nothing is known of what happens now: the connection is gone, or nothing has come over it for too long. */
export type FeedGap = 'disconnected' | 'silent';

/** Who is told what comes over a feed. Called one at a time; what a listener throws is logged and no more. */
export interface FeedListeners {
  /** The items whose events are delivered; asked anew for every event. */
  readonly wanted: () => ReadonlySet<ItemKey>;
  readonly onEvent: (event: ListingEvent) => void;
  /** From now on events are missed, until `onReady`: what was learnt from the feed may be old. */
  readonly onGap: (reason: FeedGap) => void;
  /** Every event from now on is delivered; what happened before is not made up for. */
  readonly onReady: () => void;
}

/** How a feed is doing. */
export interface FeedStatus {
  readonly isReady: boolean;
  readonly gaps: number;
  /** Events about listings, whether wanted or not. */
  readonly received: number;
  readonly delivered: number;
  /** Wanted events that could not be read, by reason. */
  readonly dropped: DropCounts;
}

/** What a reader of a feed works with. */
interface FeedReaderParts extends FeedListeners {
  readonly games: readonly Game[];
  readonly logger: Logger;
  readonly now: () => number;
  /** Told that the feed does what it is for. */
  readonly onAlive: () => void;
}

/** Reads what comes over a feed, tells its listeners, and keeps count. Nothing that it does throws. */
export class FeedReader {
  readonly #parts: FeedReaderParts;
  readonly #dropped: Record<string, number> = {};
  #awaited = new Set<string>();
  #isReady = false;
  #heardAt = performance.now();
  #gaps = 0;
  #received = 0;
  #delivered = 0;

  constructor(parts: FeedReaderParts) {
    this.#parts = parts;
  }

  /** A new connection: nothing is known to be subscribed yet. */
  begin(): void {
    this.#awaited = new Set(this.#parts.games);
    this.#heardAt = performance.now();
  }

  /** Nothing more will come of this connection. */
  leave(reason: FeedGap): void {
    if (!this.#isReady) return;
    this.#isReady = false;
    this.#gaps += 1;
    this.#parts.logger.warn({ reason }, 'waxpeer feed is interrupted');
    this.#guard(() => this.#parts.onGap(reason));
  }

  silentForMs(): number {
    return performance.now() - this.#heardAt;
  }

  /** Nothing more is to come at all. */
  end(): void {
    this.#isReady = false;
  }

  receive(name: string, payload: unknown): void {
    this.#heardAt = performance.now();
    this.#guard(() => {
      if (name === 'subscribed') this.#confirm(readField(payload, 'name'));
      else if (isListingEvent(name)) this.#read(name, payload);
    });
  }

  status(): FeedStatus {
    return {
      isReady: this.#isReady,
      gaps: this.#gaps,
      received: this.#received,
      delivered: this.#delivered,
      dropped: { ...this.#dropped },
    };
  }

  #confirm(game: unknown): void {
    this.#awaited.delete(game as string);
    if (this.#awaited.size > 0 || this.#isReady) return;
    this.#isReady = true;
    this.#parts.logger.info({ games: this.#parts.games }, 'waxpeer feed is ready');
    this.#parts.onReady();
  }

  #read(kind: ListingEvent['kind'], payload: unknown): void {
    this.#received += 1;
    this.#parts.onAlive();
    // What comes of a game shows as well that it is subscribed to.
    if (this.#awaited.size > 0) this.#confirm(readField(payload, 'game'));
    const raw = readListingName(kind, payload);
    if (raw !== undefined && !this.#parts.wanted().has(raw.key)) return;
    const event = raw === undefined ? 'bad-title' : decodeListingEvent(raw, this.#parts.now());
    if (typeof event === 'string') {
      this.#dropped[event] = (this.#dropped[event] ?? 0) + 1;
      return;
    }
    this.#delivered += 1;
    this.#parts.onEvent(event);
  }

  /** What a listener throws must not reach the socket, which would hand it to the process. */
  #guard(call: () => void): void {
    try {
      call();
    } catch (error) {
      this.#parts.logger.error({ error }, 'a listener of the waxpeer feed failed');
    }
  }
}

function readField(payload: unknown, name: string): unknown {
  return typeof payload === 'object' && payload !== null ? (payload as Fields)[name] : undefined;
}
