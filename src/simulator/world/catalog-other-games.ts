import { type Game } from '../../domain/game.ts';
import {
  DOTA_ITEMS,
  DOTA_QUALITIES,
  DOTA_TREASURES,
  RUST_ITEMS,
  RUST_SERIES,
  RUST_SINGLES,
  TF2_ITEMS,
  TF2_QUALITIES,
  TF2_TOOLS,
  TF2_WAR_PAINTS,
} from './catalog/other-games.ts';
import { type CatalogItem, WEARS } from './catalog-item.ts';

/** Every Dota 2 item in its qualities. */
export function buildDotaItems(): CatalogItem[] {
  return [
    ...plain('dota2', 1200, combine(DOTA_QUALITIES, DOTA_ITEMS)),
    ...plain('dota2', 2500, DOTA_TREASURES.split(',')),
  ];
}

/** Every Rust skin. */
export function buildRustItems(): CatalogItem[] {
  return [
    ...plain('rust', 2200, combine(RUST_SERIES, RUST_ITEMS)),
    ...plain('rust', 3000, RUST_SINGLES.split(',')),
  ];
}

/** Every Team Fortress 2 item in its qualities, war paints and tools. */
export function buildTf2Items(): CatalogItem[] {
  const paints = TF2_WAR_PAINTS.split(',').flatMap((paint) =>
    WEARS.map((wear) => `${paint} War Paint (${wear.name})`),
  );
  return [
    ...plain('tf2', 1100, combine(TF2_QUALITIES, TF2_ITEMS)),
    ...plain('tf2', 900, paints),
    ...plain('tf2', 1800, TF2_TOOLS.split(',')),
  ];
}

function combine(prefixes: string, names: string): string[] {
  return prefixes
    .split(',')
    .flatMap((prefix) => names.split(',').map((name) => (prefix === '' ? name : `${prefix} ${name}`)));
}

function plain(game: Game, level: number, names: readonly string[]): CatalogItem[] {
  return names.map((name) => ({ game, name, kind: 'plain', level }));
}
