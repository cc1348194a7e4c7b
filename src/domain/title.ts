declare const itemKeyBrand: unique symbol;

/** What makes two listings the same item on both markets: the whole hash name, spelled one way, and the phase. */
export type ItemKey = string & { readonly [itemKeyBrand]: true };

/** The phases and gems in which Doppler finishes come; each is an item of its own with its own price. */
export const PHASES = [
  'Phase 1',
  'Phase 2',
  'Phase 3',
  'Phase 4',
  'Ruby',
  'Sapphire',
  'Black Pearl',
  'Emerald',
] as const;

/** One Doppler phase or gem. */
export type Phase = (typeof PHASES)[number];

/** A market's title taken apart: the plain hash name, and the phase if the title or the listing names one. */
export interface ItemName {
  readonly key: ItemKey;
  /** Steam's hash name without a phase, spaces and Unicode normalised. */
  readonly base: string;
  readonly phase?: Phase;
  /** True iff the finish comes in phases but none is named: such a title stands for several items at once. */
  readonly mixesPhases: boolean;
}

const PHASED_TITLE = / \| (?:Gamma )?Doppler (Phase [1-4]|Ruby|Sapphire|Black Pearl|Emerald)(?= \()/;
const DOPPLER = / \| (?:Gamma )?Doppler(?= \(|$)/;

/**
 * Takes a market's title apart. Waxpeer writes the phase into the name, DMarket keeps it as an attribute of the
 * listing (`phase`). DMarket replaces the slash of Steam's names ("Holo/Foil") by a hyphen, so the key does too.
 */
export function parseTitle(title: string, phase?: Phase): ItemName {
  const name = normaliseSpelling(title);
  const written = PHASED_TITLE.exec(name)?.[1] as Phase | undefined;
  const base = written === undefined ? name : name.replace(` ${written} (`, ' (');
  const known = written ?? phase;
  const phased = DOPPLER.test(base);
  const key = base.replaceAll('/', '-') + (phased && known !== undefined ? `#${known}` : '');
  return {
    key: key as ItemKey,
    base,
    ...(phased && known !== undefined ? { phase: known } : {}),
    mixesPhases: phased && known === undefined,
  };
}

/** The key under which both markets' quotes of this title are joined. */
export function toItemKey(title: string, phase?: Phase): ItemKey {
  return parseTitle(title, phase).key;
}

/** Takes a key apart again: the name as the key spells it, and the phase if it has one. */
export function parseItemKey(key: ItemKey): Pick<ItemName, 'base' | 'phase'> {
  const at = key.lastIndexOf('#');
  const phase = at < 0 ? undefined : PHASES.find((candidate) => candidate === key.slice(at + 1));
  return phase === undefined ? { base: key } : { base: key.slice(0, at), phase };
}

/** The keys under which a market may quote the same finish otherwise: its phases together, or each on its own. */
export function otherKeysOf(key: ItemKey): readonly ItemKey[] {
  const { base, phase } = parseItemKey(key);
  if (phase !== undefined) return [base as ItemKey];
  return DOPPLER.test(base) ? PHASES.map((each) => `${base}#${each}` as ItemKey) : [];
}

/** The name a person reads: the hash name with the phase where players write it. */
export function formatItemName({ base, phase }: Pick<ItemName, 'base' | 'phase'>): string {
  return phase === undefined ? base : base.replace(/Doppler(?= \(|$)/, `Doppler ${phase}`);
}

const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

function normaliseSpelling(title: string): string {
  return PLAIN.test(title) ? title : title.normalize('NFC').replace(/\s+/g, ' ').trim();
}
