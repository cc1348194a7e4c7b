import { mix, uniform } from '../random.ts';
import { type Entry } from './entry.ts';

const WEAR_RANGES: readonly {
  readonly name: string;
  readonly code: string;
  readonly bounds: readonly number[];
}[] = [
  { name: 'Factory New', code: 'FN', bounds: [0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07] },
  { name: 'Minimal Wear', code: 'MW', bounds: [0.07, 0.08, 0.09, 0.1, 0.11, 0.15] },
  { name: 'Field-Tested', code: 'FT', bounds: [0.15, 0.18, 0.21, 0.24, 0.27, 0.38] },
  { name: 'Well-Worn', code: 'WW', bounds: [0.38, 0.39, 0.4, 0.41, 0.42, 0.45] },
  { name: 'Battle-Scarred', code: 'BS', bounds: [0.45, 0.5, 0.63, 0.76, 0.8, 1] },
];

const FLOAT_SALT = 61;
const SEED_SALT = 62;
const PAINT_SEEDS = 1001;

/** The name of the wear at the end of a skin's name, or undefined. */
export function wearOf(name: string): string | undefined {
  return WEAR_RANGES.find((range) => name.endsWith(`(${range.name})`))?.name;
}

/** A wear value inside the range of the item's wear, or undefined for things that do not wear. */
export function floatOf(entry: Entry, key: number): number | undefined {
  if (entry.item.game !== 'csgo') return undefined;
  const bounds = WEAR_RANGES.find((range) => entry.name.endsWith(`(${range.name})`))?.bounds;
  if (bounds === undefined) return undefined;
  const low = bounds[0] ?? 0;
  return low + ((bounds.at(-1) ?? 1) - low) * uniform(key, FLOAT_SALT);
}

/** The paint seed of one copy of a skin, or undefined for things that have none. */
export function paintSeedOf(entry: Entry, key: number): number | undefined {
  const painted = entry.item.kind === 'skin' || entry.item.kind === 'knife' || entry.item.kind === 'gloves';
  return painted ? mix(key, SEED_SALT) % PAINT_SEEDS : undefined;
}

/** The stickers on one copy of an item: one skin in five has some, nothing else does. */
export function stickersOf(entry: Entry, key: number): readonly string[] {
  return entry.item.kind === 'skin' && key % 5 === 0 ? ['Sticker | Crown (Foil)'] : [];
}

/** The part of its wear's range that a wear value falls in, as DMarket writes it ("FT-2"). */
export function floatPartOf(float: number): string {
  const range = WEAR_RANGES.find(({ bounds }) => float < (bounds.at(-1) ?? 1)) ?? WEAR_RANGES[4];
  const part = (range?.bounds ?? []).findLastIndex((bound) => float >= bound);
  return `${range?.code ?? 'BS'}-${Math.max(0, part)}`;
}
