import { buildScript } from './script.ts';

/**
 * Takes a lease that nobody holds. KEYS: lease, count of leases. ARGV: holder, milliseconds. Returns its fencing
 * number, which is higher than that of every earlier one; 0 where somebody holds it.
 */
export const takeLeaseScript = buildScript(`
  if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
  redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
  return redis.call('INCR', KEYS[2])
`);

/** KEYS: lease. ARGV: holder, milliseconds. Returns 1 iff it is still the holder's. */
export const renewLeaseScript = buildScript(`
  if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
  return redis.call('PEXPIRE', KEYS[1], ARGV[2])
`);

/** KEYS: lease. ARGV: holder. */
export const releaseLeaseScript = buildScript(`
  if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
`);
