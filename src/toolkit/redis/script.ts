import { createHash } from 'node:crypto';
import { type Redis } from 'ioredis';

/** A script that Redis runs as one step. */
export interface RedisScript {
  readonly lua: string;
  readonly sha: string;
}

/** What a script takes beyond the names of its keys. */
export type ScriptArgument = string | number | Buffer;

/** Makes a script of its text. */
export function buildScript(lua: string): RedisScript {
  return { lua, sha: createHash('sha1').update(lua).digest('hex') };
}

/** Runs a script, which is sent in full only where the server does not know it. */
export function runScript(
  redis: Redis,
  script: RedisScript,
  keys: readonly string[],
  args: readonly ScriptArgument[],
): Promise<unknown> {
  return orInFull(
    script,
    (sha) => redis.evalsha(sha, keys.length, ...keys, ...args),
    (lua) => redis.eval(lua, keys.length, ...keys, ...args),
  );
}

/** Runs a script whose answer is bytes, not text. */
export function runBinaryScript(
  redis: Redis,
  script: RedisScript,
  keys: readonly string[],
  args: readonly ScriptArgument[],
): Promise<unknown> {
  return orInFull(
    script,
    (sha) => redis.callBuffer('EVALSHA', sha, keys.length, ...keys, ...args),
    (lua) => redis.callBuffer('EVAL', lua, keys.length, ...keys, ...args),
  );
}

async function orInFull(
  { lua, sha }: RedisScript,
  known: (sha: string) => Promise<unknown>,
  inFull: (lua: string) => Promise<unknown>,
): Promise<unknown> {
  try {
    return await known(sha);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
    return inFull(lua);
  }
}
