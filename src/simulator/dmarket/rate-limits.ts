import { createWindowLimiter, type LimitVerdict } from '../http/window-limiter.ts';
import { type HttpRequest } from '../http/exchange.ts';
import { type Caller } from './auth.ts';

/** The groups of methods that DMarket limits together. */
export type LimitArea = 'fee' | 'items' | 'last-sales' | 'other';

/** Requests a second, as DMarket's help centre published them in 2026: for an address without a key, and for an account. */
const LIMITS: Readonly<Record<LimitArea, { readonly anonymous: number; readonly account: number }>> = {
  fee: { anonymous: 2, account: 110 },
  items: { anonymous: 2, account: 10 },
  'last-sales': { anonymous: 2, account: 6 },
  other: { anonymous: 6, account: 20 },
};

const WINDOW_MS = 1000;

/** Judges requests by who sent them and what they ask for. */
export interface DmarketLimits {
  judge(request: HttpRequest, area: LimitArea, caller: Caller): LimitVerdict;
}

/** Creates the limits; when they are not enforced everything is allowed, but still counted in the headers. */
export function createDmarketLimits(enforced: boolean): DmarketLimits {
  const limiter = createWindowLimiter(WINDOW_MS);
  return {
    judge(request, area, caller) {
      const isAccount = caller.kind === 'account';
      const limit = isAccount ? LIMITS[area].account : LIMITS[area].anonymous;
      const verdict = limiter.take(`${area} ${isAccount ? caller.publicKey : request.ip}`, limit);
      return enforced ? verdict : { ...verdict, allowed: true };
    },
  };
}

/** The headers in which DMarket tells how much is left. */
export function limitHeaders({ limit, remaining, resetMs }: LimitVerdict): Readonly<Record<string, string>> {
  return {
    'x-ratelimit-limit-second': String(limit),
    'x-ratelimit-remaining-second': String(remaining),
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(Math.max(1, Math.ceil(resetMs / 1000))),
  };
}
