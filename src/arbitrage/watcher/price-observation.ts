import { setImmediate as yieldToLoop } from 'node:timers/promises';
import { type Mills } from '../../domain/money.ts';
import { type Quote, type QuoteBook } from '../../domain/quote.ts';
import { formatItemName, parseTitle } from '../../domain/title.ts';
import { isListening, positionOfPrice, type PriceAlert } from '../../domain/watch/index.ts';
import { type ArmingTable } from './arming-table.ts';
import { ObservationList, type Observations } from './observations.ts';
import { type PriceWatcher, type WatchIndex } from './watch-index.ts';

/** Items between two turns of the event loop: a few milliseconds, also where each has several watches. */
const ITEMS_PER_TURN = 500;

/** What a new book does to the watches for its prices. */
export async function observePrices(
  book: QuoteBook,
  index: WatchIndex,
  armings: ArmingTable,
  now: number,
): Promise<Observations> {
  const found = new ObservationList(armings, now);
  let items = 0;
  for (const [key, watches] of index.prices(book.market, book.game)) {
    const quote = book.quotes.get(key);
    if (quote?.mixesPhases !== true) {
      for (const watch of watches.values()) observeOne(watch, quote, book, found, now);
    }
    items += 1;
    if (items % ITEMS_PER_TURN === 0) await yieldToLoop();
  }
  return found;
}

function observeOne(
  watch: PriceWatcher,
  quote: Quote | undefined,
  book: QuoteBook,
  found: ObservationList,
  now: number,
): void {
  if (!isListening(watch, now)) return;
  const ask = quote?.bestAsk ?? null;
  const point = { watchId: watch.id, key: watch.spec.key, buyOn: null };
  found.add(point, positionOfPrice(watch.spec, ask), () => describePrice(watch, quote, ask, book));
}

function describePrice(
  { spec }: PriceWatcher,
  quote: Quote | undefined,
  ask: Mills | null,
  book: QuoteBook,
): PriceAlert {
  if (quote === undefined || ask === null) throw new RangeError('an item that nobody offers has no price');
  const observedAt = quote.observedAt ?? book.observedAt;
  return { ...spec, name: formatItemName(parseTitle(quote.title)), ask, observedAt };
}
