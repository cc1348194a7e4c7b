import { type Logger } from '../domain/logger.ts';
import { type HttpClientOptions, type SharedRedis } from '../toolkit/index.ts';

/** What every market is created with. */
export interface MarketOptions {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /** Folder in which the market makes a folder of its own for answers that are still fresh. */
  readonly cacheDirectory: string;
  /** Where answers and budgets are shared with other processes; answers are kept in the folder without it. */
  readonly redis?: SharedRedis;
  readonly logger: Logger;
  /** Watch requests and retries, for metrics. */
  readonly telemetry?: Pick<HttpClientOptions, 'observers' | 'retryHooks'>;
  /** Milliseconds since 1970; the system's clock unless a test brings its own. */
  readonly now?: () => number;
}
