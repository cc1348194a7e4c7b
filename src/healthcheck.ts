import { loadConfig, readEnvironment } from './config.ts';
import { isHealthy } from './ops/index.ts';

// The health check of the container, which has no curl: exit code 0 iff the bot beside it is alive. Without a
// server there is nothing to ask, and that is not the bot's fault.
const { http } = loadConfig(readEnvironment());
process.exitCode = http === null || (await isHealthy(http)) ? 0 : 1;
