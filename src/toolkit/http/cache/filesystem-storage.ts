import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digest } from '../digest.ts';
import { decodeAnswer, encodeAnswer } from './answer-file.ts';
import { type AnswerFilter, type CacheStorage, matchesFilter, type StorageSize } from './cache-storage.ts';
import { type StoredAnswer } from './stored-answer.ts';

/** The folder of this layout; those of other layouts are removed, since they are only a cache. */
const layout = 'answers-v1';

/** How precisely the last use is kept, in milliseconds: reading within this span writes nothing. */
const useGranularityMs = 60_000;

/** Milliseconds after which a file under way was surely left behind by a process that died. */
const abandonedMs = 600_000;

interface Entry {
  readonly path: string;
  readonly bytes: number;
  readonly usedAt: number;
}

/**
 * A storage of one file an answer, which several processes may use at once: a file appears whole, by renaming, or
 * not at all. At most about `maxBytes`, least recently used first out. The constructor throws when the folder
 * cannot be made.
 */
export class FilesystemStorage implements CacheStorage {
  readonly #root: string;
  readonly #maxBytes: number;
  #size = { entries: 0, bytes: 0, evictions: 0 };
  #counting: Promise<void>;

  constructor(directory: string, maxBytes: number) {
    this.#root = join(directory, layout);
    this.#maxBytes = maxBytes;
    mkdirSync(this.#root, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(directory)) {
      if (name.startsWith('answers-') && name !== layout) rmSync(join(directory, name), { recursive: true });
    }
    this.#counting = this.#list().then(
      (entries) => this.#count(entries),
      () => undefined,
    );
  }

  async find(key: string): Promise<readonly StoredAnswer[]> {
    const folder = this.#folderOf(key);
    const names = await readdir(folder).catch(ignoreMissing);
    const answers = await Promise.all(
      (names ?? []).filter(isAnswer).map((name) => this.#read(join(folder, name))),
    );
    // Two keys could share a digest, however unlikely.
    return answers.filter((answer) => answer?.key === key).filter((answer) => answer !== undefined);
  }

  async store(answer: StoredAnswer): Promise<void> {
    await this.#counting;
    const bytes = encodeAnswer(answer);
    if (bytes.length > this.#maxBytes) return this.remove(answer.key, answer.variant);
    const path = this.#pathOf(answer);
    const unfinished = join(this.#root, `${randomUUID()}.unfinished`);
    await mkdir(this.#folderOf(answer.key), { recursive: true, mode: 0o700 });
    const replaced = await stat(path).catch(ignoreMissing);
    await writeFile(unfinished, bytes, { mode: 0o600 });
    await rename(unfinished, path);
    this.#size.bytes += bytes.length - (replaced?.size ?? 0);
    this.#size.entries += replaced === undefined ? 1 : 0;
    if (this.#size.bytes > this.#maxBytes) await this.#evict();
  }

  async remove(key: string, variant?: string): Promise<void> {
    const path = variant === undefined ? this.#folderOf(key) : this.#pathOf({ key, variant });
    await rm(path, { recursive: true, force: true });
    await this.#recount();
  }

  async clear(filter: AnswerFilter): Promise<void> {
    await this.#removeWhere((answer) => matchesFilter(answer, filter));
  }

  async sweep(now: number): Promise<void> {
    for (const name of await readdir(this.#root)) {
      if (!name.endsWith('.unfinished')) continue;
      const path = join(this.#root, name);
      const file = await stat(path).catch(ignoreMissing);
      if (file !== undefined && file.mtimeMs < Date.now() - abandonedMs) await rm(path, { force: true });
    }
    await this.#removeWhere((answer) => answer.expiresAt <= now);
  }

  size(): StorageSize {
    return { ...this.#size };
  }

  async close(): Promise<void> {
    await this.#counting;
  }

  async #read(path: string): Promise<StoredAnswer | undefined> {
    const bytes = await readFile(path).catch(ignoreMissing);
    if (bytes === undefined) return undefined;
    const answer = decodeAnswer(bytes);
    if (answer === undefined) await rm(path, { force: true });
    else await this.#touch(path);
    return answer;
  }

  async #touch(path: string): Promise<void> {
    const file = await stat(path).catch(ignoreMissing);
    const now = Date.now();
    if (file === undefined || file.mtimeMs > now - useGranularityMs) return;
    await utimes(path, now / 1_000, now / 1_000).catch(ignoreMissing);
  }

  async #removeWhere(condition: (answer: StoredAnswer) => boolean): Promise<void> {
    for (const { path } of await this.#list()) {
      const bytes = await readFile(path).catch(ignoreMissing);
      if (bytes === undefined) continue;
      const answer = decodeAnswer(bytes);
      if (answer === undefined || condition(answer)) await rm(path, { force: true });
    }
    await this.#recount();
  }

  async #evict(): Promise<void> {
    const entries = (await this.#list()).sort((a, b) => a.usedAt - b.usedAt);
    let bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
    for (const entry of entries) {
      if (bytes <= this.#maxBytes) break;
      await rm(entry.path, { force: true });
      bytes -= entry.bytes;
      this.#size.evictions += 1;
    }
    await this.#recount();
  }

  /** Other processes write here too, so what this one has added up is replaced by what is there. */
  async #recount(): Promise<void> {
    this.#count(await this.#list());
  }

  #count(entries: readonly Entry[]): void {
    const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
    this.#size = { ...this.#size, entries: entries.length, bytes };
  }

  async #list(): Promise<Entry[]> {
    const names = await readdir(this.#root, { recursive: true });
    const entries = await Promise.all(
      names.filter(isAnswer).map(async (name) => {
        const path = join(this.#root, name);
        const file = await stat(path).catch(ignoreMissing);
        return file === undefined ? [] : [{ path, bytes: file.size, usedAt: file.mtimeMs }];
      }),
    );
    return entries.flat();
  }

  #folderOf(key: string): string {
    const name = digest(key);
    return join(this.#root, name.slice(0, 2), name);
  }

  #pathOf({ key, variant }: Pick<StoredAnswer, 'key' | 'variant'>): string {
    return join(this.#folderOf(key), `${variant === '' ? 'only' : variant}.answer`);
  }
}

function isAnswer(name: string): boolean {
  return name.endsWith('.answer');
}

/** Another process may remove a file between any two steps. */
function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}
