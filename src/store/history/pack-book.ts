import { setImmediate as turn } from 'node:timers/promises';
import { type QuoteBook } from '../../domain/quote.ts';
import { KEYS_OF_A_PART, packKeys } from './key-parts.ts';
import { type RecordCall } from './messages.ts';

/**
 * Puts a book into the form in which it goes to the thread, a part in each turn of the event loop. Titles that stand
 * for several phases are left out: what they cost is the price of no item.
 */
export async function packBook({ market, game, observedAt, quotes }: QuoteBook): Promise<RecordCall> {
  const asks = new Float64Array(quotes.size);
  const bids = new Float64Array(quotes.size);
  const askCounts = new Float64Array(quotes.size);
  const keys: Uint8Array<ArrayBuffer>[] = [];
  let names: string[] = [];
  let at = 0;
  for (const { key, bestAsk, bestBid, askCount, mixesPhases } of quotes.values()) {
    if (mixesPhases) continue;
    names.push(key);
    asks[at] = bestAsk ?? NaN;
    bids[at] = bestBid ?? NaN;
    askCounts[at] = askCount ?? NaN;
    at++;
    if (names.length < KEYS_OF_A_PART) continue;
    keys.push(packKeys(names));
    names = [];
    await turn();
  }
  if (names.length > 0) keys.push(packKeys(names));
  return { kind: 'record', book: { market, game }, at: observedAt, items: at, keys, asks, bids, askCounts };
}
