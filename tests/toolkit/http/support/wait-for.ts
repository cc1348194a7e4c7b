import { setTimeout as sleep } from 'node:timers/promises';

/** Polls until the condition holds; rejects after five seconds. */
export async function waitFor(condition: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + 5_000;
  while (!(await condition())) {
    if (performance.now() > giveUpAt) throw new Error('the condition never held');
    await sleep(2);
  }
}
