import { buildScript } from '../../redis/script.ts';

/**
 * How answers lie in Redis: one hash a key, which Redis itself drops when the last of its variants expires, and beside
 * them when each variant was used (`used`), when it expires (`expires`), what it weighs (`weights`), what names it to a
 * filter (`facts`), and the sum of the weights (`bytes`). A member is "digest/variant". Every script returns entries,
 * bytes and how many it evicted.
 */
const prelude = `
  local used, expires, weights, facts, total = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  local evicted = 0
  local function keyOf(member)
    return KEYS[6] .. string.match(member, '^[^/]*')
  end
  local function drop(member)
    redis.call('HDEL', keyOf(member), string.match(member, '/(.*)$'))
    redis.call('ZREM', used, member)
    redis.call('ZREM', expires, member)
    redis.call('HDEL', facts, member)
    local weight = redis.call('HGET', weights, member)
    if not weight then return 0 end
    redis.call('HDEL', weights, member)
    redis.call('DECRBY', total, weight)
    return 1
  end
  local function size()
    return { redis.call('ZCARD', used), tonumber(redis.call('GET', total) or 0), evicted }
  end
`;

/** KEYS: as above, of which the last is the beginning of a hash's name. ARGV: digest. Returns the fields of the hash. */
export const findScript = buildScript(`${prelude}
  local fields = redis.call('HGETALL', KEYS[6] .. ARGV[1])
  for index = 1, #fields, 2 do redis.call('ZADD', used, 'XX', now, ARGV[1] .. '/' .. fields[index]) end
  return fields
`);

/** ARGV: member, bytes, weight, milliseconds it lives, facts, most bytes of all. */
export const storeScript = buildScript(`${prelude}
  local member, lifeMs = ARGV[1], tonumber(ARGV[4])
  drop(member)
  local key = keyOf(member)
  redis.call('HSET', key, string.match(member, '/(.*)$'), ARGV[2])
  if redis.call('PTTL', key) < lifeMs then redis.call('PEXPIRE', key, lifeMs) end
  redis.call('ZADD', used, now, member)
  redis.call('ZADD', expires, now + lifeMs, member)
  redis.call('HSET', weights, member, ARGV[3])
  redis.call('HSET', facts, member, ARGV[5])
  redis.call('INCRBY', total, ARGV[3])
  while tonumber(redis.call('GET', total)) > tonumber(ARGV[6]) do
    local oldest = redis.call('ZRANGE', used, 0, 0)[1]
    if oldest then evicted = evicted + drop(oldest) else redis.call('DEL', total) break end
  end
  -- They outlive the last answer a little, so that nothing is left behind for ever.
  for index = 1, 5 do
    if redis.call('PTTL', KEYS[index]) < lifeMs then redis.call('PEXPIRE', KEYS[index], lifeMs + 60000) end
  end
  return size()
`);

/** ARGV: members to drop. */
export const dropScript = buildScript(`${prelude}
  for index = 1, #ARGV do drop(ARGV[index]) end
  return size()
`);

/** ARGV: digest, all of whose variants are dropped. */
export const dropKeyScript = buildScript(`${prelude}
  for _, variant in ipairs(redis.call('HKEYS', KEYS[6] .. ARGV[1])) do drop(ARGV[1] .. '/' .. variant) end
  return size()
`);

/** ARGV: milliseconds from now before which what expires is dropped. */
export const sweepScript = buildScript(`${prelude}
  for _, member in ipairs(redis.call('ZRANGEBYSCORE', expires, '-inf', now + tonumber(ARGV[1]))) do drop(member) end
  return size()
`);
