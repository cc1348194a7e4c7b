import { type Game } from '../../domain/game.ts';
import { buildCollectibles } from './catalog-collectibles.ts';
import { type CatalogItem } from './catalog-item.ts';
import { buildDotaItems, buildRustItems, buildTf2Items } from './catalog-other-games.ts';
import { buildGloves, buildGlockDopplers, buildKnives, buildWeaponSkins } from './catalog-weapons.ts';

const BUILDERS: Readonly<Record<Game, () => CatalogItem[]>> = {
  csgo: () => [
    ...buildWeaponSkins(),
    ...buildGlockDopplers(),
    ...buildKnives(),
    ...buildGloves(),
    ...buildCollectibles(),
  ],
  dota2: buildDotaItems,
  rust: buildRustItems,
  tf2: buildTf2Items,
};

/** Every item of a game, each name once. */
export function buildCatalog(game: Game): readonly CatalogItem[] {
  const byName = new Map(BUILDERS[game]().map((item) => [item.name, item]));
  return [...byName.values()];
}
