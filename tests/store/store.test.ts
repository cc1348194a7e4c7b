import { openStore } from '../../src/store/index.ts';
import { describeStoreContract } from '../contracts/store-contract.ts';
import { createTemporaryDirectory } from '../support/temporary-directory.ts';

describeStoreContract('SQLite', async () => {
  const directory = await createTemporaryDirectory();
  return {
    open: (now, ownerIds = []) => openStore({ directory: directory.path, now, ownerIds }),
    [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose](),
  };
});
