import { setImmediate as yieldToLoop } from 'node:timers/promises';

/** Does work that stops now and then, a step a turn of the event loop. */
export async function inTurns<T>(steps: Generator<undefined, T>): Promise<T> {
  for (;;) {
    // Whatever came before had a turn of its own, too.
    await yieldToLoop();
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
