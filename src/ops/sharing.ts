import { Gauge, type Registry } from 'prom-client';
import { type Probe } from './probe.ts';

/** How several processes share one bot, as one of them sees it. */
export interface Sharing {
  /** Those that are there, this one among them. */
  readonly processes: number;
  /** The part of all chats that this process has, from 0 to 1; 1 while each process works by itself. */
  readonly share: number;
  /** Updates that were taken in and are not handled yet, by all processes; null while nobody knows. */
  readonly waiting: number | null;
}

/** A process that is alone. */
export const ALONE: Sharing = { processes: 1, share: 1, waiting: 0 };

/** Registers `processes_sharing`, `chats_share_ratio` and `updates_waiting`. */
export function registerSharingMetrics(registry: Registry, sharing: () => Promise<Sharing>): void {
  const registers = [registry];
  const share = new Gauge({
    name: 'chats_share_ratio',
    help: 'The part of all chats that this process has; all processes together have 1, or more while each works by itself.',
    registers,
  });
  const waiting = new Gauge({
    name: 'updates_waiting',
    help: 'Updates that were taken in and are not handled yet, by all processes.',
    registers,
  });
  new Gauge({
    name: 'processes_sharing',
    help: 'Processes that share the chats of the bot, this one among them.',
    registers,
    async collect() {
      const now = await sharing();
      this.set(now.processes);
      share.set(now.share);
      waiting.set(now.waiting ?? 0);
    },
  });
}

/** How the chats are shared. Where they cannot be, each process answers what comes to it, which is no reason to stop. */
export function buildSharingProbe(sharing: () => Promise<Sharing>): Probe {
  return {
    name: 'chats',
    check: async () => {
      const { processes, share, waiting } = await sharing();
      if (waiting === null) return { state: 'degraded', detail: 'not shared: each process by itself' };
      const part = `${Math.round(share * 100)}% here`;
      return { state: 'ok', detail: `shared by ${processes}, ${part}, ${waiting} updates waiting` };
    },
  };
}
