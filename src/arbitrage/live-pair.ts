import { type Confirmation, type Pair, type PairEvidence, type ToldSales } from '../domain/pair.ts';
import { type Mills } from '../domain/money.ts';
import { type BuyOrder, isAsked, type Quote } from '../domain/quote.ts';
import { summariseSales } from '../domain/sales.ts';
import { type ItemKey } from '../domain/title.ts';
import { MARKET_IDS, type MarketId } from '../domain/venue.ts';
import { type Evidence, type EvidenceRequest } from './evidence.ts';

/** The questions that confirm a pair. */
export function buildEvidenceRequest({ buyOn, sellOn, buy, sell }: Pair): EvidenceRequest {
  const references = buyOn === 'dmarket' ? { dmarket: buy, waxpeer: sell } : { dmarket: sell, waxpeer: buy };
  return { references, soldOn: [sellOn] };
}

/** A market's quote as its live listings and orders have it; what was not read stays as quoted. */
export function toLiveQuote(quote: Quote, market: MarketId, evidence: Evidence): Quote {
  const book = evidence.offers[market].get(quote.key);
  const orders = evidence.buyOrders[market].get(quote.key);
  const listings = book && { bestAsk: book.offers[0]?.price ?? null, observedAt: book.observedAt };
  return { ...quote, ...listings, ...(orders !== undefined && { bestBid: bestPlainBid(orders) }) };
}

/** A pair as the live listings have it; undefined when one side's listings are all gone. */
export function toLivePair(pair: Pair, evidence: Evidence, now: number): Pair | undefined {
  const buy = toLiveQuote(pair.buy, pair.buyOn, evidence);
  const sell = toLiveQuote(pair.sell, pair.sellOn, evidence);
  if (!isAsked(buy) || !isAsked(sell)) return undefined;
  return {
    ...pair,
    buy,
    sell,
    evidence: buildPairEvidence({ ...pair, buy, sell }, evidence, now),
    confirmation: confirmBuying({ ...pair, buy }, evidence),
  };
}

/** The best bid of those that want a plain item. */
function bestPlainBid(orders: readonly BuyOrder[]): Mills | null {
  const plain = orders.filter(({ unconditional }) => unconditional).map(({ price }) => price);
  return plain.toSorted((a, b) => b - a)[0] ?? null;
}

function buildPairEvidence({ buyOn, sellOn, buy }: Pair, evidence: Evidence, now: number): PairEvidence {
  const buyOffers = evidence.offers[buyOn].get(buy.key)?.offers;
  const sellOffers = evidence.offers[sellOn].get(buy.key)?.offers;
  const sales = summariseTold(buy.key, evidence, now);
  return {
    ...(buyOffers && { buyOffers }),
    ...(sellOffers && { sellOffers }),
    ...(sales && { sales }),
  };
}

/** What the market that tells an item's sales told; undefined where none did. */
export function summariseTold(key: ItemKey, { sales }: Evidence, now: number): ToldSales | undefined {
  for (const market of MARKET_IDS) {
    const told = sales[market].get(key);
    if (told !== undefined) return { market, summary: summariseSales(told, now) ?? null };
  }
  return undefined;
}

function confirmBuying({ buyOn, buy }: Pair, evidence: Evidence): Confirmation {
  const book = evidence.offers[buyOn].get(buy.key);
  const reason = evidence.offerFailures[buyOn];
  if (book === undefined) return { state: 'unconfirmed', ...(reason !== undefined && { reason }) };
  const atThisPrice = book.offers.filter(({ price }) => price === buy.bestAsk);
  const locks = atThisPrice.map(({ lockHours }) => lockHours).filter((hours) => hours !== null);
  const lockHours = locks.length === atThisPrice.length ? Math.min(...locks) : null;
  return { state: 'confirmed', at: book.observedAt, atThisPrice: atThisPrice.length, lockHours };
}
