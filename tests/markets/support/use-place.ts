import { afterEach, beforeEach } from '@jest/globals';
import { disableRetries } from '../../../src/toolkit/index.ts';

/** Gives each test of the suite a place of its own, in which every request is tried once; the function gives it. */
export function usePlace<Place extends AsyncDisposable>(create: () => Promise<Place>): () => Place {
  let place: Place;
  let retries: Disposable;

  beforeEach(async () => {
    retries = disableRetries();
    place = await create();
  });

  afterEach(async () => {
    retries[Symbol.dispose]();
    await place[Symbol.asyncDispose]();
  });

  return () => place;
}
