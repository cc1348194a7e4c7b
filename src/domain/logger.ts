type LogMethod = (fields: object, message: string) => void;

/** Structured logging as pino does it: fields first, then a constant message. */
export interface Logger {
  readonly debug: LogMethod;
  readonly info: LogMethod;
  readonly warn: LogMethod;
  readonly error: LogMethod;
}
