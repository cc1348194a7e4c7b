import { type Game } from '../domain/game.ts';
import { type BuyOrder, type OfferBook, type Sale } from '../domain/quote.ts';
import { type ItemKey } from '../domain/title.ts';
import { MARKET_IDS, type MarketId, VENUES } from '../domain/venue.ts';
import { type ItemReference, type Market, type ReadOptions } from '../markets/market.ts';
import { mapConcurrent, runInBatches } from '../toolkit/index.ts';
import { explainFailure } from './failures.ts';
import { type Markets } from './sources.ts';

/** What the markets said when single items were looked at; what is missing could not be read. */
export interface Evidence {
  readonly offers: Readonly<Record<MarketId, ReadonlyMap<ItemKey, OfferBook>>>;
  readonly sales: ReadonlyMap<ItemKey, readonly Sale[]>;
  readonly buyOrders: ReadonlyMap<ItemKey, readonly BuyOrder[]>;
  /** Why something is missing, in words, if so. */
  readonly failure?: string;
}

/** An item whose trade is to be confirmed. */
export interface EvidenceRequest {
  readonly references: Readonly<Record<MarketId, ItemReference>>;
  readonly sellOn: MarketId;
}

/** How many questions wait in a market's queue at once; its own limiter decides when each one is sent. */
const CONCURRENT_QUESTIONS = 6;

/** Looks at the live listings of items on both markets, and at sales and bids where they are to be sold. */
export async function gatherEvidence(
  markets: Markets,
  game: Game,
  requests: readonly EvidenceRequest[],
  options: ReadOptions,
): Promise<Evidence> {
  const ofSellers = <T>(read: ReadItem<T>): Promise<Answers<T>> =>
    askSellers(markets, requests, read, options);
  const [dmarket, waxpeer, sales, buyOrders] = await Promise.all([
    askOffers(markets.dmarket, game, unique(requests, 'dmarket'), options),
    askOffers(markets.waxpeer, game, unique(requests, 'waxpeer'), options),
    ofSellers((market, item, reading) => market.sales(game, item, reading)),
    ofSellers((market, item, reading) => market.buyOrders(game, item, reading)),
  ]);
  options.signal?.throwIfAborted();
  const failure = [dmarket, waxpeer, sales, buyOrders].flatMap(({ failures }) => failures)[0];
  return {
    offers: { dmarket: dmarket.found, waxpeer: waxpeer.found },
    sales: sales.found,
    buyOrders: buyOrders.found,
    ...(failure !== undefined && { failure }),
  };
}

/** Answers to one kind of question, and why some are missing. */
interface Answers<T> {
  readonly found: ReadonlyMap<ItemKey, T>;
  readonly failures: readonly string[];
}

type ReadItem<T> = (market: Market, item: ItemReference, options: ReadOptions) => Promise<T | null>;

async function askOffers(
  market: Market,
  game: Game,
  items: readonly ItemReference[],
  options: ReadOptions,
): Promise<Answers<OfferBook>> {
  if (!market.canConfirm) return { found: new Map(), failures: [] };
  const { values, errors } = await runInBatches(
    items,
    (batch, { signal }) => market.offers(game, batch, { ...options, signal }),
    { batchSize: market.offersBatchSize, maxConcurrentBatches: CONCURRENT_QUESTIONS, ...collecting(options) },
  );
  return { found: new Map(values.flatMap((books) => [...books])), failures: explainAll(market, errors) };
}

async function askSellers<T>(
  markets: Markets,
  requests: readonly EvidenceRequest[],
  read: ReadItem<T>,
  options: ReadOptions,
): Promise<Answers<T>> {
  const answers = await Promise.all(
    MARKET_IDS.map((id) => {
      const sold = requests.filter(({ sellOn }) => sellOn === id);
      return askEach(markets[id], unique(sold, id), read, options);
    }),
  );
  return {
    found: new Map(answers.flatMap(({ found }) => [...found])),
    failures: answers.flatMap(({ failures }) => failures),
  };
}

async function askEach<T>(
  market: Market,
  items: readonly ItemReference[],
  read: ReadItem<T>,
  options: ReadOptions,
): Promise<Answers<T>> {
  const { values, errors } = await mapConcurrent(
    items,
    async (item, { signal }) => ({ key: item.key, answer: await read(market, item, { ...options, signal }) }),
    { concurrency: CONCURRENT_QUESTIONS, ...collecting(options) },
  );
  const found = new Map<ItemKey, T>();
  for (const { key, answer } of values) if (answer !== null) found.set(key, answer);
  return { found, failures: explainAll(market, errors) };
}

function collecting({ signal }: ReadOptions): {
  readonly collectErrors: true;
  readonly signal?: AbortSignal;
} {
  return { collectErrors: true, ...(signal && { signal }) };
}

function explainAll(market: Market, errors: readonly { readonly error: unknown }[]): readonly string[] {
  return errors.map(({ error }) => `${VENUES[market.id].name} ${explainFailure(error)}`);
}

function unique(requests: readonly EvidenceRequest[], market: MarketId): readonly ItemReference[] {
  return [
    ...new Map(requests.map(({ references }) => [references[market].key, references[market]])).values(),
  ];
}
