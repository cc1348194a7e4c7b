import { buildScript } from './script.ts';

/** A process that has said nothing for so long is not counted any more, in milliseconds. */
const COUNTED_FOR_MS = 5_000;

/**
 * Says that a process is there, and returns how many are and the name of what the server remembers: it changes when
 * the server has lost its data. KEYS: processes, memory. ARGV: the process, a new name for the memory.
 */
export const heartbeatScript = buildScript(`
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  redis.call('ZADD', KEYS[1], now, ARGV[1])
  redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ${COUNTED_FOR_MS})
  redis.call('SET', KEYS[2], ARGV[2], 'NX')
  return { redis.call('ZCARD', KEYS[1]), redis.call('GET', KEYS[2]) }
`);
