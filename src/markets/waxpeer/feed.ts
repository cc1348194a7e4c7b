import { io, type Socket } from 'socket.io-client';
import { type Game } from '../../domain/game.ts';
import { type Logger } from '../../domain/logger.ts';
import { createPauses } from './feed-pauses.ts';
import { FeedReader, type FeedGap, type FeedListeners, type FeedStatus } from './feed-reader.ts';

/** What a feed is created with. */
export interface WaxpeerFeedOptions extends FeedListeners {
  /** Where Waxpeer's Socket.IO server is, as "wss://waxpeer.com". */
  readonly url: string;
  readonly games: readonly Game[];
  readonly logger: Logger;
  /** How long nothing at all may come before the connection is given up: 30 seconds unless said otherwise. */
  readonly silenceMs?: number;
  /** The first pause before it connects again; each further one is twice as long, up to a minute. A second unless said. */
  readonly firstPauseMs?: number;
  /** Milliseconds since 1970; the system's clock unless a test brings its own. */
  readonly now?: () => number;
}

/** The live feed of Waxpeer's listings, which connects by itself for as long as it is open. */
export interface WaxpeerFeed {
  readonly status: () => FeedStatus;
  readonly close: () => void;
}

const SILENCE_MS = 30_000;
const LOOKS_PER_SILENCE = 6;
const FIRST_PAUSE_MS = 1000;
const CONNECT_TIMEOUT_MS = 20_000;
/** Where Socket.IO listens unless an address names another path. */
const DEFAULT_PATH = '/socket.io/';

/** Creates the feed and begins to connect. It needs no key and sends none; throws a TypeError for what is no address. */
export function createWaxpeerFeed(options: WaxpeerFeedOptions): WaxpeerFeed {
  const { logger, silenceMs = SILENCE_MS } = options;
  const socket = openSocket(options.url);
  const pauses = createPauses(options.firstPauseMs ?? FIRST_PAUSE_MS, () => socket.connect());
  const reader = new FeedReader({ now: Date.now, ...options, onAlive: pauses.reset });
  const leave = (reason: FeedGap): void => {
    reader.leave(reason);
    if (socket.connected) socket.disconnect();
    pauses.next();
  };
  const watch = setInterval(() => {
    if (socket.connected && reader.silentForMs() >= silenceMs) leave('silent');
  }, silenceMs / LOOKS_PER_SILENCE);
  watch.unref();
  socket.on('connect', () => {
    reader.begin();
    for (const game of options.games) socket.emit('sub', { name: game });
  });
  socket.on('connect_error', (error) => {
    if (pauses.count() === 0) logger.warn({ reason: error.message }, 'waxpeer feed cannot be reached');
    pauses.next();
  });
  socket.on('disconnect', (reason) => {
    // When it is we who hang up, the next attempt is under way already.
    if (reason !== 'io client disconnect') leave('disconnected');
  });
  socket.onAny((name: string, payload: unknown) => reader.receive(name, payload));
  socket.connect();
  return {
    status: () => reader.status(),
    close: () => {
      clearInterval(watch);
      pauses.close();
      socket.offAny().removeAllListeners();
      socket.disconnect();
      reader.end();
    },
  };
}

function openSocket(address: string): Socket {
  const { origin, pathname } = new URL(address.replace(/^ws/, 'http'));
  return io(origin, {
    path: pathname === '/' ? DEFAULT_PATH : pathname,
    transports: ['websocket'],
    extraHeaders: { 'user-agent': 'Skinspread' },
    timeout: CONNECT_TIMEOUT_MS,
    // Its own way to connect again gives up when the server hangs up in good order.
    reconnection: false,
    autoConnect: false,
    forceNew: true,
  });
}
