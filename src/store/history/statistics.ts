/** Prices with the minutes for which they stood, gathered to find the one in the middle. */
export interface WeightedPrices {
  readonly add: (price: number, minutes: number) => void;
  /** The lowest price at or below which they stood for half the time; NaN without any. */
  readonly median: () => number;
  /** The mean over the time, rounded down; NaN without any. */
  readonly mean: () => number;
  readonly clear: () => void;
}

/** Above the minutes of a month, so that a price and its minutes fit one number, which sorts by price. */
const MINUTES_ROOM = 2 ** 16;

/** Makes room for so many prices, none of them above 2^31. */
export function buildWeightedPrices(room: number): WeightedPrices {
  const entries = new Float64Array(room);
  let count = 0;
  let last = NaN;
  return {
    add: (price, minutes) => {
      // Prices mostly stay as they are, and sorting is what costs.
      if (price === last) entries[count - 1] = (entries[count - 1] ?? 0) + minutes;
      else entries[count++] = price * MINUTES_ROOM + minutes;
      last = price;
    },
    median: () => (count <= 1 ? last : findMedian(entries.subarray(0, count))),
    mean: () => (count <= 1 ? last : findMean(entries.subarray(0, count))),
    clear: () => {
      count = 0;
      last = NaN;
    },
  };
}

function findMedian(entries: Float64Array): number {
  const sorted = entries.toSorted();
  const total = sorted.reduce((sum, entry) => sum + (entry % MINUTES_ROOM), 0);
  let stood = 0;
  for (const entry of sorted) {
    stood += entry % MINUTES_ROOM;
    if (stood * 2 >= total) return Math.floor(entry / MINUTES_ROOM);
  }
  return NaN;
}

function findMean(entries: Float64Array): number {
  let [weighted, total] = [0, 0];
  for (const entry of entries) {
    const minutes = entry % MINUTES_ROOM;
    weighted += Math.floor(entry / MINUTES_ROOM) * minutes;
    total += minutes;
  }
  return Math.floor(weighted / total);
}

/** The number in the middle, or the mean of the two there; NaN without any. */
export function findMiddle(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const high = Math.floor(sorted.length / 2);
  const upper = sorted[high] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[high - 1] ?? NaN) + upper) / 2;
}

/** The median of the absolute distances from the median; NaN without any. */
export function findMedianDeviation(values: readonly number[]): number {
  const middle = findMiddle(values);
  return findMiddle(values.map((value) => Math.abs(value - middle)));
}
