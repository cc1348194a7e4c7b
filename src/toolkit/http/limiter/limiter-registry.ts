import { type ToolkitLogger } from '../../toolkit-logger.ts';
import { type SharedRedis } from '../../redis/shared-redis.ts';
import { type Headers } from '../headers.ts';
import { type HttpLimiterOptions } from '../options.ts';
import { type Priority, type Urgency } from '../priority.ts';
import { checkBudget, ClassLimiter } from './class-limiter.ts';
import { type HostGate } from './host-gate.ts';
import { createHostGates } from './host-gates.ts';
import { SharedStarts } from './shared-starts.ts';

/** What a limiter is doing. */
export interface LimitStats {
  /** Scheme, host name and port. */
  readonly host: string;
  /** The class of the budget. */
  readonly limit: string;
  readonly queued: number;
  readonly running: number;
  readonly started: number;
  /** When the host's pause ends, in milliseconds since the epoch. */
  readonly pausedUntil: number | undefined;
  readonly ratePerSecond: number;
}

/** All limiters of a client: one for each host and class, made when first needed. */
export interface LimiterRegistry {
  gateOf(host: string): HostGate;
  /** Runs the function within the budget of host and class; without budgets, as soon as the host's gate is open. */
  schedule<T>(place: LimitPlace, fn: () => Promise<T>): Promise<T>;
  /** Tells the limiter of host and class what its server answered. */
  onAnswer(host: string, limit: string | undefined, status: number, headers: Headers): void;
  stats(): readonly LimitStats[];
  close(): void;
}

/** Where a job queues. */
export interface LimitPlace {
  readonly host: string;
  /** The class; undefined for the default one. */
  readonly limit: string | undefined;
  readonly urgency: Urgency;
  readonly signal: AbortSignal;
}

const ranks: Readonly<Record<Priority, number>> = { buy: 1, user: 3, scan: 5, background: 8 };

/** Creates a registry; throws a TypeError when the default class is not among the budgets. */
export function createLimiterRegistry(
  options: HttpLimiterOptions | undefined,
  logger: ToolkitLogger,
  redis?: SharedRedis,
): LimiterRegistry {
  const gates = createHostGates(redis);
  const limiters = new Map<string, Entry>();
  const budgets = options?.budgets ?? {};
  const defaultClass = options?.defaultClass ?? Object.keys(budgets)[0];
  if (defaultClass !== undefined) budgetOf(budgets, defaultClass);
  for (const budget of Object.values(budgets)) checkBudget(budget);

  const limiterOf = (host: string, limit: string): ClassLimiter => {
    const id = `${limit} ${host}`;
    const known = limiters.get(id);
    if (known !== undefined) return known.limiter;
    const budget = budgetOf(budgets, limit);
    const gate = gates.own(host);
    const limiter = new ClassLimiter({
      budget,
      gate,
      shared: redis && new SharedStarts({ redis, host, limit, budget, gate }),
      onWedged: () => logger.warn({ host, limit }, 'limiter was stuck and has been replaced'),
    });
    limiters.set(id, { host, limit, limiter });
    return limiter;
  };

  return {
    gateOf: (host) => gates.shared(host),
    schedule: async ({ host, limit = defaultClass, urgency, signal }, fn) => {
      if (limit !== undefined && options !== undefined) {
        return limiterOf(host, limit).schedule(fn, {
          priority: ranks[urgency.priority],
          onRaise: (move) => urgency.onRaise((to) => move(ranks[to])),
          signal,
        });
      }
      await gates.own(host).whenOpen(signal);
      return fn();
    },
    onAnswer: (host, limit = defaultClass, status, headers) =>
      limiters.get(`${limit ?? ''} ${host}`)?.limiter.onAnswer(status, headers),
    stats: () => [...limiters.values()].map((entry) => toStats(entry, gates.own(entry.host).pausedUntil())),
    close: () => {
      for (const { limiter } of limiters.values()) limiter.close();
    },
  };
}

interface Entry {
  readonly host: string;
  readonly limit: string;
  readonly limiter: ClassLimiter;
}

function toStats({ host, limit, limiter }: Entry, pausedUntil: number | undefined): LimitStats {
  return { host, limit, ...limiter.counts(), pausedUntil, ratePerSecond: limiter.ratePerSecond() };
}

function budgetOf(
  budgets: HttpLimiterOptions['budgets'],
  limit: string,
): HttpLimiterOptions['budgets'][string] {
  const budget = budgets[limit];
  if (budget === undefined) throw new TypeError(`no budget is given for the class "${limit}"`);
  return budget;
}
