import { type SignRequest } from '../../toolkit/index.ts';
import { type MarketPreset } from '../market-client.ts';
import { readRefusalBody } from '../refusal-body.ts';
import { BUDGETS, ROUTES } from './constants.ts';

/** How Waxpeer is asked: retried within 30 seconds, within its budgets, and with our key where there is one. */
export function buildWaxpeerPreset(apiKey: string | undefined, sign: SignRequest | undefined): MarketPreset {
  return {
    retry: { maxAttempts: 3, deadlineMs: 30_000 },
    limiter: { budgets: BUDGETS, defaultClass: 'account' },
    routes: ROUTES,
    readPauseMs: (body) => readRefusalBody(body).retryAfterMs,
    ...(sign !== undefined && apiKey !== undefined && { sign, account: apiKey }),
  };
}
