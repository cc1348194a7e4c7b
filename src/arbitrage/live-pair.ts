import { type Confirmation, type Pair } from '../domain/opportunity.ts';
import { type Mills } from '../domain/money.ts';
import { type BuyOrder, isAsked, type Quote } from '../domain/quote.ts';
import { summariseSales } from '../domain/sales.ts';
import { type MarketId } from '../domain/venue.ts';
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
  return {
    ...quote,
    bestAsk: book === undefined ? quote.bestAsk : (book.offers[0]?.price ?? null),
    bestBid: orders === undefined ? quote.bestBid : bestPlainBid(orders),
  };
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
    evidence: buildSellEvidence({ ...pair, sell }, evidence, now),
    confirmation: confirmBuying({ ...pair, buy }, evidence),
  };
}

/** The best bid of those that want a plain item. */
function bestPlainBid(orders: readonly BuyOrder[]): Mills | null {
  const plain = orders.filter(({ unconditional }) => unconditional).map(({ price }) => price);
  return plain.toSorted((a, b) => b - a)[0] ?? null;
}

function buildSellEvidence(
  { sellOn, sell }: Pair,
  evidence: Evidence,
  now: number,
): NonNullable<Pair['evidence']> {
  const secondAsk = evidence.offers[sellOn].get(sell.key)?.offers[1]?.price;
  const sales = summariseSales(evidence.sales[sellOn].get(sell.key) ?? [], now);
  return {
    ...(secondAsk !== undefined && { secondAsk }),
    ...(sales !== undefined && { sales: { median: sales.median, count: sales.count } }),
  };
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
