import { type FiredWatch, type FiringPoint } from '../../domain/watch/index.ts';

/** Which watches have fired for which items, and were not armed again since. */
export class ArmingTable {
  readonly #byWatch = new Map<number, Map<string, FiredWatch>>();

  find(point: FiringPoint): FiredWatch | null {
    return this.#byWatch.get(point.watchId)?.get(keyOf(point)) ?? null;
  }

  set(fired: FiredWatch): void {
    const ofWatch = this.#byWatch.get(fired.watchId) ?? new Map<string, FiredWatch>();
    this.#byWatch.set(fired.watchId, ofWatch.set(keyOf(fired), fired));
  }

  delete(point: FiringPoint): void {
    const ofWatch = this.#byWatch.get(point.watchId);
    ofWatch?.delete(keyOf(point));
    if (ofWatch?.size === 0) this.#byWatch.delete(point.watchId);
  }

  /** Forgets all that a watch has fired for. */
  forget(watchId: number): void {
    this.#byWatch.delete(watchId);
  }

  clear(): void {
    this.#byWatch.clear();
  }

  ofWatch(watchId: number): Iterable<FiredWatch> {
    return this.#byWatch.get(watchId)?.values() ?? [];
  }
}

function keyOf({ key, buyOn }: FiringPoint): string {
  return `${buyOn ?? ''} ${key}`;
}
