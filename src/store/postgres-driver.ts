import {
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
} from 'kysely';
import { type PostgresReach } from './postgres-reach.ts';

/** PostgreSQL as a dialect that knows whether the server can be reached. */
export class ReachedPostgresDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;
  readonly #reach: PostgresReach;

  constructor(config: PostgresDialectConfig, reach: PostgresReach) {
    super(config);
    this.#config = config;
    this.#reach = reach;
  }

  override createDriver(): Driver {
    return new ReachedPostgresDriver(this.#config, this.#reach);
  }
}

class ReachedPostgresDriver extends PostgresDriver {
  readonly #reach: PostgresReach;
  readonly #watched = new WeakSet<DatabaseConnection>();

  constructor(config: PostgresDialectConfig, reach: PostgresReach) {
    super(config);
    this.#reach = reach;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#reach.throwIfGone();
    const connection = await this.#reach.watch(() => super.acquireConnection());
    if (!this.#watched.has(connection)) this.#watch(connection);
    return connection;
  }

  override async destroy(): Promise<void> {
    this.#reach.stop();
    await super.destroy();
  }

  #watch(connection: DatabaseConnection): void {
    const execute = connection.executeQuery.bind(connection);
    connection.executeQuery = (query) => this.#reach.watch(() => execute(query));
    this.#watched.add(connection);
  }
}
