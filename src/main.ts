import { createHaste } from './app/haste.ts';
import { listSecrets, loadConfig, readEnvironment } from './config.ts';
import { ConfigurationError } from './domain/errors.ts';
import { createLogger } from './logger.ts';

/** The exit code for a configuration that cannot be used, as sysexits.h has it. */
const EX_CONFIG = 78;
/** A stop that takes longer is cut off, so that a container is never killed in the middle of a write. */
const STOP_LIMIT_MS = 4_500;

try {
  const config = loadConfig(readEnvironment());
  const logger = createLogger({ level: config.logLevel, secrets: listSecrets(config) });
  // Not before: what is wrong with the configuration is told without waiting for all the rest to be loaded.
  const { createApp } = await import('./app.ts');
  const app = await createApp(config, logger, { onAsked: createHaste().hurry });
  stopOnce(app.stop);
  await app.start();
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(EX_CONFIG);
}

function stopOnce(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), STOP_LIMIT_MS).unref();
    void stop().finally(() => process.exit(0));
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
