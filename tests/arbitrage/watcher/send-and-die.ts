import { appendFileSync } from 'node:fs';
import { createAlertSender } from '../../../src/arbitrage/watcher/index.ts';
import { openStore } from '../../../src/store/index.ts';
import { silentLogger } from '../../support/silent-logger.ts';

/** Sends what is due into a file, and dies by SIGKILL before it can say so. */
const [directory = '', messages = ''] = process.argv.slice(2);
const store = await openStore({ directory });
const sender = createAlertSender({
  alerts: store.alerts,
  channel: {
    deliver: () => {
      appendFileSync(messages, 'sent\n');
      process.kill(process.pid, 'SIGKILL');
      return new Promise(() => undefined);
    },
    tellEnd: () => Promise.resolve('told'),
  },
  retire: store.watches.retire,
  logger: silentLogger,
  now: Date.now,
});
await sender.round();
