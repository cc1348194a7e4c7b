import { type DestinationStream, pino } from 'pino';
import { type Logger } from './domain/logger.ts';
import { toLoggable } from './logger/loggable.ts';
import { buildRedact, type Redact } from './logger/redaction.ts';

/** What is logged, what must not be, and where to. */
export interface LoggerOptions {
  readonly level: pino.LevelWithSilent;
  /** Replaced wherever they occur: in messages, fields, errors and the causes of errors. */
  readonly secrets: readonly string[];
  /** Standard output unless said otherwise. */
  readonly destination?: DestinationStream;
}

type Method = keyof Logger;

const STDOUT = 1;

/** A logger that writes one JSON object a line and lets no secret through. */
export function createLogger({ level, secrets, destination }: LoggerOptions): Logger {
  const sink = pino(
    {
      level,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // Everything is a plain copy by then; pino's own treatment of errors would only spoil it.
      serializers: { err: (error: unknown) => error },
    },
    destination ?? pino.destination(STDOUT),
  );
  const redact = buildRedact(secrets);
  const build = (method: Method) => buildMethod(sink, method, redact);
  return { debug: build('debug'), info: build('info'), warn: build('warn'), error: build('error') };
}

function buildMethod(sink: pino.Logger, method: Method, redact: Redact): Logger[Method] {
  return (fields, message) => {
    if (!sink.isLevelEnabled(method)) return;
    const named = fields instanceof Error ? { err: fields } : fields;
    sink[method](toLoggable(named, redact), redact(message));
  };
}
