import { Counter, Gauge, type Registry } from 'prom-client';
import { type SystemStatus } from '../arbitrage/status.ts';
import { MARKET_IDS } from '../domain/venue.ts';

type ReadStatus = () => SystemStatus | Promise<SystemStatus>;

/**
 * Registers `book_age_seconds`, `book_listener_skipped_total`, `book_listener_waiting`, `refreshes_total`, `refresh_budget_share`, `phases_known`,
 * `feed_ready`, `feed_gaps_total` and `feed_events_total`, which are read off the status whenever they are asked for.
 */
export function registerPriceMetrics(registry: Registry, status: ReadStatus, now: () => number): void {
  const registers = [registry];
  registerBookMetrics(registers, status, now);
  registerRefreshMetrics(registers, status);
  registerFeedMetrics(registers, status);
}

function registerBookMetrics(registers: Registry[], status: ReadStatus, now: () => number): void {
  new Gauge({
    name: 'book_age_seconds',
    help: 'Age of the prices in memory.',
    labelNames: ['market', 'game'],
    registers,
    async collect() {
      this.reset();
      for (const { market, game, observedAt } of (await status()).books.held) {
        this.set({ market, game }, (now() - observedAt) / 1000);
      }
    },
  });
  new Counter({
    name: 'book_listener_skipped_total',
    help: 'New books that a listener never saw, because a newer one came before it was ready, or because it failed.',
    labelNames: ['listener'],
    registers,
    async collect() {
      this.reset();
      for (const { name, skipped, failed } of (await status()).books.listeners) {
        this.inc({ listener: name }, skipped + failed);
      }
    },
  });
  new Gauge({
    name: 'book_listener_waiting',
    help: 'New books that a listener has still to see.',
    labelNames: ['listener'],
    registers,
    async collect() {
      for (const { name, waiting } of (await status()).books.listeners) this.set({ listener: name }, waiting);
    },
  });
}

function registerRefreshMetrics(registers: Registry[], status: ReadStatus): void {
  new Counter({
    name: 'refreshes_total',
    help: 'Refreshes of whole books in the background.',
    labelNames: ['market', 'outcome'],
    registers,
    async collect() {
      this.reset();
      const { refresh } = await status();
      if (refresh === null) return;
      for (const market of MARKET_IDS) {
        for (const outcome of ['refreshed', 'failed', 'skipped'] as const) {
          this.inc({ market, outcome }, refresh.markets[market][outcome]);
        }
      }
    },
  });
  new Gauge({
    name: 'refresh_budget_share',
    help: 'Planned part of the budget for prices that refreshing takes, from 0 to 1.',
    labelNames: ['market'],
    registers,
    async collect() {
      const { refresh } = await status();
      if (refresh === null) return;
      for (const market of MARKET_IDS) this.set({ market }, refresh.markets[market].share / 10_000);
    },
  });
  new Gauge({
    name: 'phases_known',
    help: 'Phases whose prices were read apart and are not too old.',
    registers,
    async collect() {
      this.set((await status()).refresh?.phases.phases ?? 0);
    },
  });
}

function registerFeedMetrics(registers: Registry[], status: ReadStatus): void {
  new Gauge({
    name: 'feed_ready',
    help: '1 while no event of the live feed is missed, else 0.',
    registers,
    async collect() {
      this.set((await status()).feed?.isReady === true ? 1 : 0);
    },
  });
  new Counter({
    name: 'feed_gaps_total',
    help: 'Times at which events of the live feed began to be missed.',
    registers,
    async collect() {
      this.reset();
      this.inc((await status()).feed?.gaps ?? 0);
    },
  });
  new Counter({
    name: 'feed_events_total',
    help: 'Events of the live feed: all, those about items that somebody looks at, and those of them that were odd.',
    labelNames: ['kind'],
    registers,
    async collect() {
      this.reset();
      const { feed } = await status();
      if (feed === null) return;
      for (const kind of ['received', 'delivered', 'dropped'] as const) this.inc({ kind }, feed[kind]);
    },
  });
}
