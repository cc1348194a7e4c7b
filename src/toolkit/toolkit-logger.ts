type LogMethod = (fields: object, message: string) => void;

/** Structured logging as pino does it: fields first, then a constant message. */
export interface ToolkitLogger {
  readonly debug: LogMethod;
  readonly info: LogMethod;
  readonly warn: LogMethod;
  readonly error: LogMethod;
}

const ignore: LogMethod = () => undefined;

/** A logger that says nothing, for callers that give none. */
export const silentLogger: ToolkitLogger = { debug: ignore, info: ignore, warn: ignore, error: ignore };
