import { wait } from '../concurrency/wait.ts';
import { silentLogger, type ToolkitLogger } from '../toolkit-logger.ts';
import { beginScript, commitScript, finishScript, putScript } from './inbox-scripts.ts';
import { type LaneEntry, LaneReader } from './lane-reader.ts';
import { Lanes } from './lanes.ts';
import { Recent } from './recent.ts';
import { LANE_COUNT, laneOf } from './rendezvous.ts';
import { isRefusal, RedisGoneError, type SharedRedis } from './shared-redis.ts';

/** A message, whose key says which others it must stay in order with. */
export interface InboxMessage {
  readonly key: string;
  readonly id: string;
  readonly body: string;
}

/** One try at handling a message. */
export interface InboxTry {
  readonly body: string;
  /** Whether a process that has died had begun it, of which nobody has seen anything. */
  readonly isRepeated: boolean;
  /**
   * To be awaited before anything is done that others can see: of all tries of a message one is told true, the others,
   * whose process was taken for dead, false.
   */
  readonly commit: () => Promise<boolean>;
}

/** What an inbox needs to know. */
export interface InboxOptions {
  readonly redis: SharedRedis;
  /** Processes with the same name share the inbox. */
  readonly name: string;
  /** Keys of which something is going on here beyond the handling of messages. */
  readonly busyKeys: () => Iterable<string>;
  /** Takes on a message that was put here, and that Redis may have lost: it may be handled already, or twice. */
  readonly rescue: (body: string) => void;
  /** Told when keys were gained or lost. */
  readonly onChange?: () => void;
  readonly logger?: ToolkitLogger;
  /** Milliseconds between two looks at who is there, of which five are missed by nobody alive; 1,000 unless said otherwise. */
  readonly beatMs?: number;
}

/** How an inbox is doing. */
export interface InboxStatus {
  /** The processes that share it, this one among them. */
  readonly processes: number;
  /** The part of all keys that this one has, from 0 to 1. */
  readonly share: number;
}

/** As many as are handled at once; the others wait in Redis. */
const MOST_AT_WORK = 500;
const PAUSE_MS = 200;
const BEAT_MS = 1_000;

/** For so long it is remembered what was put here, in case Redis is lost before it is handled. */
const REMEMBERED_MS = 10_000;

/** What is to be done with a message; `other`, another process is at it; `lost`, the lane is not ours any more, or not yet. */
type Verdict = 'begin' | 'repeat' | 'over' | 'other' | 'lost';

/**
 * Messages that any process takes in and exactly one handles: the one that has their key's lane. They lie in Redis until
 * they are handled, so that the next owner of a lane goes on where one that died has stopped. Messages of one key are
 * begun in the order in which they were put.
 */
export class SharedInbox {
  readonly #options: InboxOptions;
  readonly #logger: ToolkitLogger;
  readonly #beatMs: number;
  readonly #lanes: Lanes;
  readonly #reader: LaneReader;
  readonly #stopped = new AbortController();
  readonly #atWork = new Map<string, { readonly lane: number; readonly done: Promise<void> }>();
  /** Handled, but not yet taken away. */
  readonly #done = new Map<string, LaneEntry>();
  readonly #recent = new Recent<string>(REMEMBERED_MS);
  #reading: Promise<void> | undefined;
  readonly #endReach: () => void;

  constructor(options: InboxOptions) {
    const { redis, name, logger = silentLogger, beatMs = BEAT_MS, onChange } = options;
    this.#options = options;
    this.#beatMs = beatMs;
    this.#logger = logger;
    this.#lanes = new Lanes({
      redis,
      name: `inbox:${name}`,
      beatMs,
      isBusy: (lane) => this.#isBusy(lane),
      onChange: () => {
        // What a process that is gone had begun lies in the lanes still.
        this.#reader.rewind();
        onChange?.();
      },
    });
    this.#reader = new LaneReader(redis.duplicate(), (lane) => redis.prefix + this.#key(`lane:${lane}`));
    this.#endReach = redis.onReach(() => this.#rescue());
  }

  /**
   * Takes a message in, once however often it comes; false where Redis certainly does not have it. Rejects when nobody
   * knows, so that it has to be put again.
   */
  async put({ key, id, body }: InboxMessage): Promise<boolean> {
    const keys = [this.#key('known'), this.#key('open'), this.#key(`lane:${laneOf(key)}`)];
    try {
      const isNew = await this.#options.redis.run(putScript, keys, [id, body]);
      if (isNew === 1) this.#recent.add(body);
      return true;
    } catch (error) {
      if (error instanceof RedisGoneError || isRefusal(error)) return false;
      throw error;
    }
  }

  /** Whether this process is the one to do what concerns a key: its owner, or any while each works by itself. */
  owns(key: string): boolean {
    return !this.#options.redis.status().isUp || this.#lanes.holds(key);
  }

  /** Says something else whenever other keys are owned than before. */
  get ownership(): string {
    if (!this.#options.redis.status().isUp) return 'all';
    return [...this.#lanes.held].sort((one, other) => one - other).join();
  }

  /** Begins to handle what lies in the lanes of this process. */
  async start(handle: (attempt: InboxTry) => Promise<void>): Promise<void> {
    await this.#lanes.join();
    this.#reading ??= this.#readAll(handle);
  }

  /** Begins nothing more; resolves when all that was begun is handled, and others may go on. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    this.#endReach();
    await this.#reading;
    await Promise.all(Array.from(this.#atWork.values(), ({ done }) => done));
    await this.#lanes.leave();
    this.#reader.close();
  }

  status(): InboxStatus {
    return { processes: Math.max(1, this.#lanes.members.length), share: this.#lanes.held.size / LANE_COUNT };
  }

  /** How many messages are not handled yet, in all lanes. Rejects where Redis is gone. */
  waiting(): Promise<number> {
    const { redis } = this.#options;
    return redis.call((client) => client.hlen(redis.prefix + this.#key('open')));
  }

  #key(name: string): string {
    return `inbox:${this.#options.name}:${name}`;
  }

  #isBusy(lane: number): boolean {
    if ([...this.#atWork.values()].some((work) => work.lane === lane)) return true;
    return [...this.#options.busyKeys()].some((key) => laneOf(key) === lane);
  }

  async #readAll(handle: (attempt: InboxTry) => Promise<void>): Promise<void> {
    const isStopped = (): boolean => this.#stopped.signal.aborted;
    while (!isStopped()) {
      try {
        const lanes = this.#lanes.open;
        if (lanes.length === 0) await wait(PAUSE_MS, this.#stopped.signal);
        else if (this.#atWork.size >= MOST_AT_WORK) await this.#untilSomeIsDone();
        else await this.#begin(await this.#reader.read(lanes, this.#beatMs), handle);
      } catch (error) {
        this.#reader.rewind();
        if (isStopped()) return;
        if (!(error instanceof RedisGoneError)) this.#logger.debug({ error }, 'lanes could not be read');
        await wait(PAUSE_MS, this.#stopped.signal).catch(() => undefined);
      }
    }
  }

  async #untilSomeIsDone(): Promise<void> {
    await Promise.race(Array.from(this.#atWork.values(), ({ done }) => done));
  }

  async #begin(entries: readonly LaneEntry[], handle: (attempt: InboxTry) => Promise<void>): Promise<void> {
    if (entries.length === 0 || this.#stopped.signal.aborted) return;
    const keys = ['open', 'members', 'owners'].map((name) => this.#key(name));
    const asked = entries.flatMap(({ lane, id }) => [lane, id]);
    const answer = await this.#options.redis.run(beginScript, keys, [this.#lanes.id, ...asked]);
    const verdicts = answer as readonly Verdict[];
    entries.forEach((entry, at) => {
      this.#reader.passed(entry);
      this.#obey(verdicts[at] ?? 'other', entry, handle);
    });
    // As when Redis was emptied, and does not know yet whose lane it is.
    if (!verdicts.includes('lost')) return;
    this.#reader.rewind();
    await wait(PAUSE_MS, this.#stopped.signal);
  }

  #obey(verdict: Verdict, entry: LaneEntry, handle: (attempt: InboxTry) => Promise<void>): void {
    if (verdict === 'other' || verdict === 'lost' || this.#atWork.has(entry.id)) return;
    const isOver = verdict === 'over' || this.#done.has(entry.id);
    const work = isOver ? Promise.resolve() : this.#handle(entry, verdict === 'repeat', handle);
    const done = work.then(() => this.#finish(entry)).finally(() => this.#atWork.delete(entry.id));
    this.#atWork.set(entry.id, { lane: entry.lane, done });
  }

  async #handle(
    { id, body }: LaneEntry,
    isRepeated: boolean,
    handle: (attempt: InboxTry) => Promise<void>,
  ): Promise<void> {
    try {
      await handle({ body, isRepeated, commit: () => this.#commit(id) });
    } catch (error) {
      this.#logger.error({ error, id }, 'a message could not be handled');
    }
  }

  /** Without an answer it is still ours for as long as our lanes are. */
  async #commit(id: string): Promise<boolean> {
    const asking = this.#options.redis.run(commitScript, [this.#key('open')], [this.#lanes.id, id]);
    return asking.then(
      (isOurs) => isOurs === 1,
      () => this.#lanes.isSure,
    );
  }

  /** What cannot be taken away now is, as soon as it is read again. */
  async #finish(entry: LaneEntry): Promise<void> {
    const { id, lane } = entry;
    const keys = [this.#key('open'), this.#key(`lane:${lane}`)];
    await this.#options.redis.run(finishScript, keys, [this.#lanes.id, id, entry.entry]).then(
      () => this.#done.delete(id),
      () => this.#done.set(id, entry),
    );
  }

  #rescue(): void {
    for (const body of this.#recent.takeAll()) this.#options.rescue(body);
  }
}
