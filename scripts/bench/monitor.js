/**
 * Loaded into the measured bot before its own code: counts how long its event loop stands still and what processor time
 * it takes, and answers its parent's questions. It changes nothing that the bot does.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 5;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();
let since = process.cpuUsage();

process.on('message', (question) => {
  if (question === 'reset') {
    delay.reset();
    since = process.cpuUsage();
  }
  const { user, system } = process.cpuUsage(since);
  process.send?.({
    longestStallMs: Math.max(0, delay.max / 1e6 - RESOLUTION_MS),
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
    processorMs: (user + system) / 1000,
  });
});
process.channel?.unref();
