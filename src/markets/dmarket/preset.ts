import { type MarketPreset } from '../market-client.ts';
import { type DmarketKeys, type DmarketSigner } from './auth.ts';
import { BUDGETS, ROUTES } from './constants.ts';

/** How DMarket is asked: retried within 45 seconds, within its budgets, and signed where there are keys. */
export function buildDmarketPreset(
  keys: DmarketKeys | undefined,
  signer: DmarketSigner | undefined,
): MarketPreset {
  return {
    retry: { maxAttempts: 3, deadlineMs: 45_000 },
    limiter: { budgets: BUDGETS[signer ? 'signed' : 'unsigned'], defaultClass: 'other' },
    routes: ROUTES,
    ...(signer && keys && { sign: signer.sign, account: keys.publicKey.toLowerCase() }),
  };
}
