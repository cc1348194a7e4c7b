import { type DestinationStream, pino } from 'pino';
import { type Logger, type RecallingLogger } from './domain/logger.ts';
import { toLoggable } from './logger/loggable.ts';
import { RecentLog } from './logger/recent-log.ts';
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

/**
 * A logger that writes one JSON object a line, lets no secret through, and remembers the latest warnings and errors, also
 * those that its level keeps out of the log.
 */
export function createLogger({ level, secrets, destination }: LoggerOptions): RecallingLogger {
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
  const target = { sink, redact: buildRedact(secrets), recent: new RecentLog() };
  const build = (method: Method) => buildMethod(method, target);
  return {
    debug: build('debug'),
    info: build('info'),
    warn: build('warn'),
    error: build('error'),
    recent: () => target.recent.entries(),
  };
}

interface LogTarget {
  readonly sink: pino.Logger;
  readonly redact: Redact;
  readonly recent: RecentLog;
}

function buildMethod(method: Method, { sink, redact, recent }: LogTarget): Logger[Method] {
  return (fields, message) => {
    const isWritten = sink.isLevelEnabled(method);
    const isKept = method === 'warn' || method === 'error';
    if (!isWritten && !isKept) return;
    const named = fields instanceof Error ? { err: fields } : fields;
    const [loggable, text] = [toLoggable(named, redact), redact(message)];
    if (isWritten) sink[method](loggable, text);
    if (isKept) recent.add(method, loggable, text);
  };
}
