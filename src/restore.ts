import { runRestore } from './commands/restore.ts';
import { readEnvironment } from './config.ts';

// A command for when the bot is stopped, so plain lines and no log.
process.exitCode = await runRestore(process.argv.slice(2), readEnvironment(), (line) => {
  process.stdout.write(`${line}\n`);
});
