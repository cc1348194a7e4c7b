import { buildScript } from './script.ts';

/** How long a message is known that comes again: twice as long as Telegram brings one again. */
const KNOWN_FOR_MS = 48 * 3_600_000;

/**
 * Puts a message into its lane unless it has been there before. KEYS: known, open, lane. ARGV: message, body. Returns 1
 * iff it is new.
 */
export const putScript = buildScript(`
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ${KNOWN_FOR_MS})
  if redis.call('ZADD', KEYS[1], 'NX', now, ARGV[1]) == 0 then return 0 end
  redis.call('HSET', KEYS[2], ARGV[1], '')
  redis.call('XADD', KEYS[3], '*', 'id', ARGV[1], 'body', ARGV[2])
  return 1
`);

/**
 * Asks for messages that were read off lanes, in their order. What is open is '' before it is begun, then the process
 * that has begun it, with a mark from the moment on from which others can see what came of it. KEYS: open, members,
 * owners. ARGV: the process, then lane and message by turns. Returns for each of them what is to be done.
 */
export const beginScript = buildScript(`
  local verdicts = {}
  for at = 2, #ARGV, 2 do
    local state = redis.call('HGET', KEYS[1], ARGV[at + 1])
    local by = state and string.gsub(state, '!', '')
    local verdict
    if not state then verdict = 'over'
    elseif redis.call('HGET', KEYS[3], ARGV[at]) ~= ARGV[1] then verdict = 'lost'
    elseif state == '' then verdict = 'begin'
    elseif by ~= ARGV[1] and redis.call('ZSCORE', KEYS[2], by) then verdict = 'other'
    elseif by ~= state then verdict = 'over'
    else verdict = 'repeat' end
    if state and verdict ~= 'other' and verdict ~= 'lost' then
      redis.call('HSET', KEYS[1], ARGV[at + 1], ARGV[1] .. (verdict == 'over' and '!' or ''))
    end
    table.insert(verdicts, verdict)
  end
  return verdicts
`);

/**
 * Marks a message as one of which others can see something. KEYS: open. ARGV: the process, message. Returns 1 iff it is
 * still this process's to go on with.
 */
export const commitScript = buildScript(`
  local state = redis.call('HGET', KEYS[1], ARGV[2])
  if state == ARGV[1] then redis.call('HSET', KEYS[1], ARGV[2], ARGV[1] .. '!') end
  return (state == ARGV[1] or state == ARGV[1] .. '!') and 1 or 0
`);

/** Takes a message away, unless another process has begun it since. KEYS: open, lane. ARGV: the process, message, entry. */
export const finishScript = buildScript(`
  local state = redis.call('HGET', KEYS[1], ARGV[2])
  if state and state ~= ARGV[1] and state ~= ARGV[1] .. '!' then return end
  redis.call('HDEL', KEYS[1], ARGV[2])
  redis.call('XDEL', KEYS[2], ARGV[3])
`);
