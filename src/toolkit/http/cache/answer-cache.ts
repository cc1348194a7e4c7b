import { compressForStorage } from '../body/decompress.ts';
import { type CachePolicyName } from '../options.ts';
import { type PreparedRequest, routeCacheOf } from '../prepare-request.ts';
import { type CacheRules, type Verdict } from './cache-rules.ts';
import { type AnswerFilter, type MaybePromise, matchesFilter, type StorageSize } from './cache-storage.ts';
import { type LenientStorage } from './lenient-storage.ts';
import { createResidentTier, type Resident, type ResidentTier, toResident } from './resident.ts';
import { type StoredAnswer } from './stored-answer.ts';
import { selectVariant } from './vary.ts';

/** A stored answer and what may be done with it. */
export interface Finding {
  readonly resident: Resident;
  readonly verdict: Verdict;
}

/** What a cache is made of. */
export interface AnswerCacheParts {
  readonly storage: LenientStorage;
  readonly rules: Readonly<Record<CachePolicyName, CacheRules>>;
  readonly policy: CachePolicyName;
  /** Most bytes of bodies held in memory in front of the storage. */
  readonly residentBytes: number;
}

/** Milliseconds between two sweeps of expired answers. */
const sweepPauseMs = 60_000;

/** The cache of one client: rules, memory and storage together. Nothing here rejects. */
export class AnswerCache {
  readonly #parts: AnswerCacheParts;
  readonly #tier: ResidentTier;
  readonly #writes = new Set<Promise<void>>();
  readonly #sweeper: NodeJS.Timeout;

  constructor(parts: AnswerCacheParts) {
    this.#parts = parts;
    this.#tier = createResidentTier(parts.residentBytes);
    this.#sweeper = setInterval(() => this.#sweep(), sweepPauseMs);
    this.#sweeper.unref();
  }

  rulesOf(request: PreparedRequest): CacheRules {
    return this.#parts.rules[routeCacheOf(request).policy ?? this.#parts.policy];
  }

  /** The stored answer that the request selects, or undefined. */
  find(request: PreparedRequest): MaybePromise<Finding | undefined> {
    const key = request.cacheKey;
    if (key === undefined) return undefined;
    const inMemory = this.#judge(request, this.#tier.find(key));
    // Another process may have renewed what is stale here, so the storage has the last word on it.
    if (inMemory !== undefined && inMemory.verdict !== 'validate') return inMemory;
    const stored = this.#parts.storage.find(key);
    return stored instanceof Promise
      ? stored.then((answers) => this.#newer(request, answers, inMemory))
      : this.#newer(request, stored, inMemory);
  }

  /** Keeps an answer, at once in memory and then in the storage. */
  keep(resident: Resident): void {
    this.#tier.put(resident);
    this.#track(this.#store(resident.answer));
  }

  remove({ key, variant }: StoredAnswer): void {
    this.#tier.remove(key, variant);
    // Those under way alone: the removal is a write, too, and would wait for itself.
    const earlier = [...this.#writes];
    this.#track(Promise.all(earlier).then(() => this.#parts.storage.remove(key, variant)));
  }

  async clear(filter: AnswerFilter): Promise<void> {
    this.#tier.removeWhere((answer) => matchesFilter(answer, filter));
    await this.#afterWrites(() => this.#parts.storage.clear(filter));
  }

  /** Resolves when what is being written now can be found by others. */
  async written(): Promise<void> {
    await Promise.all(this.#writes);
  }

  size(): StorageSize {
    return this.#parts.storage.size();
  }

  /** What keeps the answers, and why it does not do so at the moment, if it does not. */
  describeStorage(): { readonly by: string; readonly degraded: string | undefined } {
    const { storage } = this.#parts;
    return { by: storage.by, degraded: storage.degraded() };
  }

  /** Waits for what is still being written. */
  async close(): Promise<void> {
    clearInterval(this.#sweeper);
    await this.#afterWrites(() => this.#parts.storage.close());
  }

  #judge(request: PreparedRequest, residents: readonly Resident[]): Finding | undefined {
    const resident = selectVariant(residents, request.headers);
    if (resident === undefined) return undefined;
    const now = Date.now();
    const verdict = this.rulesOf(request).judge(resident.answer, request, now);
    if (verdict === 'fresh' && request.config.cache?.slidingTtl === true) this.#slide(resident, now);
    return { resident, verdict };
  }

  #slide({ answer, values }: Resident, now: number): void {
    const expiresAt = answer.expiresAt + now - (answer.slidTo ?? answer.receivedAt);
    this.#tier.put(toResident({ ...answer, slidTo: now, expiresAt }, values));
  }

  #sweep(): void {
    const now = Date.now();
    this.#tier.removeWhere(({ expiresAt }) => expiresAt <= now);
    this.#track(this.#parts.storage.sweep());
  }

  #newer(
    request: PreparedRequest,
    answers: readonly StoredAnswer[],
    inMemory: Finding | undefined,
  ): Finding | undefined {
    const stored = this.#judge(
      request,
      answers.map((answer) => toResident(answer)),
    );
    if (stored === undefined || !isNewer(stored, inMemory)) return inMemory;
    this.#tier.put(stored.resident);
    return stored;
  }

  async #store(answer: StoredAnswer): Promise<void> {
    const compressed = answer.encoding === 'identity' ? await compressForStorage(answer.body) : undefined;
    await this.#parts.storage.store(
      compressed === undefined ? answer : { ...answer, encoding: 'gzip', body: compressed },
    );
  }

  async #afterWrites(call: () => MaybePromise<void>): Promise<void> {
    while (this.#writes.size > 0) await Promise.all(this.#writes);
    await call();
  }

  #track(write: MaybePromise<void>): void {
    if (!(write instanceof Promise)) return;
    this.#writes.add(write);
    void write.then(() => this.#writes.delete(write));
  }
}

function isNewer({ resident }: Finding, than: Finding | undefined): boolean {
  return than === undefined || resident.answer.receivedAt > than.resident.answer.receivedAt;
}
