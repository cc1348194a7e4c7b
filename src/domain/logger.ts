type LogMethod = (fields: object, message: string) => void;

/** Structured logging as pino does it: fields first, then a constant message. */
export interface Logger {
  readonly debug: LogMethod;
  readonly info: LogMethod;
  readonly warn: LogMethod;
  readonly error: LogMethod;
}

/** A warning or an error that was logged, without secrets. */
export interface LogEntry {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly level: 'warn' | 'error';
  readonly message: string;
  /** The fields as JSON, cut short. */
  readonly details: string;
}

/** A logger that can tell what it was last warned of. */
export interface RecallingLogger extends Logger {
  /** The latest warnings and errors, the newest first. */
  readonly recent: () => readonly LogEntry[];
}
