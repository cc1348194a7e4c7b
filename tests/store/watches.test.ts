import { openStore } from '../../src/store/index.ts';
import { describeWatchesContract } from '../contracts/watches-contract.ts';
import { layStore } from '../support/lay-store.ts';
import { createTemporaryDirectory } from '../support/temporary-directory.ts';

describeWatchesContract('SQLite', async () => {
  const directory = await createTemporaryDirectory();
  await layStore(directory.path);
  return {
    open: (now) => openStore({ directory: directory.path, now }),
    [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose](),
  };
});
