import { openStore } from '../../src/store/index.ts';
import { describeLedgerContract } from '../contracts/ledger-contract.ts';
import { layStore } from '../support/lay-store.ts';
import { createTemporaryDirectory } from '../support/temporary-directory.ts';

describeLedgerContract('SQLite', async () => {
  const directory = await createTemporaryDirectory();
  await layStore(directory.path);
  return {
    open: (now) => openStore({ directory: directory.path, now }),
    [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose](),
  };
});
