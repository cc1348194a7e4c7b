import { openStore } from '../../src/store/index.ts';
import { describeWatchesContract } from '../contracts/watches-contract.ts';
import { createTemporaryDirectory } from '../support/temporary-directory.ts';

describeWatchesContract('SQLite', async () => {
  const directory = await createTemporaryDirectory();
  return {
    open: (now) => openStore({ directory: directory.path, now }),
    [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose](),
  };
});
