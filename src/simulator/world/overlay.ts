import { type Game } from '../../domain/game.ts';
import { type Entry } from './entry.ts';

/** How a value is read off what was planted and off a seeded entry. */
export interface Readers<Plant, Value> {
  readonly plant: (plant: Plant) => Value;
  readonly entry: (entry: Entry) => Value;
}

/** Seeded entries of every game, over which single names can be planted or removed. */
export interface Overlay<Plant> {
  /** In ascending order of UTF-16 code units. */
  readonly names: (game: Game) => readonly string[];
  /** Undefined for names that neither exist nor were planted. */
  read<Value>(game: Game, name: string, readers: Readers<Plant, Value>): Value | undefined;
  readonly plant: (game: Game, name: string, plant: Plant) => void;
  readonly remove: (game: Game, name: string) => void;
}

/** Lays an empty overlay over the entries; `changed` is called after each planting and removal. */
export function createOverlay<Plant>(
  entriesOf: (game: Game) => ReadonlyMap<string, Entry>,
  changed: () => void,
): Overlay<Plant> {
  /** A missing value stands for a removed name. */
  const planted = new Map<Game, Map<string, Plant | undefined>>();
  const sorted = new Map<Game, readonly string[]>();
  const put = (game: Game, name: string, plant: Plant | undefined): void => {
    const names = planted.get(game) ?? new Map<string, Plant | undefined>();
    planted.set(game, names.set(name, plant));
    sorted.delete(game);
    changed();
  };
  const sortNames = (game: Game): readonly string[] => {
    const own = planted.get(game) ?? new Map<string, Plant | undefined>();
    const names = new Set([...entriesOf(game).keys(), ...own.keys()]);
    return [...names].filter((name) => !own.has(name) || own.get(name) !== undefined).sort();
  };
  return {
    names(game) {
      const names = sorted.get(game) ?? sortNames(game);
      sorted.set(game, names);
      return names;
    },
    read(game, name, readers) {
      const own = planted.get(game);
      const plant = own?.get(name);
      if (plant !== undefined) return readers.plant(plant);
      const entry = own?.has(name) === true ? undefined : entriesOf(game).get(name);
      return entry === undefined ? undefined : readers.entry(entry);
    },
    plant: (game, name, plant) => put(game, name, plant),
    remove: (game, name) => put(game, name, undefined),
  };
}
