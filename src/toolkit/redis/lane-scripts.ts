import { buildScript } from './script.ts';

/**
 * Says that a process is there, takes the lanes that it wants and nobody has who is still there, and gives up those
 * that it does not. KEYS: members, owners. ARGV: the process, milliseconds for which it counts as there, and lanes to
 * take and to give up, each parted by commas. Returns the members and the lanes of the process.
 */
export const beatScript = buildScript(`
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  redis.call('ZADD', KEYS[1], now, ARGV[1])
  redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[2])
  for lane in string.gmatch(ARGV[4], '%d+') do
    if redis.call('HGET', KEYS[2], lane) == ARGV[1] then redis.call('HDEL', KEYS[2], lane) end
  end
  for lane in string.gmatch(ARGV[3], '%d+') do
    local owner = redis.call('HGET', KEYS[2], lane)
    if not owner or not redis.call('ZSCORE', KEYS[1], owner) then redis.call('HSET', KEYS[2], lane, ARGV[1]) end
  end
  local held = {}
  local all = redis.call('HGETALL', KEYS[2])
  for at = 1, #all, 2 do
    if all[at + 1] == ARGV[1] then table.insert(held, all[at]) end
  end
  return { redis.call('ZRANGE', KEYS[1], 0, -1), held }
`);

/** Takes a process and its lanes off the list. KEYS: members, owners. ARGV: the process. */
export const leaveScript = buildScript(`
  redis.call('ZREM', KEYS[1], ARGV[1])
  local all = redis.call('HGETALL', KEYS[2])
  for at = 1, #all, 2 do
    if all[at + 1] == ARGV[1] then redis.call('HDEL', KEYS[2], all[at]) end
  end
`);
