import { type Insertable, type Selectable } from 'kysely';
import {
  type Course,
  NEW_COURSE,
  type Prediction,
  type Sample,
  type Signal,
} from '../../domain/ledger/index.ts';
import { type SignalCoursesTable, type SignalsTable } from '../tables.ts';

/** The columns of a prediction that follows on another one of its thread. */
export function toSignalRow(prediction: Prediction, afterId: number): Insertable<SignalsTable> {
  const { saleTerms, ...told } = prediction;
  return {
    game: told.game,
    item_key: told.key,
    buy_on: told.buyOn,
    after_id: afterId,
    sell_on: told.sellOn,
    name: told.name,
    sell_title: told.sellTitle,
    buy_price: told.buyPrice,
    sell_price: told.sellPrice,
    cost: told.cost,
    net: told.net,
    roi: told.roi,
    seller_rate: saleTerms.sellerRate,
    minimum_fee: saleTerms.minimumFee,
    withdrawal_rate: saleTerms.withdrawalRate,
    withdrawal_flat: saleTerms.withdrawalFlat,
    grade: told.grade,
    shown_in: told.shownIn,
    shown_at: told.shownAt,
    sellable_at: told.sellableAt,
    ends_at: told.endsAt,
    sale_ms: told.saleMs,
  };
}

/** The signal in a row. */
export function toSignal(row: Selectable<SignalsTable>): Signal {
  return {
    id: row.id,
    game: row.game,
    key: row.item_key,
    buyOn: row.buy_on,
    sellOn: row.sell_on,
    name: row.name,
    sellTitle: row.sell_title,
    buyPrice: row.buy_price,
    sellPrice: row.sell_price,
    cost: row.cost,
    net: row.net,
    roi: row.roi,
    saleTerms: {
      sellOn: row.sell_on,
      sellerRate: row.seller_rate,
      minimumFee: row.minimum_fee,
      withdrawalRate: row.withdrawal_rate,
      withdrawalFlat: row.withdrawal_flat,
    },
    grade: row.grade,
    shownIn: row.shown_in,
    shownAt: row.shown_at,
    sellableAt: row.sellable_at,
    endsAt: row.ends_at,
    saleMs: row.sale_ms,
  };
}

/** The columns of a signal's course. */
export function toCourseRow(signalId: number, course: Course): Insertable<SignalCoursesTable> {
  const { checks, seen, hit, conclusion } = course;
  return {
    signal_id: signalId,
    there_after_1: checks[1],
    there_after_10: checks[10],
    there_after_60: checks[60],
    ...(seen === null
      ? { seen_at: null, seen_ask: null, seen_bid: null }
      : { seen_at: seen.at, seen_ask: seen.ask, seen_bid: seen.bid }),
    watched_ms: course.watchedMs,
    above_ms: course.aboveMs,
    ...(hit === null ? { hit_at: null, hit_by: null } : { hit_at: hit.at, hit_by: hit.by }),
    sales_read_at: course.salesReadAt,
    ...toConclusionColumns(conclusion),
  };
}

function toConclusionColumns(
  conclusion: Course['conclusion'],
): Pick<Insertable<SignalCoursesTable>, 'outcome' | 'concluded_at' | 'realised_roi'> {
  if (conclusion === null) return { outcome: null, concluded_at: null, realised_roi: null };
  const { outcome, at, realisedRoi } = conclusion;
  return { outcome, concluded_at: at, realised_roi: realisedRoi };
}

/** The columns of a course that change after it was begun. */
export const COURSE_COLUMNS = Object.keys(toCourseRow(0, NEW_COURSE)).filter(
  (column): column is Exclude<keyof SignalCoursesTable, 'signal_id'> => column !== 'signal_id',
);

/** The course in a row. */
export function toCourse(row: Selectable<SignalCoursesTable>): Course {
  return {
    checks: checksOf(row),
    seen: row.seen_at === null ? null : { at: row.seen_at, ask: row.seen_ask, bid: row.seen_bid },
    watchedMs: row.watched_ms,
    aboveMs: row.above_ms,
    hit: row.hit_at === null || row.hit_by === null ? null : { at: row.hit_at, by: row.hit_by },
    salesReadAt: row.sales_read_at,
    conclusion: conclusionOf(row),
  };
}

function conclusionOf({
  outcome,
  concluded_at: at,
  realised_roi: realisedRoi,
}: CourseRow): Course['conclusion'] {
  return outcome === null || at === null ? null : { outcome, at, realisedRoi };
}

type CourseRow = Selectable<SignalCoursesTable>;

/** What statistics ask of a signal and its course. */
export const SAMPLE_COLUMNS = [
  'id',
  'grade',
  'buy_on',
  'outcome',
  'realised_roi',
  'there_after_1',
  'there_after_10',
  'there_after_60',
] as const;

/** The sample in a row; none while it is not concluded. */
export function toSamples(
  row: Pick<Selectable<SignalsTable> & CourseRow, (typeof SAMPLE_COLUMNS)[number]>,
): readonly Sample[] {
  const { grade, buy_on: buyOn, outcome, realised_roi: realisedRoi } = row;
  return outcome === null ? [] : [{ grade, buyOn, outcome, realisedRoi, checks: checksOf(row) }];
}

function checksOf(
  row: Pick<CourseRow, 'there_after_1' | 'there_after_10' | 'there_after_60'>,
): Course['checks'] {
  return { 1: row.there_after_1, 10: row.there_after_10, 60: row.there_after_60 };
}
