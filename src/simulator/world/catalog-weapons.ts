import { CLOSE_QUARTERS } from './catalog/close-quarters.ts';
import { GLOVES, KNIFE_FINISHES, KNIVES } from './catalog/knives-and-gloves.ts';
import { PISTOLS } from './catalog/pistols.ts';
import { RIFLES } from './catalog/rifles.ts';
import { type CatalogItem, parseFinishes } from './catalog-item.ts';

const WEAPONS = { ...RIFLES, ...PISTOLS, ...CLOSE_QUARTERS };

const SKIN_LEVEL = { cases: 2600, souvenirs: 900, others: 1500 } as const;
const STATTRAK_FACTOR = 1.9;
const SOUVENIR_FACTOR = 1.6;
const KNIFE_LEVEL = 190_000;
const GLOVES_LEVEL = 140_000;

/** Every weapon finish in its wears, plain, StatTrak and Souvenir. */
export function buildWeaponSkins(): CatalogItem[] {
  return Object.entries(WEAPONS).flatMap(([weapon, finishes]) => [
    ...skins('', weapon, finishes.cases, SKIN_LEVEL.cases),
    ...skins('StatTrak™ ', weapon, finishes.cases, SKIN_LEVEL.cases * STATTRAK_FACTOR),
    ...skins('', weapon, finishes.souvenirs ?? '', SKIN_LEVEL.souvenirs),
    ...skins('Souvenir ', weapon, finishes.souvenirs ?? '', SKIN_LEVEL.souvenirs * SOUVENIR_FACTOR),
    ...skins('', weapon, finishes.others ?? '', SKIN_LEVEL.others),
  ]);
}

/** The one gun that comes in phases. */
export function buildGlockDopplers(): CatalogItem[] {
  return ['', 'StatTrak™ '].flatMap((prefix) =>
    skins(prefix, 'Glock-18', 'Gamma Doppler', 60_000).map((skin) => ({
      ...skin,
      phased: 'Gamma Doppler' as const,
    })),
  );
}

/** Every knife: without a finish, and with each finish that its group has, also as StatTrak. */
export function buildKnives(): CatalogItem[] {
  return Object.entries(KNIVES).flatMap(([knife, groups]) =>
    ['★ ', '★ StatTrak™ '].flatMap((prefix) => [
      { game: 'csgo', name: prefix + knife, kind: 'knife', level: KNIFE_LEVEL },
      ...groups.split(' ').flatMap((group) => finishedKnives(prefix + knife, KNIFE_FINISHES[group] ?? '')),
    ]),
  );
}

/** Every pair of gloves in its wears. */
export function buildGloves(): CatalogItem[] {
  return Object.entries(GLOVES).flatMap(([gloves, finishes]) =>
    skins('★ ', gloves, finishes, GLOVES_LEVEL).map((item) => ({ ...item, kind: 'gloves' as const })),
  );
}

function finishedKnives(knife: string, finishes: string): CatalogItem[] {
  return skins('', knife, finishes, KNIFE_LEVEL).map((item) => {
    const phased = /\| ((?:Gamma )?Doppler) \(/.exec(item.name)?.[1];
    const knifeItem = { ...item, kind: 'knife' as const };
    return phased === 'Doppler' || phased === 'Gamma Doppler' ? { ...knifeItem, phased } : knifeItem;
  });
}

function skins(prefix: string, weapon: string, finishes: string, level: number): CatalogItem[] {
  if (finishes === '') return [];
  return parseFinishes(finishes).flatMap(({ name, wears }) =>
    wears.map((wear) => ({
      game: 'csgo' as const,
      name: `${prefix}${weapon} | ${name} (${wear.name})`,
      kind: 'skin' as const,
      level: level * wear.priceShare,
    })),
  );
}
