import { rm } from 'node:fs/promises';
import { type Mills } from '../../../src/domain/money.ts';
import { type MarketId } from '../../../src/domain/venue.ts';
import { type Market } from '../../../src/markets/index.ts';
import {
  createDmarketMarket,
  createWaxpeerMarket,
  type DmarketOptions,
  type WaxpeerOptions,
} from '../../../src/markets/index.ts';
import {
  createDmarketServer,
  createWaxpeerServer,
  createWorld,
  type DmarketServer,
  type SimulatedServer,
  type World,
} from '../../../src/simulator/index.ts';
import { createTemporaryDirectory } from '../../support/temporary-directory.ts';
import { buildRecordingLogger, type RecordingLogger } from './recording-logger.ts';

/** One item as a test plants it: prices in mills. */
export interface Planted {
  readonly title: string;
  readonly ask: Mills;
  readonly bid?: Mills;
}

/** A market's imitation with everything a client of it needs, all of its own. */
export interface MarketPlace<Server extends SimulatedServer, Options> extends AsyncDisposable {
  readonly id: MarketId;
  readonly world: World;
  readonly server: Server;
  readonly logger: RecordingLogger;
  readonly directory: string;
  /** What must never be seen outside a request. */
  readonly secret: string;
  readonly plant: (item: Planted) => void;
  /** Opens a client; with keys unless told otherwise. */
  readonly open: (options?: Options) => Promise<Market>;
  /** Closes every client. */
  readonly close: () => Promise<void>;
}

/** Options of one client in a test. */
export interface OpenOptions {
  readonly withoutKeys?: boolean;
  readonly now?: () => number;
}

/** A seed and its public key that no account has. */
export const TEST_KEYS = {
  seed: '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
  publicKey: '03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8',
};

const WAXPEER_KEY = 'k3y-that-nobody-may-see';

/** What a place is made with. */
export interface PlaceOptions {
  /** Whether the published limits are enforced; not unless said. */
  readonly limits?: boolean;
  readonly now?: () => number;
}

/** A place with DMarket in it. */
export type DmarketPlace = MarketPlace<DmarketServer, OpenOptions & Partial<DmarketOptions>>;

/** A place with Waxpeer in it. */
export type WaxpeerPlace = MarketPlace<SimulatedServer, OpenOptions & Partial<WaxpeerOptions>>;

/** Starts an imitation of DMarket with nothing for sale. */
export async function createDmarketPlace(options: PlaceOptions = {}): Promise<DmarketPlace> {
  const world = createWorld({ scale: 0 });
  const server = await createDmarketServer({ world, limits: false, ...options });
  const keys = { publicKey: TEST_KEYS.publicKey, secretKey: TEST_KEYS.seed };
  return furnish({
    id: 'dmarket',
    world,
    server,
    secret: TEST_KEYS.seed,
    plant: ({ title, ask, bid }) => {
      const targets = bid === undefined ? [] : [{ price: bid, amount: 1 }];
      world.dmarket.plant('csgo', { title, offers: [{ price: ask }], targets });
    },
    create: ({ withoutKeys, ...given }, shared) =>
      createDmarketMarket({ ...shared, ...(withoutKeys === true ? {} : { keys }), ...given }),
  });
}

/** Starts an imitation of Waxpeer with nothing for sale. */
export async function createWaxpeerPlace(options: PlaceOptions = {}): Promise<WaxpeerPlace> {
  const world = createWorld({ scale: 0 });
  const server = await createWaxpeerServer({ world, limits: false, ...options });
  return furnish({
    id: 'waxpeer',
    world,
    server,
    secret: WAXPEER_KEY,
    plant: ({ title, ask, bid }) => {
      world.waxpeer.plant('csgo', { name: title, listings: [{ price: ask }], ...(bid && { bid }) });
    },
    create: ({ withoutKeys, ...given }, shared) =>
      createWaxpeerMarket({ ...shared, ...(withoutKeys === true ? {} : { apiKey: WAXPEER_KEY }), ...given }),
  });
}

interface Shared {
  readonly baseUrl: string;
  readonly cacheDirectory: string;
  readonly logger: RecordingLogger;
}

type Empty<Server extends SimulatedServer, Options> = Pick<
  MarketPlace<Server, Options>,
  'id' | 'world' | 'server' | 'secret' | 'plant'
> & { readonly create: (options: OpenOptions & Options, shared: Shared) => Promise<Market> };

async function furnish<Server extends SimulatedServer, Options>(
  empty: Empty<Server, Options>,
): Promise<MarketPlace<Server, OpenOptions & Options>> {
  const { create, ...place } = empty;
  const directory = await createTemporaryDirectory();
  const logger = buildRecordingLogger();
  const opened: Market[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(opened.splice(0).map((market) => market.close()));
  };
  const shared = { baseUrl: place.server.url, cacheDirectory: directory.path, logger };
  return {
    ...place,
    logger,
    directory: directory.path,
    open: async (options = {} as OpenOptions & Options) => {
      const market = await create(options, shared);
      opened.push(market);
      return market;
    },
    close,
    [Symbol.asyncDispose]: async () => {
      await close();
      await place.server.close();
      await rm(directory.path, { recursive: true, force: true });
    },
  };
}
