import { type FoundItem } from '../price.ts';

/** An item that answers every wanted word. */
export interface Candidate {
  readonly item: FoundItem;
  /** How far the name is from the words; less is better. */
  readonly cost: number;
}

/** The best items of those that are offered, at most `limit`, best first. */
export class BestItems {
  readonly #limit: number;
  readonly #best: Candidate[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(candidate: Candidate): void {
    const worst = this.#best[this.#limit - 1];
    if (worst !== undefined && compareCandidates(candidate, worst) >= 0) return;
    const place = this.#best.findIndex((each) => compareCandidates(candidate, each) < 0);
    this.#best.splice(place < 0 ? this.#best.length : place, 0, candidate);
    this.#best.length = Math.min(this.#best.length, this.#limit);
  }

  toItems(): readonly FoundItem[] {
    return this.#best.map(({ item }) => item);
  }
}

/** Equally near names: plain ones before StatTrak and Souvenir, then shorter ones, then by the alphabet. */
function compareCandidates(a: Candidate, b: Candidate): number {
  if (a.cost !== b.cost) return a.cost - b.cost;
  return compareNames(a.item.name, b.item.name);
}

function compareNames(a: string, b: string): number {
  const edition = Number(isSpecialEdition(a)) - Number(isSpecialEdition(b));
  if (edition !== 0) return edition;
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : Number(a > b);
}

function isSpecialEdition(name: string): boolean {
  return name.startsWith('StatTrak™') || name.startsWith('★ StatTrak™') || name.startsWith('Souvenir ');
}
