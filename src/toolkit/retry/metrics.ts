import { Counter, Histogram, type Registry } from 'prom-client';
import { toErrorType } from './error-type.ts';
import { type RetryHooks } from './hooks.ts';

/**
 * Registers `retries_total`, `retry_give_ups_total`, `retry_recoveries_total` and `retry_wait_seconds` and returns
 * the hooks that feed them. Throws if the registry has metrics of these names already.
 */
export function createRetryMetrics(registry: Registry): RetryHooks {
  const retries = buildCounter(registry, 'retries_total', 'Retries scheduled.', [
    'callable',
    'retry_num',
    'error_type',
  ]);
  const giveUps = buildCounter(registry, 'retry_give_ups_total', 'Calls given up.', ['callable', 'reason']);
  const recoveries = buildCounter(registry, 'retry_recoveries_total', 'Calls that a retry saved.', [
    'callable',
  ]);
  const waits = new Histogram({
    name: 'retry_wait_seconds',
    help: 'Waits before retries.',
    labelNames: ['callable'],
    buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120],
    registers: [registry],
  });
  return {
    onRetryScheduled: ({ callable, retryNum, waitForMs, causedBy }) => {
      retries.inc({ callable, retry_num: retryNum, error_type: toErrorType(causedBy) });
      waits.observe({ callable }, waitForMs / 1_000);
    },
    onGiveUp: ({ callable, reason }) => giveUps.inc({ callable, reason }),
    onRecovered: ({ callable }) => recoveries.inc({ callable }),
  };
}

function buildCounter<L extends string>(
  registry: Registry,
  name: string,
  help: string,
  labelNames: readonly L[],
): Counter<L> {
  return new Counter({ name, help, labelNames: [...labelNames], registers: [registry] });
}
