import { appendFileSync } from 'node:fs';

/** Sends what is due into a file, and dies by SIGKILL before it can say so. */
const [watcher, storage, directory, messages] = process.argv.slice(2);
const { createAlertSender } = await import(watcher);
const { openStore } = await import(storage);
const store = await openStore({ directory });
const ignore = () => undefined;
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
  logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  now: Date.now,
});
await sender.round();
