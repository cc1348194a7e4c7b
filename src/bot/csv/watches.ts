import { formatItemName, parseItemKey } from '../../domain/title.ts';
import { type DealWatch, type PriceWatch, type Watch } from '../../domain/watch/index.ts';
import { type Cell, type Columns, toCsv, toDollars, toIso, toPercent } from './csv.ts';

/** Writes down what a chat waits for; what a kind of watch does not have is empty. */
export function writeWatches(watches: readonly Watch[]): string {
  return toCsv(COLUMNS, watches);
}

const ofPrice =
  (read: (spec: PriceWatch) => Cell) =>
  ({ spec }: Watch): Cell =>
    spec.kind === 'price' ? read(spec) : null;

const ofDeal =
  (read: (spec: DealWatch) => Cell) =>
  ({ spec }: Watch): Cell =>
    spec.kind === 'deal' ? read(spec) : null;

const COLUMNS: Columns<Watch> = {
  created_at: ({ createdAt }) => toIso(createdAt),
  kind: ({ spec }) => spec.kind,
  game: ({ spec }) => spec.game,
  item: ({ spec }) => (spec.key === null ? null : formatItemName(parseItemKey(spec.key))),
  market: ofPrice(({ market }) => market),
  relation: ofPrice(({ relation }) => relation),
  price_usd: ofPrice(({ price }) => toDollars(price)),
  min_net_usd: ofDeal(({ minNet }) => toDollars(minNet)),
  min_roi_percent: ofDeal(({ minRoi }) => toPercent(minRoi)),
  min_grade: ofDeal(({ minGrade }) => minGrade),
  direction: ofDeal(({ direction }) => direction),
  min_price_usd: ofDeal(({ minPrice }) => toDollars(minPrice)),
  max_price_usd: ofDeal(({ maxPrice }) => toDollars(maxPrice)),
  paused: ({ paused }) => (paused ? 'yes' : 'no'),
  muted_until: ({ mutedUntil }) => toIso(mutedUntil),
};
