import { inspect } from 'node:util';
import { type Logger } from '../../../src/domain/logger.ts';

/** A logger that remembers all it is told, as text. */
export interface RecordingLogger extends Logger {
  readonly lines: readonly string[];
}

/** Builds a logger that has been told nothing yet. */
export function buildRecordingLogger(): RecordingLogger {
  const lines: string[] = [];
  const record = (fields: object, message: string): void => {
    lines.push(`${message} ${JSON.stringify(fields, showErrors)}`);
  };
  return { lines, debug: record, info: record, warn: record, error: record };
}

function showErrors(_key: string, value: unknown): unknown {
  return value instanceof Error ? inspect(value, { depth: 5 }) : value;
}
