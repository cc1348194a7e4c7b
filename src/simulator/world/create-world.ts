import { type Game } from '../../domain/game.ts';
import { uniform } from '../random.ts';
import { buildCatalog } from './catalog.ts';
import { type CatalogItem } from './catalog-item.ts';
import { createDmarketSide } from './dmarket-side.ts';
import { buildEntry, type Entry, PHASE_FACTORS } from './entry.ts';
import { BUCKET_MS } from './pricing.ts';
import { createWaxpeerSide } from './waxpeer-side.ts';
import { type World } from './world.ts';

const DMARKET_SHARE = 0.95;
const WAXPEER_SHARE = 0.92;
const SALT = { dmarket: 1, waxpeer: 2, sample: 3 } as const;

/** What decides a world. */
export interface WorldOptions {
  readonly seed?: number;
  /** The share of the catalogue that exists, from 0 (an empty world, to be planted) to 1. */
  readonly scale?: number;
}

/** The entries of both markets for one game. */
export interface GameEntries {
  readonly dmarket: ReadonlyMap<string, Entry>;
  readonly waxpeer: ReadonlyMap<string, Entry>;
}

/** Builds the world of a seed. It holds nothing open; games other than those asked for are not built. */
export function createWorld({ seed = 1, scale = 1 }: WorldOptions = {}): World {
  const games = new Map<Game, GameEntries>();
  const entriesOf = (game: Game): GameEntries => {
    const known = games.get(game) ?? buildGameEntries(game, seed, scale);
    games.set(game, known);
    return known;
  };
  let revision = 0;
  const changed = (): void => {
    revision++;
  };
  return {
    seed,
    dmarket: createDmarketSide((game) => entriesOf(game).dmarket, changed),
    waxpeer: createWaxpeerSide((game) => entriesOf(game).waxpeer, changed),
    epoch: (now) => `${Math.floor(now / BUCKET_MS)}.${revision}`,
  };
}

/** Builds both markets' entries of a game: mostly the same items, each with some of its own, in the market's spelling. */
export function buildGameEntries(game: Game, seed: number, scale: number): GameEntries {
  if (scale === 0) return { dmarket: new Map(), waxpeer: new Map() };
  const entries = buildCatalog(game)
    .map((item) => buildEntry(seed, item))
    .filter((entry) => uniform(entry.key, SALT.sample) < scale);
  const dmarket = entries
    .filter((entry) => uniform(entry.key, SALT.dmarket) < DMARKET_SHARE)
    .map(inDmarketSpelling);
  const waxpeer = entries
    .filter((entry) => uniform(entry.key, SALT.waxpeer) < WAXPEER_SHARE)
    .flatMap(inPhases);
  return { dmarket: byName(dmarket), waxpeer: byName(waxpeer) };
}

function byName(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.name, entry]));
}

/** DMarket's titles hold no slash. */
function inDmarketSpelling(entry: Entry): Entry {
  return entry.name.includes('/') ? { ...entry, name: entry.name.replaceAll('/', '-') } : entry;
}

/** Waxpeer lists each phase under a name of its own. */
function inPhases(entry: Entry): readonly Entry[] {
  const { phased } = entry.item;
  if (phased === undefined) return [entry];
  return PHASE_FACTORS[phased].map(([phase]) => ({
    ...entry,
    phase,
    name: nameWithPhase(entry.item, phase),
  }));
}

function nameWithPhase({ name, phased }: CatalogItem, phase: string): string {
  return name.replace(`| ${phased ?? ''} (`, `| ${phased ?? ''} ${phase} (`);
}
