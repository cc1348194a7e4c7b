import { randomUUID } from 'node:crypto';
import { releaseLeaseScript, renewLeaseScript, takeLeaseScript } from './lease-scripts.ts';
import { type SharedRedis } from './shared-redis.ts';

/** A lock that ends by itself when its holder does. */
export interface Lease extends AsyncDisposable {
  /** Higher than that of every earlier lease of the name: whoever writes can refuse what an earlier holder sends. */
  readonly fence: number;
  /** Aborts as soon as somebody else may hold the lease. */
  readonly signal: AbortSignal;
}

/** Milliseconds after which a lease that is not renewed is free, and between two renewals. */
const LEASE_MS = { lifetime: 4_000, renewal: 1_000 };

/**
 * Takes the lease of a name and renews it until it is disposed of; null while another process holds it. Rejects where
 * Redis is gone.
 */
export async function takeLease(redis: SharedRedis, name: string): Promise<Lease | null> {
  const keys = [`lease:${name}`, `lease:${name}:count`];
  const holder = randomUUID();
  const [key = ''] = keys;
  let endsAt = performance.now() + LEASE_MS.lifetime;
  const fence = Number(await redis.run(takeLeaseScript, keys, [holder, LEASE_MS.lifetime]));
  if (fence === 0) return null;
  const controller = new AbortController();
  const lose = (): void => controller.abort(new Error(`the lease of ${name} is lost`));
  const renew = async (): Promise<void> => {
    const askedAt = performance.now();
    const isHeld = await redis
      .run(renewLeaseScript, [key], [holder, LEASE_MS.lifetime])
      .catch(() => undefined);
    if (isHeld === 1) endsAt = askedAt + LEASE_MS.lifetime;
    // Without an answer it is still ours for as long as it was given.
    if (isHeld === 0 || performance.now() >= endsAt) lose();
  };
  const timer = setInterval(() => void renew(), LEASE_MS.renewal);
  timer.unref();
  return {
    fence,
    signal: controller.signal,
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      await redis.run(releaseLeaseScript, [key], [holder]).catch(() => undefined);
    },
  };
}
