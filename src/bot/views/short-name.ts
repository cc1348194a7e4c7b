import { cellWidth, cutCells } from './cells.ts';

const WEARS: Readonly<Record<string, string>> = {
  'Factory New': 'FN',
  'Minimal Wear': 'MW',
  'Field-Tested': 'FT',
  'Well-Worn': 'WW',
  'Battle-Scarred': 'BS',
};

const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/★ ?/g, ''],
  [/StatTrak™ ?/, 'ST '],
  [/^Souvenir /, 'SV '],
  [/AK-47/, 'AK'],
  [/M4A1-S/, 'M4S'],
  [/M4A4/, 'M4'],
  [/Desert Eagle/, 'Deagle'],
  [/USP-S/, 'USP'],
  [/Glock-18/, 'Glock'],
  [/Dual Berettas/, 'Duals'],
  [/Five-SeveN/, '57'],
  [/SSG 08/, 'Scout'],
  [/SCAR-20/, 'SCAR'],
  [/Sawed-Off/, 'Sawed'],
  [/Galil AR/, 'Galil'],
  [/PP-Bizon/, 'Bizon'],
  [/R8 Revolver/, 'R8'],
  [/^Sticker/, 'Stk'],
  [/ Knife(?= \|)/, ''],
  [/ Gloves(?= \|)/, ''],
  [/Doppler Phase (\d)/, 'Doppler P$1'],
];

const WEAR = / \((Factory New|Minimal Wear|Field-Tested|Well-Worn|Battle-Scarred)\)$/;

/** Letters that are left of a weapon's name when the whole does not fit. */
const SHORT_WEAPON = 5;

/** A name as players shorten it ("AK Redline FT"), in at most `width` cells; the wear is kept when the rest is cut. */
export function shortenName(name: string, width: number): string {
  const wear = WEARS[WEAR.exec(name)?.[1] ?? ''];
  const room = wear === undefined ? width : width - cellWidth(wear) - 1;
  const base = SHORTER.reduce((text, [from, to]) => text.replace(from, to), name.replace(WEAR, ''));
  const short = cutCells(cellWidth(flatten(base)) <= room ? flatten(base) : flatten(cutWeapon(base)), room);
  return wear === undefined ? short : `${short} ${wear}`;
}

function flatten(base: string): string {
  return base.replaceAll(' | ', ' ');
}

/** "Karambit | Doppler" as "Karam | Doppler": what tells items apart is mostly behind the bar. "MAC-1" would mislead. */
function cutWeapon(base: string): string {
  return base.replace(/^(ST |SV )?(\D*?) \| /, (_, prefix: string | undefined, weapon: string) => {
    return `${prefix ?? ''}${weapon.slice(0, SHORT_WEAPON).trimEnd()} | `;
  });
}
