import { Counter, Histogram, type Registry } from 'prom-client';
import { type Scanner, type ScanReport } from '../arbitrage/scan.ts';

/**
 * Registers `scans_total`, `scan_duration_seconds` and `deals_total` and returns a function that makes a scanner feed them.
 */
export function createScanMetrics(
  registry: Registry,
): <Measured extends Scanner>(scanner: Measured) => Measured {
  const registers = [registry];
  const scans = new Counter({
    name: 'scans_total',
    help: 'Scans by outcome: complete, partial (a market failed), failed or stopped.',
    labelNames: ['outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'scan_duration_seconds',
    help: 'Time of a scan that was not stopped.',
    buckets: [0.25, 0.5, 1, 2.5, 5, 10, 20, 40, 80],
    registers,
  });
  const deals = new Counter({
    name: 'deals_total',
    help: 'Deals that scans found and confirmed.',
    registers,
  });
  return (scanner) => ({
    ...scanner,
    scan: async (request, options = {}) => {
      try {
        const report = await scanner.scan(request, options);
        scans.inc({ outcome: outcomeOf(report) });
        durations.observe(report.tookMs / 1000);
        deals.inc(report.opportunities.length);
        return report;
      } catch (error) {
        scans.inc({ outcome: options.signal?.aborted === true ? 'stopped' : 'failed' });
        throw error;
      }
    },
  });
}

function outcomeOf({ failures }: ScanReport): 'complete' | 'partial' {
  return failures.length === 0 ? 'complete' : 'partial';
}
