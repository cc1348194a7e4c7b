import { loadDataConfig, readEnvironment } from './config.ts';
import { AppError, ConfigurationError } from './domain/errors.ts';
import { moveToPostgres } from './store/index.ts';

// Carries an installation from DATA_DIR over to DATABASE_URL. The bot must not run meanwhile: what it writes after the
// beginning stays behind.
try {
  const { dataDirectory, databaseUrl } = loadDataConfig(readEnvironment());
  if (databaseUrl === null) throw new ConfigurationError('DATABASE_URL', 'is missing');
  const tables = await moveToPostgres({ directory: dataDirectory, databaseUrl });
  for (const { table, rows } of tables) process.stdout.write(`${table.padEnd(20)} ${rows}\n`);
  process.stdout.write('All rows were carried over, and counts and checksums agree.\n');
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${error.message}\nNothing was changed.\n`);
  process.exitCode = 1;
}
