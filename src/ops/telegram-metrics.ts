import { Counter, Histogram, type Registry } from 'prom-client';

/** Watches the bot's traffic with Telegram. It is told neither chats nor people nor texts. */
export interface TelegramObserver {
  /** A call was answered: "ok", an error code of the Bot API, "unreached" or "aborted". */
  readonly onCall: (method: string, outcome: string, durationMs: number) => void;
  /** An update was handled: a command, a message or a tap. */
  readonly onUpdate: (kind: string, durationMs: number) => void;
}

const BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Registers `telegram_calls_total`, `telegram_call_duration_seconds`, `updates_total` and `update_duration_seconds`, and
 * returns the observer that feeds them.
 */
export function createTelegramMetrics(registry: Registry): TelegramObserver {
  const registers = [registry];
  const calls = new Counter({
    name: 'telegram_calls_total',
    help: 'Calls of the Bot API by outcome: ok, its error code, unreached or aborted.',
    labelNames: ['method', 'outcome'],
    registers,
  });
  const callTimes = new Histogram({
    name: 'telegram_call_duration_seconds',
    help: 'Time of one call of the Bot API; those that wait for updates are left out.',
    labelNames: ['method'],
    buckets: BUCKETS,
    registers,
  });
  const updates = new Counter({
    name: 'updates_total',
    help: 'Updates that were handled.',
    labelNames: ['kind'],
    registers,
  });
  const updateTimes = new Histogram({
    name: 'update_duration_seconds',
    help: 'Time from taking an update up to having answered it.',
    labelNames: ['kind'],
    buckets: BUCKETS,
    registers,
  });
  return {
    onCall: (method, outcome, durationMs) => {
      calls.inc({ method, outcome });
      if (method !== 'getUpdates') callTimes.observe({ method }, durationMs / 1000);
    },
    onUpdate: (kind, durationMs) => {
      updates.inc({ kind });
      updateTimes.observe({ kind }, durationMs / 1000);
    },
  };
}
