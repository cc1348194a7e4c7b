/** A queue that hands out the lowest priority number first, and within one the oldest. */
export interface PriorityQueue<T> {
  readonly size: number;
  add(item: T, priority: number): void;
  /** The next item, taken out. */
  take(): T | undefined;
  /** Takes one item out wherever it stands; false when it is not there any more. */
  remove(item: T, priority: number): boolean;
}

/** Creates an empty queue. */
export function createPriorityQueue<T>(): PriorityQueue<T> {
  const lanes = new Map<number, Set<T>>();
  return {
    get size() {
      let size = 0;
      for (const lane of lanes.values()) size += lane.size;
      return size;
    },
    add: (item, priority) => {
      const lane = lanes.get(priority) ?? new Set<T>();
      lanes.set(priority, lane.add(item));
    },
    take: () => {
      const priorities = [...lanes].filter(([, lane]) => lane.size > 0).map(([priority]) => priority);
      const lane = lanes.get(Math.min(...priorities));
      const [item] = lane ?? [];
      if (item !== undefined) lane?.delete(item);
      return item;
    },
    remove: (item, priority) => lanes.get(priority)?.delete(item) ?? false,
  };
}
