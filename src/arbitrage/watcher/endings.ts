import { type Game } from '../../domain/game.ts';
import { type TransferCosts } from '../../domain/profit.ts';
import { type QuoteBook } from '../../domain/quote.ts';
import {
  type Alert,
  type AlertEnd,
  type DealAlert,
  positionOfDeal,
  positionOfPrice,
  type PriceAlert,
  TRACKED_FOR_MS,
} from '../../domain/watch/index.ts';
import { type PriceView, reappraise } from './reappraisal.ts';

/** Alerts that tell of what still lasts, as far as is known. */
export class LastingAlerts {
  readonly #alerts = new Map<number, Alert>();

  add(alert: Alert): void {
    this.#alerts.set(alert.id, alert);
  }

  delete(id: number): void {
    this.#alerts.delete(id);
  }

  clear(): void {
    this.#alerts.clear();
  }

  /** Those of a game that are young enough to be followed; older ones are forgotten. */
  ofGame(game: Game, now: number): readonly Alert[] {
    for (const [id, { createdAt }] of this.#alerts) {
      if (now - createdAt > TRACKED_FOR_MS) this.#alerts.delete(id);
    }
    return [...this.#alerts.values()].filter(({ content }) => content.game === game);
  }
}

/** How a price that was alerted has ended, if by this book it has; an older book says nothing. */
export function endOfPrice(alert: PriceAlert, book: QuoteBook, now: number): AlertEnd | undefined {
  if (alert.market !== book.market) return undefined;
  const quote = book.quotes.get(alert.key);
  if (quote?.mixesPhases === true || (quote?.observedAt ?? book.observedAt) <= alert.observedAt)
    return undefined;
  const ask = quote?.bestAsk ?? null;
  return positionOfPrice(alert, ask) === 'inside' ? undefined : { at: now, ask };
}

/** How a deal that was alerted has ended, if by these books it has: it is gone, or earns less than was wanted. */
export function endOfDeal(alert: DealAlert, view: PriceView, costs: TransferCosts): AlertEnd | undefined {
  const book = view.books[alert.buyOn];
  if ((book.quotes.get(alert.key)?.observedAt ?? book.observedAt) <= alert.observedAt) return undefined;
  const now = reappraise(alert, view, costs);
  if (now.state === 'unknown') return undefined;
  if (now.state === 'gone') return { at: view.now, ask: null };
  return positionOfDeal(alert, now.profit) === 'inside' ? undefined : { at: view.now, ask: now.ask };
}
