import { Server } from 'socket.io';
import { type Game, GAMES } from '../../domain/game.ts';
import { type Attachment } from '../http/server.ts';
import { hashText, uuidOf } from '../random.ts';
import { type WaxpeerChange, type World } from '../world/world.ts';
import { splitPhase } from './context.ts';
import { createRound } from './feed-round.ts';

/** The imitation of Waxpeer's live feed, as a test drives it. */
export interface WaxpeerFeedServer extends Attachment {
  /** Connections that have subscribed to a game. */
  subscribers(game: Game): number;
  /** Sends an event to all who have subscribed to its game, whatever the world says. */
  emit(change: WaxpeerChange): void;
  /** Sends an event with any payload to everybody. */
  emitRaw(event: string, payload: unknown): void;
  /** Cuts every connection; who wants to may come again. */
  disconnect(): void;
  /** Keeps every connection but sends nothing over it, until it is called with false. */
  silence(isSilent?: boolean): void;
}

/** A round through all names takes thirty of these. */
const LOOK_EVERY_MS = 1000;

/** Creates the feed, to be laid over a server: what planting changes is told at once, what time changes within half a minute. */
export function createFeedServer(world: World, now: () => number): WaxpeerFeedServer {
  const sockets = new Server({ transports: ['websocket'], serveClient: false });
  let isSilent = false;
  const subscribers = (game: Game): number => sockets.sockets.adapter.rooms.get(game)?.size ?? 0;
  const emit = (change: WaxpeerChange): void => {
    if (!isSilent) sockets.to(change.game).emit(change.kind, eventBody(world, change, now()));
  };
  sockets.on('connection', (socket) => {
    const say = (event: string, payload: object): void => {
      if (!isSilent) socket.emit(event, payload);
    };
    say('handshake', { id: uuidOf(hashText(socket.id), 1) });
    socket.on('sub', (asked: { readonly name?: unknown } | null) => {
      const game = GAMES.find((id) => id === asked?.name);
      if (game === undefined) return;
      void socket.join(game);
      say('subscribed', { name: game });
    });
  });
  const unwatch = world.waxpeer.watch(emit);
  const round = createRound(world, now);
  const timer = setInterval(() => {
    const games = GAMES.filter((game) => subscribers(game) > 0);
    for (const change of round.next(games)) emit(change);
  }, LOOK_EVERY_MS);
  timer.unref();
  return {
    attach: (server) => void sockets.attach(server),
    subscribers,
    emit,
    emitRaw: (event, payload) => void sockets.emit(event, payload),
    disconnect: () => {
      sockets.disconnectSockets(true);
    },
    silence: (isWanted = true) => {
      isSilent = isWanted;
    },
    close: () => {
      clearInterval(timer);
      unwatch();
      sockets.disconnectSockets(true);
      sockets.engine.close();
    },
  };
}

function eventBody(world: World, { kind, game, name, listing }: WaxpeerChange, at: number): object {
  const common = { game, item_id: listing.itemId, name, price: listing.price };
  if (kind === 'removed') return common;
  return {
    ...common,
    auto: listing.auto,
    classid: 1_000_000_000 + hashText(name),
    instance_id: 9_000_000_000 + (hashText(listing.itemId) % 100_000_000),
    float: listing.float ?? 0,
    paint_index: hashText(splitPhase(name).plain) % 1200,
    phase: splitPhase(name).phase,
    steam_price: world.waxpeer.quote(game, name, at)?.steamPrice ?? 0,
    sticker_names: listing.stickers,
    ...(kind === 'new' ? { steam_id: '76561190000000001' } : {}),
    ...(listing.unlockAt === undefined ? {} : { unlock_at: new Date(listing.unlockAt).toISOString() }),
  };
}
