import { isAxiosError, isCancel } from 'axios';
import { computeWaitMs } from '../retry/policy.ts';
import { type GiveUpReason } from '../retry/retry-error.ts';
import { isTransient } from '../retry/transient.ts';
import { type Call } from './call.ts';

/** Whether to try again, and after how many milliseconds, or why not. */
export type RetryDecision =
  | { readonly retry: true; readonly waitMs: number }
  | { readonly retry: false; readonly reason: GiveUpReason };

/** The code of the error when a host wants no request for longer than there is time. */
export const pausedCode = 'ERR_PAUSED';

/**
 * Decides after a failed attempt. A request that may not be sent twice never is, whatever went wrong, and no
 * wait is begun that would end after the deadline. `pausedForMs` is how long the host wants no request.
 */
export function decideRetry(call: Call, error: unknown, pausedForMs: number): RetryDecision {
  const reason = refusal(call, error);
  if (reason !== undefined) return { retry: false, reason };
  const waitMs = Math.max(computeWaitMs(call.policy, call.attempts), pausedForMs);
  return waitMs < call.remainingMs() ? { retry: true, waitMs } : { retry: false, reason: 'deadline' };
}

/** Why a failed attempt is the last one, whatever time is left; undefined if it need not be. */
export function refusal(call: Call, error: unknown): GiveUpReason | undefined {
  if (isCancel(error)) return 'aborted';
  if (isAxiosError(error) && error.code === pausedCode) return 'deadline';
  if (isBrokenCircuit(error)) return 'circuit-open';
  if (!call.request.idempotent || !isTransient(error)) return 'not-retryable';
  return call.attempts < call.policy.maxAttempts ? undefined : 'attempts';
}

/** Whether a circuit breaker refused the attempt. */
function isBrokenCircuit(error: unknown): boolean {
  return isAxiosError(error) && error.cause !== undefined && 'isBrokenCircuitError' in error.cause;
}
