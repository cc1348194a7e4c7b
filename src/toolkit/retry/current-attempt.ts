import { AsyncLocalStorage } from 'node:async_hooks';
import { type AttemptContext } from './options.ts';

const running = new AsyncLocalStorage<AttemptContext>();

/** The attempt this code runs in, for functions whose parameters have no room for its signal. */
export function currentAttempt(): AttemptContext | undefined {
  return running.getStore();
}

/** Runs a function as part of an attempt. */
export function runAsAttempt<T>(context: AttemptContext, fn: () => T): T {
  return running.run(context, fn);
}
