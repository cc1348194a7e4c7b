import { type Game } from '../../domain/game.ts';
import { type ItemKey } from '../../domain/title.ts';
import { type MarketId } from '../../domain/venue.ts';
import { type DealWatch, type PriceWatch, type Watch } from '../../domain/watch/index.ts';

/** A watch for a price. */
export type PriceWatcher = Watch & { readonly spec: PriceWatch };

/** A watch for deals. */
export type DealWatcher = Watch & { readonly spec: DealWatch };

/** All watches that may fire, in the order in which books ask for them. */
export class WatchIndex {
  readonly #all = new Map<number, Watch>();
  readonly #prices = new Map<string, Map<ItemKey, Map<number, PriceWatcher>>>();
  readonly #deals = new Map<Game, Map<number, DealWatcher>>();

  get size(): number {
    return this.#all.size;
  }

  find(id: number): Watch | undefined {
    return this.#all.get(id);
  }

  /** Adds a watch, or puts it in the place of what it was before; one that is paused is not kept. */
  put(watch: Watch): void {
    this.remove(watch.id);
    if (watch.paused) return;
    this.#all.set(watch.id, watch);
    if (isPriceWatcher(watch)) {
      const { market, game, key } = watch.spec;
      const ofBook = obtain(
        this.#prices,
        `${market} ${game}`,
        () => new Map<ItemKey, Map<number, PriceWatcher>>(),
      );
      obtain(ofBook, key, () => new Map<number, PriceWatcher>()).set(watch.id, watch);
    } else if (isDealWatcher(watch)) {
      obtain(this.#deals, watch.spec.game, () => new Map<number, DealWatcher>()).set(watch.id, watch);
    }
  }

  remove(id: number): void {
    const watch = this.#all.get(id);
    if (watch === undefined) return;
    this.#all.delete(id);
    const { spec } = watch;
    if (spec.kind === 'deal') {
      this.#deals.get(spec.game)?.delete(id);
      return;
    }
    const ofBook = this.#prices.get(`${spec.market} ${spec.game}`);
    const ofItem = ofBook?.get(spec.key);
    ofItem?.delete(id);
    if (ofItem?.size === 0) ofBook?.delete(spec.key);
  }

  clear(): void {
    this.#all.clear();
    this.#prices.clear();
    this.#deals.clear();
  }

  /** The watches of a chat. */
  ofChat(chatId: number): readonly Watch[] {
    return [...this.#all.values()].filter((watch) => watch.chatId === chatId);
  }

  /** The watches that a book may make fire, by item. */
  prices(market: MarketId, game: Game): ReadonlyMap<ItemKey, ReadonlyMap<number, PriceWatcher>> {
    return this.#prices.get(`${market} ${game}`) ?? new Map<ItemKey, ReadonlyMap<number, PriceWatcher>>();
  }

  deals(game: Game): ReadonlyMap<number, DealWatcher> {
    return this.#deals.get(game) ?? new Map<number, DealWatcher>();
  }

  /** The games that somebody watches. */
  games(): ReadonlySet<Game> {
    return new Set(Array.from(this.#all.values(), ({ spec }) => spec.game));
  }
}

function isPriceWatcher(watch: Watch): watch is PriceWatcher {
  return watch.spec.kind === 'price';
}

function isDealWatcher(watch: Watch): watch is DealWatcher {
  return watch.spec.kind === 'deal';
}

function obtain<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
