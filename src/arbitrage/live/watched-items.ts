import { type ItemKey } from '../../domain/title.ts';
import { type PriceLookup } from '../price.ts';
import { type Scanner } from '../scan.ts';

/** The items that somebody looks at now. */
export interface WatchedItems {
  readonly watch: (keys: readonly ItemKey[]) => void;
  /** Always the same set, so that asking costs nothing. */
  readonly keys: () => ReadonlySet<ItemKey>;
}

const KEPT_MS = 30 * 60_000;
const MOST_KEYS = 2000;

/** Creates an empty list; what nobody has looked at for half an hour, or 2,000 items ago, leaves it. */
export function createWatchedItems(now: () => number): WatchedItems {
  const seenAt = new Map<ItemKey, number>();
  const keys = new Set<ItemKey>();
  return {
    watch: (seen) => {
      for (const key of seen) {
        // Put at the end, so that those at the beginning were seen longest ago.
        seenAt.delete(key);
        seenAt.set(key, now());
        keys.add(key);
      }
      for (const [key, at] of seenAt) {
        if (seenAt.size <= MOST_KEYS && now() - at <= KEPT_MS) break;
        seenAt.delete(key);
        keys.delete(key);
      }
    },
    keys: () => keys,
  };
}

/** The same scanner; what its scans show is watched. */
export function watchScans<S extends Scanner>(scanner: S, { watch }: WatchedItems): S {
  const scan: Scanner['scan'] = async (request, options) => {
    const report = await scanner.scan(request, options);
    watch(report.opportunities.map(({ key }) => key));
    return report;
  };
  return { ...scanner, scan };
}

/** The same lookup; the items that it reports on are watched. */
export function watchPrices(prices: PriceLookup, { watch }: WatchedItems): PriceLookup {
  const report: PriceLookup['report'] = async (game, key, options) => {
    watch([key]);
    return prices.report(game, key, options);
  };
  return { ...prices, report };
}
