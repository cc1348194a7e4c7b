import { buildScript } from '../../redis/script.ts';
import { type SharedRedis } from '../../redis/shared-redis.ts';

/**
 * Gives one process the next start of a budget, by the clock of Redis. A start counts as of the latest moment at which
 * it may happen, so that no window sees more than the budget however late the processes are.
 *
 * KEYS: starts (each with that moment), the last start's slot, the host's pause, the name of what is remembered. ARGV: id of the start, which replaces
 * an earlier one of this id; milliseconds by which it may be late; starts in a window; milliseconds of the window;
 * milliseconds between two slots; most milliseconds from now for which a slot is given; 1 where the process keeps to
 * its own share and only has its start counted; the name that it knows; ages of starts that were never counted.
 * Returns what to do ("start", "wait", "pause", or "lost" where all was forgotten) and in how many milliseconds.
 */
export const takeStartScript = buildScript(`
  local id, late, requests, window = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
  local interval, ahead, counted = tonumber(ARGV[5]), tonumber(ARGV[6]), ARGV[7] == '1'
  if redis.call('GET', KEYS[4]) ~= ARGV[8] then return { 'lost', '0' } end
  local time = redis.call('TIME')
  local now = time[1] * 1000 + time[2] / 1000
  local starts, slot = KEYS[1], KEYS[2]
  redis.call('ZREM', starts, id)
  for index = 9, #ARGV do
    redis.call('ZADD', starts, now - tonumber(ARGV[index]), id .. '/' .. index)
  end
  redis.call('PEXPIRE', starts, math.ceil(window) + 60000)
  local paused = redis.call('PTTL', KEYS[3])
  if paused > 0 then return { 'pause', tostring(paused) } end
  redis.call('ZREMRANGEBYSCORE', starts, '-inf', now - window)
  local last = tonumber(redis.call('GET', slot) or 0)
  -- The clock was set back, and nobody knows how old these are: as if all of them had happened now.
  if last > now + ahead + 1000 then
    redis.call('DEL', starts)
    for index = 1, requests do redis.call('ZADD', starts, now, 'unknown/' .. index) end
    redis.call('SET', slot, now, 'PX', math.ceil(window + interval) + 60000)
    last = now
  end
  local at = now
  if not counted then
    at = math.max(now, last + interval)
    local before = redis.call('ZCARD', starts) - requests
    if before >= 0 then
      at = math.max(at, tonumber(redis.call('ZRANGE', starts, before, before, 'WITHSCORES')[2]) + window)
    end
    if at - now > ahead then return { 'wait', tostring(at - now) } end
  end
  redis.call('ZADD', starts, at + late, id)
  redis.call('PEXPIRE', starts, math.ceil(window) + 60000)
  redis.call('SET', slot, at, 'PX', math.ceil(window + interval) + 60000)
  return { 'start', tostring(at - now) }
`);

/** Has all processes leave a host alone. KEYS: the host's pause. ARGV: milliseconds, which never cut a longer pause. */
const pauseScript = buildScript(`
  if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], '', 'PX', ARGV[1]) end
`);

/** The key of a host's pause. */
export function pauseKey(host: string): string {
  return `pause:${host}`;
}

/** Tells all processes to leave a host alone; where that cannot be told, this one alone does. */
export function sharePause(redis: SharedRedis, host: string, forMs: number): void {
  if (forMs > 0) redis.run(pauseScript, [pauseKey(host)], [Math.ceil(forMs)]).catch(() => undefined);
}
