import { type RecallingLogger } from '../../src/domain/logger.ts';

const ignore = (): void => undefined;

/** A logger that writes nowhere. */
export const silentLogger: RecallingLogger = {
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
  recent: () => [],
};
