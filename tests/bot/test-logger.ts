import { type Logger } from '../../src/domain/logger.ts';

/** A logger that keeps what it is told. */
export interface TestLogger extends Logger {
  readonly entries: readonly { readonly level: string; readonly fields: object; readonly message: string }[];
  readonly messages: readonly string[];
}

/** Creates a logger that keeps what it is told. */
export function createTestLogger(): TestLogger {
  const entries: { level: string; fields: object; message: string }[] = [];
  const keep = (level: string) => (fields: object, message: string) => {
    entries.push({ level, fields, message });
  };
  return {
    entries,
    get messages() {
      return entries.map(({ message }) => message);
    },
    debug: keep('debug'),
    info: keep('info'),
    warn: keep('warn'),
    error: keep('error'),
  };
}
