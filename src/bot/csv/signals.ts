import { type Course, type Followed, type Signal } from '../../domain/ledger/index.ts';
import { type Cell, type Columns, toCsv, toDollars, toIso, toPercent } from './csv.ts';

/** Writes down deals that were shown: what was predicted of each, and what became of it. */
export function writeSignals(shown: readonly Followed[]): string {
  return toCsv(SIGNAL_COLUMNS, shown);
}

const DAY_MS = 24 * 3_600_000;

const ofSignal =
  (read: (signal: Signal) => Cell) =>
  ({ signal }: Followed): Cell =>
    read(signal);

const ofCourse =
  (read: (course: Course) => Cell) =>
  ({ course }: Followed): Cell =>
    read(course);

/** What is told of every deal that is followed. */
export const SIGNAL_COLUMNS: Columns<Followed> = {
  shown_at: ofSignal(({ shownAt }) => toIso(shownAt)),
  shown_in: ofSignal(({ shownIn }) => shownIn),
  game: ofSignal(({ game }) => game),
  item: ofSignal(({ name }) => name),
  buy_on: ofSignal(({ buyOn }) => buyOn),
  sell_on: ofSignal(({ sellOn }) => sellOn),
  grade: ofSignal(({ grade }) => grade),
  buy_price_usd: ofSignal(({ buyPrice }) => toDollars(buyPrice)),
  cost_usd: ofSignal(({ cost }) => toDollars(cost)),
  predicted_sell_price_usd: ofSignal(({ sellPrice }) => toDollars(sellPrice)),
  predicted_net_usd: ofSignal(({ net }) => toDollars(net)),
  predicted_roi_percent: ofSignal(({ roi }) => toPercent(roi)),
  cycle_days: ofSignal(({ shownAt, endsAt }) => Math.round((endsAt - shownAt) / (DAY_MS / 10)) / 10),
  sellable_at: ofSignal(({ sellableAt }) => toIso(sellableAt)),
  ends_at: ofSignal(({ endsAt }) => toIso(endsAt)),
  there_after_1_minute: ofCourse(({ checks }) => checks[1]),
  there_after_10_minutes: ofCourse(({ checks }) => checks[10]),
  there_after_60_minutes: ofCourse(({ checks }) => checks[60]),
  outcome: ofCourse(({ conclusion }) => conclusion?.outcome ?? 'open'),
  concluded_at: ofCourse(({ conclusion }) => toIso(conclusion?.at ?? null)),
  realised_roi_percent: ofCourse(({ conclusion }) => toPercent(conclusion?.realisedRoi ?? null)),
  reached_at: ofCourse(({ hit }) => toIso(hit?.at ?? null)),
  reached_by: ofCourse(({ hit }) => hit?.by ?? null),
  last_seen_at: ofCourse(({ seen }) => toIso(seen?.at ?? null)),
  last_ask_usd: ofCourse(({ seen }) => toDollars(seen?.ask ?? null)),
  last_bid_usd: ofCourse(({ seen }) => toDollars(seen?.bid ?? null)),
};
