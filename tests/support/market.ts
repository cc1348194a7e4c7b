import { buildAssumedFees } from '../../src/domain/fees.ts';
import { type BuyOrder, type Offer, type Quote, type Sale } from '../../src/domain/quote.ts';
import { type ItemKey, parseTitle } from '../../src/domain/title.ts';
import { type MarketId } from '../../src/domain/venue.ts';
import { type Balance, type Market } from '../../src/markets/market.ts';
import { IDLE_MARKET } from './idle-market.ts';
import { buildBook, NOW, usd } from './trades.ts';

/** A market in memory with exactly the answers that a test gives it; every call is written down. */
export interface StubMarket extends Market {
  readonly calls: string[];
}

/** What a stub market answers; an Error instead of an answer is thrown. */
export interface StubAnswers {
  readonly quotes?: readonly Quote[] | Error;
  readonly observedAt?: number;
  /** When live listings are looked at; NOW unless said otherwise. */
  readonly now?: () => number;
  readonly offers?: Readonly<Record<string, readonly number[]>> | Error;
  /** Without them the market tells no sales at all. */
  readonly sales?: Readonly<Record<string, readonly Sale[]>> | Error;
  readonly buyOrders?: Readonly<Record<string, readonly BuyOrder[]>>;
  readonly balance?: Balance | Error;
  readonly canConfirm?: boolean;
  readonly batchSize?: number;
  /** Resolves when an answer may be given; rejects when the reader gave up. */
  readonly gate?: (signal: AbortSignal | undefined) => Promise<void>;
}

/** An offer of a title at a price in dollars. */
export function buildOffer(title: string, price: number, index = 0): Offer {
  return {
    id: `${title}:${index}`,
    title,
    key: parseTitle(title).key,
    price: usd(price),
    lockHours: 0,
    premium: [],
    isManual: false,
  };
}

/** Builds a market that answers as told. */
export function buildStubMarket(id: MarketId, answers: StubAnswers): StubMarket {
  const calls: string[] = [];
  const record = <T>(call: string, answer: T | Error): T => {
    calls.push(call);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const byKey = <T>(table: Readonly<Record<string, T>>): ReadonlyMap<ItemKey, T> =>
    new Map(Object.entries(table).map(([title, value]) => [parseTitle(title).key, value]));
  return {
    id,
    calls,
    offersBatchSize: answers.batchSize ?? 1,
    canConfirm: answers.canConfirm ?? true,
    quotes: async (game, options) => {
      await answers.gate?.(options?.signal);
      const quotes = record(`quotes ${game}`, answers.quotes ?? []);
      options?.onNames?.(quotes.length);
      return buildBook(id, quotes, answers.observedAt);
    },
    fees: () => Promise.resolve(buildAssumedFees(id, NOW)),
    offers: async (_, items) => {
      const offers = record(`offers ${items.map(({ title }) => title).join('+')}`, answers.offers ?? {});
      const books = items.map(({ key, title }) => {
        const prices = offers[title] ?? [];
        return [
          key,
          {
            key,
            observedAt: answers.now?.() ?? NOW,
            offers: prices.map((price, n) => buildOffer(title, price, n)),
          },
        ] as const;
      });
      return Promise.resolve(new Map(books));
    },
    sales: async (_, { key, title }) => {
      if (id === 'waxpeer') return null;
      const sales = record(`sales ${title}`, answers.sales ?? null);
      return Promise.resolve(sales === null ? null : (byKey(sales).get(key) ?? []));
    },
    buyOrders: (_, { key }) => Promise.resolve(byKey(answers.buyOrders ?? {}).get(key) ?? null),
    balance: () => {
      if (answers.balance instanceof Error) return Promise.reject(answers.balance);
      return Promise.resolve(answers.balance ?? null);
    },
    itemUrl: (game, { title }) => `https://${id}.example/${game}/${encodeURIComponent(title)}`,
    status: () => IDLE_MARKET,
    close: () => Promise.resolve(),
  };
}
