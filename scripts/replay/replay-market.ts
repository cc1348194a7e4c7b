import { buildAssumedFees, type FeeSchedule } from '../../src/domain/fees.ts';
import { type Mills, mills, roundDownTo } from '../../src/domain/money.ts';
import { type Offer, type Quote, type QuoteBook } from '../../src/domain/quote.ts';
import { type ItemKey } from '../../src/domain/title.ts';
import { type MarketId, VENUES } from '../../src/domain/venue.ts';
import { type Market } from '../../src/markets/market.ts';
import { IDLE_MARKET } from '../../tests/support/idle-market.ts';
import { askAt, type ReplayItem } from './item.ts';
import { type Effect, effectOn, type Plant, type PlantedTrap } from './plant.ts';
import { salesBefore } from './sales.ts';
import { type Schedule } from './schedule.ts';

const STEAM_PREMIUM = 1.3;
const MOST_OFFERS = 10;
/** A book that is late or early is so only for the scan that is to notice it. */
const LAG_SPAN_MS = 30_000;

/** A market that quotes a schedule's items as of the clock. */
export function buildReplayMarket(id: MarketId, { items, plants }: Schedule, now: () => number): Market {
  const plantOf = new Map(plants.map((plant) => [plant.item.key, plant]));
  const itemOf = new Map(items.map((item) => [item.key, item]));
  const shelf: Shelf = { id, plantOf, now };
  const lagging = plants.filter(isLagging);
  return {
    id,
    offersBatchSize: 50,
    canConfirm: true,
    quotes: () => Promise.resolve(buildBook(shelf, items, lagging)),
    fees: () => Promise.resolve(buildFees(id, now())),
    offers: (_, wanted) => {
      const found = wanted.flatMap(({ key }) => itemOf.get(key) ?? []);
      const books = found.map(
        (item) => [item.key, { key: item.key, offers: listOffers(shelf, item), observedAt: now() }] as const,
      );
      return Promise.resolve(new Map(books));
    },
    sales: (_, { key }) => {
      const item = itemOf.get(key);
      if (!VENUES[id].tellsSales || item === undefined) return Promise.resolve(null);
      const plant = plantOf.get(key);
      return Promise.resolve(salesBefore(item, now(), plant?.kind === 'trap' ? plant.sales : undefined));
    },
    buyOrders: () => Promise.resolve(null),
    balance: () => Promise.resolve(null),
    itemUrl: (game, { title }) => `https://${id}.example/${game}/${encodeURIComponent(title)}`,
    status: () => IDLE_MARKET,
    close: () => Promise.resolve(),
  };
}

interface Shelf {
  readonly id: MarketId;
  readonly plantOf: ReadonlyMap<ItemKey, Plant>;
  readonly now: () => number;
}

type Lagging = PlantedTrap & { readonly lagMs: NonNullable<PlantedTrap['lagMs']> };

function isLagging(plant: Plant): plant is Lagging {
  return plant.kind === 'trap' && plant.lagMs !== undefined;
}

function buildBook(shelf: Shelf, items: readonly ReplayItem[], lagging: readonly Lagging[]): QuoteBook {
  const { id, now } = shelf;
  const late = lagging.find(({ at }) => Math.abs(now() - at) < LAG_SPAN_MS);
  const lagMs = late?.lagMs[late.buyOn === id ? 'buy' : 'sell'] ?? 0;
  const quotes = new Map(items.map((item) => [item.key, quoteOf(shelf, item)]));
  return { market: id, game: 'csgo', quotes, observedAt: now() - lagMs, dropped: {} };
}

function effectNow({ id, plantOf, now }: Shelf, { key }: ReplayItem): Effect {
  const plant = plantOf.get(key);
  const isOn = plant !== undefined && now() >= plant.from && now() < plant.until;
  return isOn ? effectOn(plant, id, now()) : {};
}

function quoteOf(shelf: Shelf, item: ReplayItem): Quote {
  const { id, now } = shelf;
  const { key, title, mixesPhases, sellers, bidShare } = item;
  const usual = askAt(item, id, now());
  const { ask, factor = 1, listings } = effectNow(shelf, item);
  const { priceStep } = VENUES[id];
  const bestAsk = ask ?? roundDownTo(priceStep, usual * factor);
  const bid = roundDownTo(priceStep, Math.min(usual * bidShare, bestAsk - priceStep));
  return {
    key,
    title,
    bestAsk,
    bestBid: bid,
    askCount: listings ?? sellers[id] + (ask === undefined ? 0 : 1),
    bidCount: 3,
    mixesPhases,
    ...(id === 'waxpeer' && { steamPrice: mills(Math.round(usual * STEAM_PREMIUM)) }),
  };
}

/** The cheaper listing, if there is one, and those that are there in any case, each dearer than the one before it. */
function listOffers(shelf: Shelf, item: ReplayItem): readonly Offer[] {
  const { id, now } = shelf;
  const usual = askAt(item, id, now());
  const { ask, factor = 1, listings } = effectNow(shelf, item);
  const { priceStep } = VENUES[id];
  const count = Math.min(MOST_OFFERS, listings ?? item.sellers[id]);
  const ladder = Array.from({ length: count }, (_, index) =>
    roundDownTo(priceStep, usual * factor * (1 + item.ladder * index)),
  );
  return [...(ask === undefined ? [] : [ask]), ...ladder].map((price, index) =>
    buildOffer(item, price, index),
  );
}

function buildOffer({ key, title }: ReplayItem, price: Mills, index: number): Offer {
  return { id: `${key}:${index}`, title, key, price, lockHours: 0, premium: [], isManual: false };
}

function buildFees(id: MarketId, now: number): FeeSchedule {
  return { ...buildAssumedFees(id, now), source: id === 'dmarket' ? 'table' : 'account' };
}
