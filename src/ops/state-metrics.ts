import { Gauge, type Registry } from 'prom-client';
import { type ProbeResult, type Readiness } from './probe.ts';

/** What is read off the application whenever its metrics are asked for. */
export interface ApplicationState {
  readonly readiness: () => Promise<Readiness>;
  /** Alerts by where they stand. */
  readonly alerts: () => Promise<Readonly<Record<string, number>>>;
  /** Scans and look-ups that run. */
  readonly running: () => number;
  /** Bytes of the data directory, and what is free on its disk. */
  readonly disk: () => Promise<{ readonly usedBytes: number; readonly freeBytes: number }>;
  /** When the newest backup was made, in milliseconds since 1970; null when there is none. */
  readonly lastBackupAt: () => Promise<number | null>;
}

const STATES: readonly ProbeResult['state'][] = ['ok', 'degraded', 'failed'];

/**
 * Registers `part_state`, `alerts`, `tasks_running`, `data_directory_bytes`, `data_directory_free_bytes` and
 * `last_backup_timestamp_seconds`.
 */
export function registerStateMetrics(registry: Registry, state: ApplicationState): void {
  const registers = [registry];
  new Gauge({
    name: 'part_state',
    help: '1 for the state in which a part of the application is, as /readyz tells it, else 0.',
    labelNames: ['part', 'state'],
    registers,
    async collect() {
      for (const [part, result] of Object.entries((await state.readiness()).parts)) {
        for (const one of STATES) this.set({ part, state: one }, result.state === one ? 1 : 0);
      }
    },
  });
  new Gauge({
    name: 'alerts',
    help: 'Alerts that are kept, by where they stand.',
    labelNames: ['state'],
    registers,
    async collect() {
      for (const [name, count] of Object.entries(await state.alerts())) this.set({ state: name }, count);
    },
  });
  new Gauge({
    name: 'tasks_running',
    help: 'Scans and look-ups that run for somebody.',
    registers,
    collect() {
      this.set(state.running());
    },
  });
  registerDiskMetrics(registers, state);
}

function registerDiskMetrics(registers: Registry[], { disk, lastBackupAt }: ApplicationState): void {
  const free = new Gauge({
    name: 'data_directory_free_bytes',
    help: 'Bytes that are free on the disk of the data directory.',
    registers,
  });
  new Gauge({
    name: 'data_directory_bytes',
    help: 'Bytes of all files in the data directory, its backups among them.',
    registers,
    async collect() {
      const { usedBytes, freeBytes } = await disk();
      this.set(usedBytes);
      free.set(freeBytes);
    },
  });
  new Gauge({
    name: 'last_backup_timestamp_seconds',
    help: 'When the newest backup was made, in seconds since 1970; 0 when there is none.',
    registers,
    async collect() {
      this.set(((await lastBackupAt()) ?? 0) / 1000);
    },
  });
}
