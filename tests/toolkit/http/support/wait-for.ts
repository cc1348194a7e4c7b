import { setTimeout as sleep } from 'node:timers/promises';

/** Polls until the condition holds; rejects after five seconds unless said otherwise. */
export async function waitFor(
  condition: () => boolean | Promise<boolean>,
  patienceMs = 5_000,
): Promise<void> {
  const giveUpAt = performance.now() + patienceMs;
  while (!(await condition())) {
    if (performance.now() > giveUpAt) throw new Error('the condition never held');
    await sleep(2);
  }
}
