import { type Pair } from '../../domain/pair.ts';
import { type Mills } from '../../domain/money.ts';

interface Look {
  readonly at: number;
  readonly buyAsk: Mills;
  readonly sellAsk: Mills;
}

/** As long as both asks stay as they were, a deal is not looked at again within this time. */
const LOOK_AGAIN_AFTER_MS = 5 * 60_000;

/** Which deals were looked at lately, so that the same one is not asked for with every new book. */
export class DealLooks {
  readonly #looks = new Map<string, Look>();

  note(pair: Pair, now: number): void {
    this.#looks.set(keyOf(pair), { at: now, buyAsk: pair.buy.bestAsk, sellAsk: pair.sell.bestAsk });
  }

  /** True iff a look would tell nothing new. */
  isKnown(pair: Pair, now: number): boolean {
    const look = this.#looks.get(keyOf(pair));
    if (look === undefined) return false;
    if (now - look.at < LOOK_AGAIN_AFTER_MS) {
      return look.buyAsk === pair.buy.bestAsk && look.sellAsk === pair.sell.bestAsk;
    }
    this.#looks.delete(keyOf(pair));
    return false;
  }

  /** Forgets looks that say nothing any more. */
  prune(now: number): void {
    for (const [key, { at }] of this.#looks) if (now - at >= LOOK_AGAIN_AFTER_MS) this.#looks.delete(key);
  }
}

function keyOf({ buyOn, buy }: Pair): string {
  return `${buyOn} ${buy.key}`;
}
