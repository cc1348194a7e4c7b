/** Something that has messages handled by several workers. */
export interface Contender {
  readonly name: string;
  /** How BullMQ is used; undefined for this toolkit's inbox. */
  readonly bull?: {
    readonly queues: number;
    /** Jobs that a worker handles at once. */
    readonly concurrency: number;
    /** Whether all workers together handle one job of a queue at a time. */
    readonly isOneAtATime: boolean;
    /** A job of which nothing was heard for so long is given to another worker. */
    readonly lockMs: number;
    readonly lookEveryMs: number;
  };
}

/** Processes that handle messages. */
export const WORKERS = 3;

/** As patient as the inbox, which misses a process after five seconds. */
const QUICK = { lockMs: 5_000, lookEveryMs: 1_000 };

/** What BullMQ does unless it is told otherwise, and says should normally not be changed. */
const DEFAULT = { lockMs: 30_000, lookEveryMs: 30_000 };

/** Its documentation names 100 to 300 for work that waits. */
const MANY = { queues: 1, concurrency: 100, isOneAtATime: false };
const ONE = { queues: 1, concurrency: 1, isOneAtATime: true };

/** As many as the inbox has lanes. */
const LANES = { queues: 64, concurrency: 1, isOneAtATime: true };

/** All that are compared. */
export const contenders = {
  inbox: { name: 'this toolkit' },
  many: { name: 'BullMQ, 100 jobs at once each', bull: { ...MANY, ...QUICK } },
  manyByDefault: {
    name: 'BullMQ, 100 jobs at once each, its defaults',
    bull: { ...MANY, ...DEFAULT },
  },
  one: { name: 'BullMQ, one job at a time', bull: { ...ONE, ...QUICK } },
  lanes: { name: 'BullMQ, 64 queues, one job at a time of each', bull: { ...LANES, ...QUICK } },
} satisfies Readonly<Record<string, Contender>>;
