import { type Game } from '../../domain/game.ts';

/** What kind of thing an item is, which decides its price level and its attributes. */
export type ItemKind =
  | 'skin'
  | 'knife'
  | 'gloves'
  | 'sticker'
  | 'container'
  | 'agent'
  | 'graffiti'
  | 'patch'
  | 'music'
  | 'charm'
  | 'plain';

/** An item of the catalogue by its Steam name, before either market writes it in its own way. */
export interface CatalogItem {
  readonly game: Game;
  readonly name: string;
  readonly kind: ItemKind;
  /** The level around which its price varies, in mills, before luck. */
  readonly level: number;
  /** Whether it comes in Doppler or Gamma Doppler phases. */
  readonly phased?: 'Doppler' | 'Gamma Doppler';
}

/** The wears of a finish, from best to worst, with the letter that the finish tables use. */
export const WEARS = [
  { letter: 'F', name: 'Factory New', priceShare: 1.9 },
  { letter: 'M', name: 'Minimal Wear', priceShare: 1.25 },
  { letter: 'T', name: 'Field-Tested', priceShare: 1 },
  { letter: 'W', name: 'Well-Worn', priceShare: 0.85 },
  { letter: 'B', name: 'Battle-Scarred', priceShare: 0.75 },
] as const;

/** Splits a finish table into names and the wears in which they exist. */
export function parseFinishes(
  table: string,
): readonly { name: string; wears: readonly (typeof WEARS)[number][] }[] {
  return table.split(',').map((cell) => {
    const [name = '', letters = 'FMTWB'] = cell.split('@');
    return { name, wears: WEARS.filter((wear) => letters.includes(wear.letter)) };
  });
}
