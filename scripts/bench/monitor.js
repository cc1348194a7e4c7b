/**
 * Loaded into the measured bot before its own code: counts how long its event loop stands still, and answers its
 * parent's questions. It changes nothing that the bot does.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 5;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();

process.on('message', (question) => {
  if (question === 'reset') delay.reset();
  process.send?.({
    longestStallMs: Math.max(0, delay.max / 1e6 - RESOLUTION_MS),
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  });
});
process.channel?.unref();
