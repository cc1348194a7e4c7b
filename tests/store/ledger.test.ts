import { openStore } from '../../src/store/index.ts';
import { describeLedgerContract } from '../contracts/ledger-contract.ts';
import { createTemporaryDirectory } from '../support/temporary-directory.ts';

describeLedgerContract('SQLite', async () => {
  const directory = await createTemporaryDirectory();
  return {
    open: (now) => openStore({ directory: directory.path, now }),
    [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose](),
  };
});
