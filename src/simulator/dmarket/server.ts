import { createEpochCache } from '../http/epoch-cache.ts';
import { type HttpReply, type HttpRequest, jsonReply } from '../http/exchange.ts';
import { createHttpServer, type ServerOptions, type SimulatedServer } from '../http/server.ts';
import { type World } from '../world/world.ts';
import { balance, customizedFees, user } from './account-endpoints.ts';
import { aggregatedPrices } from './aggregated-prices.ts';
import { type Caller, identifyCaller } from './auth.ts';
import { type DmarketContext, type Endpoint } from './context.ts';
import { offers } from './offers.ts';
import { createDmarketLimits, type LimitArea, limitHeaders } from './rate-limits.ts';
import { lastSales, marketDepth, targetsByTitle } from './title-endpoints.ts';

/** What the imitation of DMarket is created with. */
export interface DmarketServerOptions extends ServerOptions {
  readonly world: World;
  /** The public keys that are accounts; without this every key is one whose signature verifies. */
  readonly accounts?: readonly string[];
}

/** The imitation of DMarket. */
export interface DmarketServer extends SimulatedServer {
  /** Whether aggregated prices without titles are answered; they are at first. */
  allowWholeGame(isAllowed: boolean): void;
}

/** Whether an endpoint needs a signature: never looks at it, refuses wrong ones, or refuses all but right ones. */
type Signing = 'ignored' | 'optional' | 'required';

interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly area: LimitArea;
  readonly signing: Signing;
  readonly endpoint: Endpoint;
}

const ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: '/marketplace-api/v1/aggregated-prices',
    area: 'other',
    signing: 'ignored',
    endpoint: aggregatedPrices,
  },
  { method: 'GET', path: '/marketplace-api/v2/offers', area: 'items', signing: 'required', endpoint: offers },
  {
    method: 'GET',
    path: '/trade-aggregator/v1/last-sales',
    area: 'last-sales',
    signing: 'required',
    endpoint: lastSales,
  },
  {
    method: 'GET',
    path: '/exchange/v1/customized-fees',
    area: 'fee',
    signing: 'optional',
    endpoint: customizedFees,
  },
  {
    method: 'GET',
    path: '/marketplace-api/v1/market-depth',
    area: 'other',
    signing: 'optional',
    endpoint: marketDepth,
  },
  {
    method: 'GET',
    path: '/marketplace-api/v1/targets-by-title/',
    area: 'other',
    signing: 'required',
    endpoint: targetsByTitle,
  },
  { method: 'GET', path: '/account/v1/balance', area: 'other', signing: 'required', endpoint: balance },
  { method: 'GET', path: '/account/v1/user', area: 'other', signing: 'required', endpoint: user },
];

const RETIRED = [
  '/exchange/v1/market/items',
  '/exchange/v1/user/offers',
  '/marketplace-api/v1/user-inventory',
];

/** Starts the imitation of DMarket. */
export async function createDmarketServer(options: DmarketServerOptions): Promise<DmarketServer> {
  let isWholeGameAllowed = true;
  const { world, now = Date.now } = options;
  const limits = createDmarketLimits(options.limits ?? true);
  const context: DmarketContext = {
    world,
    now,
    cache: createEpochCache(),
    isWholeGameAllowed: () => isWholeGameAllowed,
  };
  const handle = (request: HttpRequest): HttpReply => {
    const route = findRoute(request);
    if (route === undefined) return unknownRoute(request);
    const caller = identifyCaller(request, now(), options.accounts);
    const verdict = limits.judge(request, route.area, caller);
    const headers = limitHeaders(verdict);
    if (!verdict.allowed)
      return jsonReply({ code: 'TooManyRequests', message: 'rate limit exceeded' }, 429, headers);
    if (!isAdmitted(route.signing, caller)) return unauthorized(headers);
    return withHeaders(route.endpoint(context, request), headers);
  };
  const server = await createHttpServer('dmarket', handle, options);
  return { ...server, allowWholeGame: (isAllowed) => void (isWholeGameAllowed = isAllowed) };
}

function findRoute({ method, path }: HttpRequest): Route | undefined {
  return ROUTES.find((route) => {
    const isPath = route.path.endsWith('/') ? path.startsWith(route.path) : path === route.path;
    return isPath && route.method === method;
  });
}

function unknownRoute({ path }: HttpRequest): HttpReply {
  if (RETIRED.includes(path)) return jsonReply({ code: 'Gone', message: 'this method is retired' }, 410);
  return jsonReply({ code: 'NotFound', message: 'no such method' }, 404);
}

function isAdmitted(signing: Signing, caller: Caller): boolean {
  if (signing === 'ignored' || caller.kind === 'account') return true;
  return signing === 'optional' && caller.kind === 'anonymous';
}

function unauthorized(headers: Readonly<Record<string, string>>): HttpReply {
  return jsonReply({ Code: 'Unauthorized', Message: 'Unauthorized' }, 401, headers);
}

/** A copy of a reply with more headers. */
function withHeaders(reply: HttpReply, headers: Readonly<Record<string, string>>): HttpReply {
  return { ...reply, headers: { ...reply.headers, ...headers } };
}
