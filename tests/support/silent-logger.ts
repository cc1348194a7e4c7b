import { type Logger } from '../../src/domain/logger.ts';

const ignore = (): void => undefined;

/** A logger that writes nowhere. */
export const silentLogger: Logger = { debug: ignore, info: ignore, warn: ignore, error: ignore };
