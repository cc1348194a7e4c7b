import { type Finding, type Rejection, REJECTIONS } from './gates/index.ts';
import { type Mills } from './money.ts';
import { type Quote } from './quote.ts';
import { formatItemName, type ItemKey, parseTitle } from './title.ts';
import { type Direction } from './venue.ts';

/** A pair that was left out, with the figures that decided. */
export interface RejectedPair extends Direction {
  readonly key: ItemKey;
  /** The name a person reads, with its phase. */
  readonly name: string;
  readonly buyPrice: Mills | null;
  readonly sellAsk: Mills | null;
  readonly finding: Finding;
}

/** How many pairs were left out for each reason, and of each reason the few with the widest spread, widest first. */
export interface Rejections {
  readonly counts: Readonly<Record<Rejection, number>>;
  readonly examples: Readonly<Record<Rejection, readonly RejectedPair[]>>;
}

interface Example extends Direction {
  readonly buy: Quote;
  readonly sell: Quote;
  readonly finding: Finding;
  readonly spread: number;
}

const EXAMPLES_KEPT = 5;

/** Counts what is left out; names are only made for the few examples that are kept. */
export class RejectionTally {
  readonly #counts = everyReason(() => 0);
  readonly #examples = everyReason((): Example[] => []);

  add({ buyOn, sellOn }: Direction, buy: Quote, sell: Quote, finding: Finding): void {
    this.#counts[finding.reason] += 1;
    const kept = this.#examples[finding.reason];
    const spread = (sell.bestAsk ?? 0) / (buy.bestAsk ?? Infinity);
    if (kept.length === EXAMPLES_KEPT && spread <= (kept[EXAMPLES_KEPT - 1]?.spread ?? 0)) return;
    const place = kept.findIndex((each) => each.spread < spread);
    kept.splice(place < 0 ? kept.length : place, 0, { buyOn, sellOn, buy, sell, finding, spread });
    kept.length = Math.min(kept.length, EXAMPLES_KEPT);
  }

  result(): Rejections {
    return {
      counts: { ...this.#counts },
      examples: everyReason((reason) => this.#examples[reason].map(describeExample)),
    };
  }
}

function describeExample({ buyOn, sellOn, buy, sell, finding }: Example): RejectedPair {
  return {
    buyOn,
    sellOn,
    key: buy.key,
    name: formatItemName(parseTitle(buy.title)),
    buyPrice: buy.bestAsk,
    sellAsk: sell.bestAsk,
    finding,
  };
}

/** No rejections at all. */
export const NO_REJECTIONS: Rejections = {
  counts: everyReason(() => 0),
  examples: everyReason(() => []),
};

/** Both counts added, the later examples before the earlier ones: they were nearer to being shown. */
export function addRejections(earlier: Rejections, later: Rejections): Rejections {
  return {
    counts: everyReason((reason) => earlier.counts[reason] + later.counts[reason]),
    examples: everyReason((reason) =>
      [...later.examples[reason], ...earlier.examples[reason]].slice(0, EXAMPLES_KEPT),
    ),
  };
}

function everyReason<T>(make: (reason: Rejection) => T): Record<Rejection, T> {
  return Object.fromEntries(REJECTIONS.map((reason) => [reason, make(reason)])) as Record<Rejection, T>;
}
