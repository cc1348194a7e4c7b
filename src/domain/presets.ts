import { basisPoints, mills } from './money.ts';
import { type ChatSettings, DEFAULT_SETTINGS } from './settings.ts';

/** How choosy a chat can be at one tap. */
export const PRESET_NAMES = ['careful', 'normal', 'wide'] as const;

/** One such choice. */
export type PresetName = (typeof PRESET_NAMES)[number];

/** The filters that a preset sets; game, direction and costs stay as they are. */
export type Preset = Pick<
  ChatSettings,
  'minNet' | 'minRoi' | 'minRoiPerDay' | 'minPrice' | 'maxPrice' | 'minSales' | 'maxLockDays' | 'minGrade'
>;

/**
 * What each preset sets. Careful keeps to items that sell ten times a week at least, with room for a price to fall; normal
 * is what a chat begins with; wide shows whatever earns something, for who judges for themselves.
 */
export const PRESETS: Readonly<Record<PresetName, Preset>> = {
  careful: {
    minNet: mills(1000),
    minRoi: basisPoints(800),
    minRoiPerDay: basisPoints(40),
    minPrice: mills(2000),
    maxPrice: mills(100_000),
    minSales: 10,
    maxLockDays: 7,
    minGrade: 'B',
  },
  normal: filtersOf(DEFAULT_SETTINGS),
  wide: {
    minNet: mills(100),
    minRoi: basisPoints(200),
    minRoiPerDay: basisPoints(0),
    minPrice: mills(100),
    maxPrice: mills(2_000_000),
    minSales: 0,
    maxLockDays: null,
    minGrade: 'D',
  },
};

function filtersOf({
  minNet,
  minRoi,
  minRoiPerDay,
  minPrice,
  maxPrice,
  minSales,
  maxLockDays,
  minGrade,
}: ChatSettings): Preset {
  return { minNet, minRoi, minRoiPerDay, minPrice, maxPrice, minSales, maxLockDays, minGrade };
}

/** The preset whose filters these settings are, or undefined for a choice of one's own. */
export function findPreset(settings: ChatSettings): PresetName | undefined {
  return PRESET_NAMES.find((name) => {
    const filters = Object.keys(PRESETS[name]) as (keyof Preset)[];
    return filters.every((filter) => PRESETS[name][filter] === settings[filter]);
  });
}
