import { seeSales, wantsSales } from '../../domain/ledger/index.ts';
import { type Logger } from '../../domain/logger.ts';
import { type Sale } from '../../domain/quote.ts';
import { VENUES } from '../../domain/venue.ts';
import { mapConcurrent } from '../../toolkit/index.ts';
import { type Markets } from '../sources.ts';
import { type OpenSignal, type OpenSignals } from './open-signals.ts';

/** Reads recent sales for the signals whose outcome they may decide. */
export interface SalesLooks {
  /** Looks at a few that are due, unless it is still at the last ones; never rejects. */
  readonly look: (open: OpenSignals) => Promise<void>;
  /** Gives up what is being read. */
  readonly close: () => Promise<void>;
}

/** What sales looks are made of. */
export interface SalesLooksParts {
  readonly markets: Markets;
  readonly logger: Logger;
  readonly now: () => number;
}

/** Few enough to be no burden on a market, many enough for thousands of signals a day. */
const MOST_AT_ONCE = 8;
const CONCURRENCY = 2;
/** How long a market that failed is left alone about an item. */
const AGAIN_AFTER_MS = 3_600_000;

/** Creates the looks, none of them taken. */
export function createSalesLooks({ markets, logger, now }: SalesLooksParts): SalesLooks {
  const controller = new AbortController();
  const { signal } = controller;
  let looking: Promise<void> | undefined;
  const lookAt = async (each: OpenSignal): Promise<void> => {
    each.salesAskedAt = now();
    const sales = await readSales(markets, each, signal);
    // Null: the market tells us none, which cannot decide either.
    each.course = seeSales(each.signal, each.course, sales ?? [], each.salesAskedAt);
  };
  const lookAtAll = async (due: readonly OpenSignal[]): Promise<void> => {
    const { errors } = await mapConcurrent(due, lookAt, { concurrency: CONCURRENCY, collectErrors: true });
    const error = errors[0]?.error;
    if (error !== undefined && !signal.aborted)
      logger.warn({ error, failed: errors.length }, 'sales could not be read for the ledger');
  };
  return {
    look: (open) => {
      if (signal.aborted) return Promise.resolve();
      looking ??= lookAtAll(findDue(open, now())).finally(() => (looking = undefined));
      return looking;
    },
    close: async () => {
      controller.abort();
      await looking;
    },
  };
}

function findDue(open: OpenSignals, now: number): readonly OpenSignal[] {
  const due: OpenSignal[] = [];
  for (const each of open.values()) {
    if (due.length === MOST_AT_ONCE) break;
    if (isDue(each, now)) due.push(each);
  }
  return due;
}

function isDue({ signal, course, salesAskedAt }: OpenSignal, now: number): boolean {
  if (!VENUES[signal.sellOn].tellsSales || now - salesAskedAt < AGAIN_AFTER_MS) return false;
  return wantsSales(signal, course, now);
}

function readSales(
  markets: Markets,
  { signal: { game, sellOn, key, sellTitle } }: OpenSignal,
  signal: AbortSignal,
): Promise<readonly Sale[] | null> {
  return markets[sellOn].sales(game, { key, title: sellTitle }, { priority: 'background', signal });
}
