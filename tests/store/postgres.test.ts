import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStore } from '../../src/store/index.ts';
import { describeLedgerContract } from '../contracts/ledger-contract.ts';
import { describeStoreContract, type StorePlace } from '../contracts/store-contract.ts';
import { describeWatchesContract } from '../contracts/watches-contract.ts';
import { describeWhere } from '../support/describe-where.ts';
import { createPostgresDatabase, hasPostgres, type PostgresDatabase } from '../support/postgres.ts';

const NOWHERE = '/nowhere';

describeWhere(await hasPostgres(), 'stores on PostgreSQL', () => {
  let database: PostgresDatabase;

  beforeAll(async () => {
    database = await createPostgresDatabase();
  });

  afterAll(async () => {
    await database[Symbol.asyncDispose]();
  });

  const createPlace = (): Promise<StorePlace> =>
    Promise.resolve({
      open: (now, ownerIds = []) =>
        openStore({ directory: NOWHERE, databaseUrl: database.url, now, ownerIds }),
      [Symbol.asyncDispose]: () => database.empty(),
    });

  describeStoreContract('PostgreSQL', createPlace);
  describeLedgerContract('PostgreSQL', createPlace);
  describeWatchesContract('PostgreSQL', createPlace);
});

describe('a store on a server that does not answer', () => {
  it('names the variable, and never the password', async () => {
    const databaseUrl = 'postgresql://somebody:secret-word@127.0.0.1:1/skinspread';
    await expect(openStore({ directory: NOWHERE, databaseUrl })).rejects.toThrow(
      'DATABASE_URL leads to no database that can be used (ECONNREFUSED)',
    );
  });
});
