import { createDmarketServer, type DmarketServer } from './dmarket/server.ts';
import { createFaults, type Faults } from './faults/faults.ts';
import { type ServerName } from './http/exchange.ts';
import { createRequestLog, type RequestLog } from './http/request-log.ts';
import { createRatesServer, type RatesServer } from './exchange-rates/server.ts';
import { createTelegramServer, type TelegramServer } from './telegram/server.ts';
import { type WaxpeerFeedServer } from './waxpeer/feed.ts';
import { createWaxpeerServer, type WaxpeerServer } from './waxpeer/server.ts';
import { createWorld } from './world/create-world.ts';
import { type World } from './world/world.ts';

/** What a simulator is created with; everything has a default. */
export interface SimulatorOptions {
  readonly seed?: number;
  /** The share of the catalogue that exists, from 0 to 1. */
  readonly scale?: number;
  /** Takes the place of the seeded world. */
  readonly world?: World;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Whether rate limits are enforced; they are by default. */
  readonly limits?: boolean;
  /** 0, the default, takes any free port. */
  readonly ports?: Readonly<Partial<Record<ServerName, number>>>;
  /** The DMarket public keys that are accounts; by default every key whose signature verifies. */
  readonly dmarketAccounts?: readonly string[];
  /** The Waxpeer keys that are accounts; by default every key that is not empty. */
  readonly waxpeerKeys?: readonly string[];
}

/** Both markets, Telegram and the source of exchange rates, each on a port of its own, with one switchboard of faults and one log. */
export interface Simulator {
  readonly dmarket: DmarketServer;
  readonly waxpeer: WaxpeerServer;
  /** Waxpeer's live feed, which is on Waxpeer's port. */
  readonly waxpeerFeed: WaxpeerFeedServer;
  readonly telegram: TelegramServer;
  readonly rates: RatesServer;
  readonly world: World;
  readonly faults: Faults;
  readonly requests: RequestLog;
  close(): Promise<void>;
}

/** Starts both markets, Telegram and the source of exchange rates on the local interface. */
export async function createSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const world = options.world ?? createWorld(options);
  const common = { ...options, faults: createFaults(), requests: createRequestLog() };
  const { dmarketAccounts: accounts, waxpeerKeys: keys, ports = {} } = options;
  const dmarket = await createDmarketServer({
    ...common,
    world,
    port: ports.dmarket ?? 0,
    ...(accounts === undefined ? {} : { accounts }),
  });
  const waxpeer = await createWaxpeerServer({
    ...common,
    world,
    port: ports.waxpeer ?? 0,
    ...(keys === undefined ? {} : { keys }),
  });
  const telegram = await createTelegramServer({ ...common, port: ports.telegram ?? 0 });
  const rates = await createRatesServer({ ...common, port: ports.rates ?? 0 });
  return {
    dmarket,
    waxpeer,
    waxpeerFeed: waxpeer.feed,
    telegram,
    rates,
    world,
    faults: common.faults,
    requests: common.requests,
    close: async () => {
      await Promise.all([dmarket.close(), waxpeer.close(), telegram.close(), rates.close()]);
    },
  };
}
