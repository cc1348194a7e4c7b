import { type Books } from '../arbitrage/books/index.ts';
import { type LiveOverlay, type WatchedItems } from '../arbitrage/live/index.ts';
import { type LiveFeedStatus } from '../arbitrage/status.ts';
import { type Game } from '../domain/game.ts';
import { type Logger } from '../domain/logger.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { type WaxpeerFeed } from '../markets/index.ts';

/** Waxpeer's live feed, which keeps the items that somebody looks at up to date. */
export interface LiveFeed {
  /** Connects, for the games that chats have chosen by then. */
  readonly start: () => void;
  /** Null before the start. */
  readonly status: () => LiveFeedStatus | null;
  readonly close: () => Promise<void>;
}

/** What a live feed is made of. */
export interface LiveFeedParts {
  readonly url: string;
  readonly overlay: LiveOverlay;
  readonly watched: WatchedItems;
  readonly books: Books;
  readonly games: () => Promise<readonly Game[]>;
  readonly logger: Logger;
}

/** Creates the feed; nothing is connected before the start. */
export function createLiveFeed({ url, overlay, watched, books, games, logger }: LiveFeedParts): LiveFeed {
  books.onBook('live feed', overlay.onBook);
  let feed: WaxpeerFeed | undefined;
  let openedAt = 0;
  let opening: Promise<void> | undefined;
  let isClosed = false;
  const open = async (): Promise<void> => {
    const chosen = await games().catch((error: unknown) => {
      logger.warn({ error }, 'the games that chats have chosen cannot be read');
      return [];
    });
    // Few have it switched on, and the others do without its connection.
    const { createWaxpeerFeed } = await import('../markets/waxpeer/feed.ts');
    if (isClosed) return;
    openedAt = performance.now();
    const listeners = { wanted: watched.keys, ...overlay };
    feed = createWaxpeerFeed({
      url,
      games: [...new Set([DEFAULT_SETTINGS.game, ...chosen])],
      logger,
      ...listeners,
    });
  };
  return {
    start: () => {
      opening ??= open();
    },
    status: () => {
      if (feed === undefined) return null;
      const { isReady, gaps, received, delivered, dropped } = feed.status();
      const seconds = Math.max(1, (performance.now() - openedAt) / 1000);
      return {
        isReady,
        gaps,
        received,
        delivered,
        dropped: Object.values(dropped).reduce((sum, count) => sum + count, 0),
        perSecond: received / seconds,
      };
    },
    close: async () => {
      isClosed = true;
      await opening;
      feed?.close();
    },
  };
}
