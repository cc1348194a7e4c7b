import { type DataConfig, type Environment, loadDataConfig } from '../config.ts';
import { ConfigurationError } from '../domain/errors.ts';

/** Where a command's lines go. */
export type Print = (line: string) => void;

/** A command of the operator's: takes its arguments and resolves to its exit code. */
export type Command = (args: readonly string[], environment: Environment, print: Print) => Promise<number>;

/** Exit codes, as sysexits.h has them. */
const EX_FAILED = 1;
const EX_USAGE = 64;
const EX_CONFIG = 78;

/** Runs a command's work on what is configured; what it throws becomes one line and an exit code. */
export async function runOnData(
  environment: Environment,
  print: Print,
  work: (config: DataConfig) => Promise<void>,
): Promise<number> {
  try {
    await work(loadDataConfig(environment));
    return 0;
  } catch (error) {
    // SQLite's errors are of a class of their own, and those of Node.js may be another realm's.
    const { message = String(error), code = '' } = error as Partial<NodeJS.ErrnoException>;
    print(message);
    if (error instanceof ConfigurationError) return EX_CONFIG;
    return code.startsWith('ERR_PARSE_ARGS') ? EX_USAGE : EX_FAILED;
  }
}
