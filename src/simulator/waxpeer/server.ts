import { createEpochCache } from '../http/epoch-cache.ts';
import { type HttpReply, type HttpRequest, jsonReply } from '../http/exchange.ts';
import { createHttpServer, type ServerOptions, type SimulatedServer } from '../http/server.ts';
import { createWindowLimiter, type LimitVerdict } from '../http/window-limiter.ts';
import { type World } from '../world/world.ts';
import { type Endpoint, type WaxpeerContext } from './context.ts';
import { createFeedServer, type WaxpeerFeedServer } from './feed.ts';
import { buyOrders, dopplers, prices, steamItems } from './prices.ts';
import { searchV1, searchV2 } from './search.ts';

/** What the imitation of Waxpeer is created with. */
export interface WaxpeerServerOptions extends ServerOptions {
  readonly world: World;
  /** The keys that are accounts; without this every key that is not empty is one. */
  readonly keys?: readonly string[];
  /** The share of a sale that the account's owner keeps, 0.94 unless said otherwise. */
  readonly shareKept?: number;
}

/** The imitation of Waxpeer. */
export interface WaxpeerServer extends SimulatedServer {
  /** The live feed, on the same port. */
  readonly feed: WaxpeerFeedServer;
}

interface Route {
  readonly endpoint: Endpoint;
  readonly needsKey: boolean;
  /** Routes of one group share one budget. */
  readonly group: string;
  readonly perMinute: number;
}

const WINDOW_MS = 60_000;
/** What the official wrapper keeps to for the price lists. */
const LISTS_PER_MINUTE = 60;
/** What the search methods answer together. */
const SEARCHES_PER_MINUTE = 20;
/** Nothing is published for the others. */
const OTHERS_PER_MINUTE = 300;

const SEARCH = { needsKey: true, group: 'search', perMinute: SEARCHES_PER_MINUTE };
const DEFAULT_SHARE_KEPT = 0.94;

/** Starts the imitation of Waxpeer. */
export async function createWaxpeerServer(options: WaxpeerServerOptions): Promise<WaxpeerServer> {
  const { world, now = Date.now } = options;
  const context: WaxpeerContext = { world, now, cache: createEpochCache() };
  const routes = buildRoutes(options.shareKept ?? DEFAULT_SHARE_KEPT);
  const limiter = createWindowLimiter(WINDOW_MS);
  const handle = (request: HttpRequest): HttpReply => {
    const route = request.method === 'GET' ? routes[request.path] : undefined;
    if (route === undefined) return jsonReply({ success: false, msg: 'Not found' }, 404);
    const key = request.query.get('api') ?? '';
    if (route.needsKey && !isKnownKey(options.keys, key))
      return jsonReply({ success: false, msg: 'wrong api' }, 403);
    const verdict = limiter.take(`${route.group} ${key} ${request.ip}`, route.perMinute);
    return verdict.allowed || options.limits === false ? route.endpoint(context, request) : tooMany(verdict);
  };
  const feed = createFeedServer(world, now);
  const server = await createHttpServer('waxpeer', handle, options, feed);
  return { ...server, feed };
}

function buildRoutes(shareKept: number): Readonly<Record<string, Route | undefined>> {
  return {
    '/v1/prices': { endpoint: prices, needsKey: false, group: 'prices', perMinute: LISTS_PER_MINUTE },
    '/v1/prices/dopplers': {
      endpoint: dopplers,
      needsKey: false,
      group: 'dopplers',
      perMinute: LISTS_PER_MINUTE,
    },
    '/v1/buy-orders/snapshot': {
      endpoint: buyOrders,
      needsKey: false,
      group: 'bids',
      perMinute: LISTS_PER_MINUTE,
    },
    '/v1/search-items-by-name': { endpoint: searchV1, ...SEARCH },
    '/v2/search-items-by-name': { endpoint: searchV2, ...SEARCH },
    '/v1/get-steam-items': {
      endpoint: steamItems,
      needsKey: true,
      group: 'other',
      perMinute: OTHERS_PER_MINUTE,
    },
    '/v1/user': {
      endpoint: () => account(shareKept),
      needsKey: true,
      group: 'other',
      perMinute: OTHERS_PER_MINUTE,
    },
  };
}

function isKnownKey(keys: readonly string[] | undefined, key: string): boolean {
  return keys === undefined ? key !== '' : keys.includes(key);
}

function tooMany({ resetMs }: LimitVerdict): HttpReply {
  const msBeforeNext = Math.ceil(resetMs);
  const headers = { 'retry-after': String(Math.ceil(resetMs / 1000)) };
  return jsonReply({ success: false, msg: 'Too many requests', msBeforeNext }, 429, headers);
}

function account(shareKept: number): HttpReply {
  return jsonReply({
    success: true,
    user: {
      wallet: 53_300,
      total_hold_amount: 0,
      id: '00000000-0000-4000-a000-000000000001',
      userid: 1,
      id64: '76561198000000000',
      name: 'simulated',
      avatar: '',
      sell_fees: shareKept,
      can_p2p: true,
      tradelink: '',
      login: 'simulated',
      ref: '',
      sell_status: true,
    },
  });
}
