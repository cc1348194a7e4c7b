import { hashText, mix, normal, uniform } from '../random.ts';
import { type CatalogItem } from './catalog-item.ts';
import { type Phase } from './world.ts';

/** An item as one market lists it. Both markets' entries of one item share its key, so that their prices belong together. */
export interface Entry {
  /** The name as the market writes it. */
  readonly name: string;
  readonly item: CatalogItem;
  /** What every chance about this item is drawn from: the world's seed and the item's name. */
  readonly key: number;
  /** The price that everything varies around, in mills. */
  readonly base: number;
  /** How easily it sells, from 0 to 1; cheap and common things sell faster. */
  readonly liquidity: number;
  /** Set only where the market lists each phase under a name of its own. */
  readonly phase?: Phase;
}

/** What a phase costs beside the plainest one. */
export const PHASE_FACTORS: Readonly<
  Record<'Doppler' | 'Gamma Doppler', readonly (readonly [Phase, number])[]>
> = {
  Doppler: [
    ['Phase 3', 1],
    ['Phase 1', 1.03],
    ['Phase 4', 1.08],
    ['Phase 2', 1.15],
    ['Black Pearl', 3.4],
    ['Ruby', 3.9],
    ['Sapphire', 4.3],
  ],
  'Gamma Doppler': [
    ['Phase 4', 1],
    ['Phase 3', 1.02],
    ['Phase 1', 1.07],
    ['Phase 2', 1.16],
    ['Emerald', 4.6],
  ],
};

const LUCK_SALT = 11;
const FAMILY_SALT = 12;
const LIQUIDITY_SALT = 21;
const SPREAD_OF_FAMILIES: Readonly<Record<CatalogItem['kind'], number>> = {
  skin: 1.35,
  knife: 0.5,
  gloves: 0.6,
  sticker: 1.1,
  container: 1.2,
  agent: 0.6,
  graffiti: 0.8,
  patch: 0.7,
  music: 0.4,
  charm: 0.9,
  plain: 1.3,
};
const SPREAD_WITHIN_FAMILY = 0.18;
const CHEAPEST = 30;
/** A price in mills at which most buyers are gone. */
const DEAR = 200_000;

/** Draws an item's key and its base price: log-normal around its level, close together for wears of one finish. */
export function buildEntry(seed: number, item: CatalogItem): Entry {
  const key = mix(seed, hashText(item.name));
  const family = mix(seed, hashText(familyOf(item.name)));
  const luck =
    normal(family, FAMILY_SALT) * SPREAD_OF_FAMILIES[item.kind] +
    normal(key, LUCK_SALT) * SPREAD_WITHIN_FAMILY;
  const base = Math.max(CHEAPEST, item.level * Math.exp(luck));
  const cheapness = 1 / (1 + base / DEAR);
  const liquidity = uniform(key, LIQUIDITY_SALT) ** 1.6 * (0.4 + 0.6 * cheapness);
  return { name: item.name, item, key, base, liquidity };
}

/** What a phase costs beside the plainest one of the same item. */
export function phaseFactor(entry: Entry, phase: Phase | undefined): number {
  const factors = entry.item.phased === undefined ? [] : PHASE_FACTORS[entry.item.phased];
  return factors.find(([name]) => name === phase)?.[1] ?? 1;
}

function familyOf(name: string): string {
  return name.replace(/^(★ )?(StatTrak™ |Souvenir )?/, '').replace(/ \([^()]*\)( \| .*)?$/, '');
}
