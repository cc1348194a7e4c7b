import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** What the data directory takes, and what is left for it. */
export interface DiskUse {
  readonly usedBytes: number;
  readonly freeBytes: number;
}

/** Looking at every file is not worth doing more often. */
const KEPT_MS = 5000;

/** Creates what looks at a folder's disk; answers within five seconds share one look. */
export function createDiskReader(directory: string): () => Promise<DiskUse> {
  let known: Promise<DiskUse> | undefined;
  let readAt = -Infinity;
  return () => {
    if (known === undefined || performance.now() - readAt >= KEPT_MS) {
      readAt = performance.now();
      known = read(directory);
    }
    return known;
  };
}

async function read(directory: string): Promise<DiskUse> {
  const [usedBytes, { bavail, bsize }] = await Promise.all([sizeOf(directory), statfs(directory)]);
  return { usedBytes, freeBytes: bavail * bsize };
}

/** Bytes of all files below a folder; those that vanish meanwhile count nothing. */
async function sizeOf(directory: string): Promise<number> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      stat(join(parentPath, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
