import { AsyncLocalStorage } from 'node:async_hooks';
import { requirePositiveInteger } from '../concurrency/limits.ts';
import { type RetryPolicy } from './policy.ts';

/** How retries behave under test. */
export interface RetryTestOptions {
  /** Attempts of every call in place of its policy's. */
  readonly attempts: number;
  /** Whether a policy with fewer attempts keeps them. */
  readonly cap?: boolean;
}

/** Whether retries run as their policies say, not at all, or without waits. */
export type RetryMode =
  | { readonly kind: 'normal' }
  | { readonly kind: 'disabled' }
  | ({ readonly kind: 'testing' } & RetryTestOptions);

const normal: RetryMode = { kind: 'normal' };
const scoped = new AsyncLocalStorage<RetryMode>();
const processWide: RetryMode[] = [];

/** The mode that holds here: of the innermost scope, else the switch thrown last, else normal. */
export function currentRetryMode(): RetryMode {
  return scoped.getStore() ?? processWide.at(-1) ?? normal;
}

/** Switches retries off in the whole process until disposed: one attempt, and its error is thrown as it is. */
export function disableRetries(): Disposable {
  return enter({ kind: 'disabled' });
}

/** Retries without waiting, with the given attempts, in the whole process until disposed. */
export function retryTesting(options: RetryTestOptions): Disposable {
  return enter(toTestMode(options));
}

/** Switches retries off for everything the function does, and for nothing beside it. */
export function withRetriesDisabled<T>(fn: () => T): T {
  return scoped.run({ kind: 'disabled' }, fn);
}

/** Retries without waiting, with the given attempts, in everything the function does. */
export function withRetryTesting<T>(options: RetryTestOptions, fn: () => T): T {
  return scoped.run(toTestMode(options), fn);
}

/** The policy that holds here: a disabled one has one attempt, a tested one its given attempts and no waits. */
export function toEffectivePolicy(policy: RetryPolicy, mode: RetryMode = currentRetryMode()): RetryPolicy {
  switch (mode.kind) {
    case 'normal':
      return policy;
    case 'disabled':
      return { ...policy, maxAttempts: 1 };
    case 'testing': {
      const maxAttempts = mode.cap ? Math.min(mode.attempts, policy.maxAttempts) : mode.attempts;
      return { ...policy, maxAttempts, waitInitialMs: 0, waitMaxMs: 0, jitterMs: 0 };
    }
  }
}

function toTestMode(options: RetryTestOptions): RetryMode {
  requirePositiveInteger('attempts', options.attempts);
  return { kind: 'testing', ...options };
}

function enter(mode: RetryMode): Disposable {
  const entry = { ...mode };
  processWide.push(entry);
  return {
    [Symbol.dispose]: () => {
      const position = processWide.indexOf(entry);
      if (position >= 0) processWide.splice(position, 1);
    },
  };
}
