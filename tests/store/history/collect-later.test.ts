import { it } from '@jest/globals';
import { createLateCollection } from '../../../src/store/history/collect-later.ts';
import { waitFor } from '../../toolkit/http/support/wait-for.ts';

it('drops what is no longer used, some time after the work', async () => {
  const collectLater = createLateCollection();
  const dropped = new WeakRef(new Uint8Array(1_000));
  collectLater();
  await waitFor(() => dropped.deref() === undefined);
});
