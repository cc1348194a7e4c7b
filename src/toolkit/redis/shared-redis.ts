import { randomUUID } from 'node:crypto';
import { type Redis } from 'ioredis';
import { silentLogger, type ToolkitLogger } from '../toolkit-logger.ts';
import { heartbeatScript } from './heartbeat-script.ts';
import { type RedisScript, runScript, type ScriptArgument } from './script.ts';
import { within } from './within.ts';

/** What all processes share, and whether it can be reached. */
export interface SharedRedisStatus {
  readonly isUp: boolean;
  /** Why it is not used at the moment. */
  readonly reason: string | undefined;
  /**
   * Whether it is back so recently that others may still be without it: each process tells it meanwhile what it does
   * not know, and does not yet rely on what it says.
   */
  readonly isSettling: boolean;
  /** Changes whenever it has lost what it held. */
  readonly memory: string;
  /** How many processes shared it when it was last seen, this one among them. */
  readonly processes: number;
}

/** How a process is connected. */
export interface SharedRedisOptions {
  /** `redis://` or, over TLS, `rediss://`; may hold user, password and number of the database. */
  readonly url: string;
  /** Begins the name of every key. */
  readonly prefix: string;
  readonly logger?: ToolkitLogger;
}

/** Called whenever Redis goes or is back; the latter also when it has forgotten what it held. */
export type ReachListener = (isUp: boolean) => void;

/** What is asked of Redis. */
export type RedisCall<T> = (redis: Redis) => Promise<T>;

/** Thrown instead of asking while Redis is gone. */
export class RedisGoneError extends Error {
  override readonly name = 'RedisGoneError';
}

/** Milliseconds after which an answer that has not come is no longer waited for. */
const ANSWER_WITHIN_MS = 500;

/** Milliseconds after which all processes have seen that it is back, too. */
const SETTLING_MS = 3_000;

/** Milliseconds between two looks at the server. */
const HEARTBEAT_MS = 1_000;

/**
 * One connection to a Redis or Valkey that several processes share. While the server is gone, refuses or hangs, calls
 * fail at once; it is looked for every second, and used again as soon as it answers.
 */
export class SharedRedis implements AsyncDisposable {
  readonly prefix: string;
  readonly #redis: Redis;
  readonly #logger: ToolkitLogger;
  readonly #id = randomUUID();
  readonly #listeners = new Set<ReachListener>();
  readonly #heart: NodeJS.Timeout;
  #beating: Promise<void> | undefined;
  #reason: string | undefined = 'not connected yet';
  #processes = 1;
  #settledAt = -Infinity;
  #memory = '';
  #isClosed = false;

  private constructor(Client: typeof Redis, { url, prefix, logger = silentLogger }: SharedRedisOptions) {
    this.prefix = prefix;
    this.#logger = logger;
    this.#redis = new Client(url, {
      lazyConnect: true,
      enableOfflineQueue: false,
      enableReadyCheck: false,
      // While ioredis waits for what these commands bring, a line that breaks leaves it on a dead connection for ever.
      disableClientInfo: true,
      autoResendUnfulfilledCommands: false,
      maxRetriesPerRequest: 0,
      connectTimeout: ANSWER_WITHIN_MS,
      retryStrategy: () => HEARTBEAT_MS / 4,
    });
    this.#redis.on('error', (error) => this.#lose(error));
    this.#redis.on('close', () => this.#lose(new Error('the connection has ended')));
    this.#heart = setInterval(() => void this.#beat(), HEARTBEAT_MS);
    this.#heart.unref();
  }

  /** Connects; resolves also where no server answers, which only costs a warning. */
  static async connect(options: SharedRedisOptions): Promise<SharedRedis> {
    // Most have no server, and do without what speaks to one.
    const { Redis: Client } = await import('ioredis');
    const shared = new SharedRedis(Client, options);
    await shared.#redis.connect().catch(() => undefined);
    await shared.#beat();
    return shared;
  }

  /** Asks Redis. Rejects with a RedisGoneError while it is gone, and with any other when it goes meanwhile or refuses. */
  async call<T>(ask: RedisCall<T>): Promise<T> {
    if (this.#reason !== undefined) throw new RedisGoneError(this.#reason);
    return this.#ask(ask);
  }

  /** Runs a script on keys, whose names get the prefix. Rejects as `call` does. */
  run(script: RedisScript, keys: readonly string[], args: readonly ScriptArgument[] = []): Promise<unknown> {
    return this.call((redis) =>
      runScript(
        redis,
        script,
        keys.map((key) => this.prefix + key),
        args,
      ),
    );
  }

  /** Another connection to the same server, for what waits there; whoever asks for it closes it. */
  duplicate(): Redis {
    return this.#redis.duplicate({ lazyConnect: false });
  }

  /** Looks at the server at once. Never rejects. */
  look(): Promise<void> {
    return this.#beat();
  }

  /** Tells whenever Redis goes or is back; returns what ends that. */
  onReach(listener: ReachListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  status(): SharedRedisStatus {
    return {
      isUp: this.#reason === undefined,
      reason: this.#reason,
      isSettling: this.#isSettling(),
      memory: this.#memory,
      processes: this.#processes,
    };
  }

  /** Takes this process off the list, and disconnects. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    clearInterval(this.#heart);
    await this.#beating;
    await this.call((redis) => redis.zrem(`${this.prefix}processes`, this.#id)).catch(() => undefined);
    this.#isClosed = true;
    this.#reason = 'it is closed';
    this.#redis.disconnect();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #ask<T>(ask: RedisCall<T>): Promise<T> {
    try {
      return await within(ask(this.#redis), ANSWER_WITHIN_MS);
    } catch (error) {
      if (!isRefusal(error)) this.#reset(error);
      throw error;
    }
  }

  #isSettling(): boolean {
    return performance.now() < this.#settledAt;
  }

  #beat(): Promise<void> {
    return (this.#beating ??= this.#look().finally(() => {
      this.#beating = undefined;
    }));
  }

  async #look(): Promise<void> {
    if (this.#redis.status !== 'ready') return;
    const keys = [`${this.prefix}processes`, `${this.prefix}memory`];
    try {
      const answer = await this.#ask((redis) =>
        runScript(redis, heartbeatScript, keys, [this.#id, randomUUID()]),
      );
      const [processes, memory] = answer as readonly [number, string];
      this.#find(memory, processes);
    } catch (error) {
      this.#lose(error);
    }
  }

  #find(memory: string, processes: number): void {
    const wasGone = this.#reason !== undefined;
    const hasForgotten = this.#memory !== '' && memory !== this.#memory;
    const isBack = wasGone && this.#memory !== '';
    if (isBack || hasForgotten) this.#settledAt = performance.now() + SETTLING_MS;
    // Those that have not seen yet that it is back are missing in its list.
    this.#processes = this.#isSettling() ? Math.max(this.#processes, processes) : processes;
    this.#reason = undefined;
    this.#memory = memory;
    if (wasGone) this.#logger.info({ processes: this.#processes }, 'redis is used');
    else if (hasForgotten) this.#logger.warn({}, 'redis has lost what it held');
    if (wasGone || hasForgotten) this.#tell(true);
  }

  /** What hangs may never answer on this connection again. */
  #reset(error: unknown): void {
    this.#lose(error);
    if (!this.#isClosed && this.#redis.status === 'ready') this.#redis.disconnect(true);
  }

  #lose(error: unknown): void {
    if (this.#isClosed) return;
    const reason = error instanceof Error ? describe(error) : String(error);
    const wasUp = this.#reason === undefined;
    const isFirst = this.#reason === 'not connected yet';
    if (!wasUp && !isFirst) return;
    this.#reason = reason;
    this.#logger.warn({ reason }, 'redis is gone; this process works by itself');
    if (wasUp) this.#tell(false);
  }

  #tell(isUp: boolean): void {
    for (const listener of this.#listeners) listener(isUp);
  }
}

/** The server is there, and does not do what it is asked: full, read-only, or still loading. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.name === 'ReplyError';
}

/** Without the message of a system's error, which has the address. */
function describe(error: Error & { readonly code?: string }): string {
  return error.code ?? error.message;
}
