import { DAY_MS, dayOf, HOUR_MS, HOURS } from './calendar.ts';
import { fromCode, NOBODY } from './encoding/price-code.ts';
import { buildWeightedPrices, findMedianDeviation, type WeightedPrices } from './statistics.ts';

/** What the last month says of each item, by their numbers; NaN is not known. */
export interface LongView {
  /** The moment up to which it was looked at. */
  readonly now: number;
  readonly snapshots: Float64Array;
  readonly days: Float64Array;
  readonly median14: Float64Array;
  readonly median30: Float64Array;
  readonly mean30: Float64Array;
  readonly logMad30: Float64Array;
  readonly dailyVolatility: Float64Array;
  /** The lowest asks 7 and 30 days ago. */
  readonly weekAgo: Float64Array;
  readonly monthAgo: Float64Array;
}

/** A number of the long view for each item. */
export type LongColumn = Exclude<keyof LongView, 'now'>;

/** The days looked at: 30 with today, and two more to find what an item cost 30 days ago. */
export const VIEW_DAYS = 32;
/** The hours of these days. */
export const VIEW_HOURS = VIEW_DAYS * HOURS;

const SHORT_DAYS = 14;
const LONG_DAYS = 30;
const FEWEST_DAYS = 10;
const FEWEST_CHANGES = 5;
/** Makes a median absolute deviation comparable with a standard deviation. */
const NORMAL = 1.4826;

/** The asks of one item, for each hour of the days looked at. */
export interface AskHours {
  /** What the hour counts as: its last ask, or its lowest when nobody asked any more at its end. */
  readonly ask: Int32Array;
  /** For how long anyone asked, and how often that was seen. */
  readonly minutes: Int32Array;
  readonly snapshots: Int32Array;
}

/** Makes an empty view with room for so many items. */
export function buildLongView(items: number, now: number): LongView {
  const make = (): Float64Array => new Float64Array(items).fill(NaN);
  return {
    now,
    snapshots: make().fill(0),
    days: make().fill(0),
    median14: make(),
    median30: make(),
    mean30: make(),
    logMad30: make(),
    dailyVolatility: make(),
    weekAgo: make(),
    monthAgo: make(),
  };
}

/** The first of the days looked at. */
export function firstViewDay(now: number): number {
  return dayOf(now) - VIEW_DAYS + 1;
}

/** Fills in items one after the other. */
export function buildViewer(view: LongView): (id: number, hours: AskHours) => void {
  const short = buildWeightedPrices(VIEW_HOURS);
  const long = buildWeightedPrices(VIEW_HOURS);
  const daily = buildWeightedPrices(HOURS);
  const week = hourBefore(view.now, 7);
  const month = hourBefore(view.now, LONG_DAYS);
  return (id, hours) => {
    short.clear();
    long.clear();
    const medians = gather(hours, { short, long, daily });
    view.snapshots[id] = sum(hours.snapshots, (VIEW_DAYS - SHORT_DAYS) * HOURS);
    view.days[id] = medians.filter((median) => !Number.isNaN(median)).length;
    view.median14[id] = short.median();
    view.median30[id] = long.median();
    view.mean30[id] = long.mean();
    view.logMad30[id] = findSpread(medians);
    view.dailyVolatility[id] = findVolatility(medians);
    view.weekAgo[id] = findAskAt(hours.ask, week);
    view.monthAgo[id] = findAskAt(hours.ask, month);
  };
}

interface Gathered {
  readonly short: WeightedPrices;
  readonly long: WeightedPrices;
  readonly daily: WeightedPrices;
}

/** Gathers the prices of the last days, and tells the median ask of each of the last 30; NaN where there was none. */
function gather({ ask, minutes }: AskHours, { short, long, daily }: Gathered): readonly number[] {
  const medians: number[] = [];
  for (let day = VIEW_DAYS - LONG_DAYS; day < VIEW_DAYS; day++) {
    daily.clear();
    for (let hour = day * HOURS; hour < (day + 1) * HOURS; hour++) {
      const stood = minutes[hour] ?? 0;
      if (stood === 0) continue;
      const price = fromCode(ask[hour] ?? NOBODY);
      daily.add(price, stood);
      long.add(price, stood);
      if (day >= VIEW_DAYS - SHORT_DAYS) short.add(price, stood);
    }
    medians.push(daily.median());
  }
  return medians;
}

/** A free item has no logarithm. */
function findSpread(medians: readonly number[]): number {
  const logs = medians.filter((median) => median > 0).map(Math.log);
  return logs.length < FEWEST_DAYS ? NaN : findMedianDeviation(logs);
}

/** Only from one day to the very next: what lies further apart moved for longer. */
function findVolatility(medians: readonly number[]): number {
  const changes: number[] = [];
  for (let day = 1; day < medians.length; day++) {
    const [before, after] = [medians[day - 1] ?? NaN, medians[day] ?? NaN];
    if (before > 0 && after > 0) changes.push(Math.log(after / before));
  }
  return changes.length < FEWEST_CHANGES ? NaN : NORMAL * findMedianDeviation(changes);
}

/** The place of the hour that ended last, so many days ago. */
function hourBefore(now: number, days: number): number {
  return Math.floor((now - days * DAY_MS - firstViewDay(now) * DAY_MS) / HOUR_MS) - 1;
}

/** The last ask known then, but none that is older than a day. */
function findAskAt(ask: Int32Array, place: number): number {
  for (let hour = place; hour > place - HOURS && hour >= 0; hour--) {
    const code = ask[hour] ?? NOBODY;
    if (code !== NOBODY) return fromCode(code);
  }
  return NaN;
}

function sum(values: Int32Array, from: number): number {
  let total = 0;
  for (let at = from; at < values.length; at++) total += values[at] ?? 0;
  return total;
}
