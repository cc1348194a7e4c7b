import { runBackup } from './commands/backup.ts';
import { readEnvironment } from './config.ts';

// A command beside the running bot, so plain lines and no log.
process.exitCode = await runBackup(process.argv.slice(2), readEnvironment(), (line) => {
  process.stdout.write(`${line}\n`);
});
