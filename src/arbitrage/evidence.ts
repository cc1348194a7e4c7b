import { type MarketFailure, toFailureReason } from '../domain/failure.ts';
import { type Game } from '../domain/game.ts';
import { type BuyOrder, type OfferBook, type Sale } from '../domain/quote.ts';
import { type ItemKey } from '../domain/title.ts';
import { MARKET_IDS, type MarketId, VENUES } from '../domain/venue.ts';
import { type ItemReference, type Market, type ReadOptions } from '../markets/market.ts';
import { mapConcurrent, runInBatches } from '../toolkit/index.ts';
import { type Markets } from './sources.ts';

/** One thing for each market. */
type ByMarket<T> = Readonly<Record<MarketId, T>>;

/** What the markets said when single items were looked at; what is missing could not be read. */
export interface Evidence {
  readonly offers: ByMarket<ReadonlyMap<ItemKey, OfferBook>>;
  readonly sales: ByMarket<ReadonlyMap<ItemKey, readonly Sale[]>>;
  readonly buyOrders: ByMarket<ReadonlyMap<ItemKey, readonly BuyOrder[]>>;
  /** Why something is missing, if so. */
  readonly failure?: MarketFailure;
  /** Why a market's listings are missing, where some are. */
  readonly offerFailures: Readonly<Partial<Record<MarketId, MarketFailure>>>;
}

/** An item to look at, as the markets that know it write it. */
export interface EvidenceRequest {
  readonly references: Readonly<Partial<Record<MarketId, ItemReference>>>;
  /** Where it is to be sold: there its bids are read, too. */
  readonly soldOn: readonly MarketId[];
}

/** How many questions wait in a market's queue at once; its own limiter decides when each one is sent. */
const CONCURRENT_QUESTIONS = 6;

/** Looks at live listings and told sales of items on both markets, and at bids where they are to be sold. */
export async function gatherEvidence(
  markets: Markets,
  game: Game,
  requests: readonly EvidenceRequest[],
  options: ReadOptions,
): Promise<Evidence> {
  const soldOn = (id: MarketId): readonly EvidenceRequest[] =>
    requests.filter((request) => request.soldOn.includes(id));
  const [offers, sales, buyOrders] = await Promise.all([
    onEachMarket((id) => askOffers(markets[id], game, unique(requests, id), options)),
    onEachMarket((id) => {
      const told = VENUES[id].tellsSales ? unique(requests, id) : [];
      return askEach(
        markets[id],
        told,
        (market, item, reading) => market.sales(game, item, reading),
        options,
      );
    }),
    onEachMarket((id) => {
      const sold = unique(soldOn(id), id);
      return askEach(
        markets[id],
        sold,
        (market, item, reading) => market.buyOrders(game, item, reading),
        options,
      );
    }),
  ]);
  options.signal?.throwIfAborted();
  const failure = [offers, sales, buyOrders].flatMap(failuresOf)[0];
  return {
    offers: foundOf(offers),
    sales: foundOf(sales),
    buyOrders: foundOf(buyOrders),
    offerFailures: firstFailures(offers),
    ...(failure !== undefined && { failure }),
  };
}

/** Answers to one kind of question, and why some are missing. */
interface Answers<T> {
  readonly found: ReadonlyMap<ItemKey, T>;
  readonly failures: readonly MarketFailure[];
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
  return { found: new Map(values.flatMap((books) => [...books])), failures: toFailures(market, errors) };
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
  return { found, failures: toFailures(market, errors) };
}

function collecting({ signal }: ReadOptions): {
  readonly collectErrors: true;
  readonly signal?: AbortSignal;
} {
  return { collectErrors: true, ...(signal && { signal }) };
}

function toFailures(
  market: Market,
  errors: readonly { readonly error: unknown }[],
): readonly MarketFailure[] {
  return errors.map(({ error }) => ({ market: market.id, reason: toFailureReason(error) }));
}

function unique(requests: readonly EvidenceRequest[], market: MarketId): readonly ItemReference[] {
  const items = requests.map(({ references }) => references[market]).filter((item) => item !== undefined);
  return [...new Map(items.map((item) => [item.key, item])).values()];
}

async function onEachMarket<T>(ask: (market: MarketId) => Promise<T>): Promise<ByMarket<T>> {
  const [dmarket, waxpeer] = await Promise.all([ask('dmarket'), ask('waxpeer')]);
  return { dmarket, waxpeer };
}

function foundOf<T>({ dmarket, waxpeer }: ByMarket<Answers<T>>): ByMarket<ReadonlyMap<ItemKey, T>> {
  return { dmarket: dmarket.found, waxpeer: waxpeer.found };
}

function firstFailures(answers: ByMarket<Answers<unknown>>): Evidence['offerFailures'] {
  const firsts = MARKET_IDS.map((id) => [id, answers[id].failures[0]] as const);
  return Object.fromEntries(firsts.filter(([, failure]) => failure !== undefined));
}

function failuresOf(answers: ByMarket<Answers<unknown>>): readonly MarketFailure[] {
  return MARKET_IDS.flatMap((id) => answers[id].failures);
}
