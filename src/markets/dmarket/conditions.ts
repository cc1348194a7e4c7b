import { type Phase } from '../../domain/title.ts';
import { parsePhase } from '../phase.ts';

/** Any phase, one phase, or one that we cannot read. */
export type WantedPhase = Phase | 'any' | 'unknown';

/** What a buy order asks for beyond the title. */
export interface Conditions {
  /** True iff it wants a certain float, seed or anything else that is no phase. */
  readonly wantsMore: boolean;
  readonly phase: WantedPhase;
}

const PHASE_FIELDS = new Set(['phase', 'phasetitle']);
/** Fields that say again what the title says. */
const FIELDS_OF_TITLE = new Set([
  'title',
  'name',
  'exterior',
  'category',
  'categorypath',
  'collection',
  'gameid',
  'hero',
  'image',
  'itemtype',
  'quality',
  'rarity',
  'type',
]);

/**
 * Reads the conditions of a buy order, which one route writes as an object and another as a list of one. A field that
 * we do not know, and a value that we cannot read, is a condition: better a bid too few than one that nobody keeps.
 * Undefined for what are no conditions.
 */
export function readConditions(attributes: unknown): Conditions | undefined {
  const parts: readonly unknown[] = Array.isArray(attributes) ? attributes : [attributes];
  if (!parts.every(isObject)) return undefined;
  const wanted = parts
    .flatMap((part) => Object.entries(part))
    .map(([field, value]) => [field.toLowerCase(), toWord(value)] as const)
    .filter(([field, word]) => !FIELDS_OF_TITLE.has(field) && !isAny(word));
  const phases = wanted.filter(([field]) => PHASE_FIELDS.has(field)).map(([, word]) => word);
  return { wantsMore: phases.length < wanted.length, phase: toWantedPhase(phases) };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function toWord(value: unknown): string {
  if (typeof value === 'string') return value.trim().toLowerCase();
  if (value === undefined || value === null || value === false) return '';
  return typeof value === 'number' ? String(value) : 'unreadable';
}

/** "any" is how the API says so in texts, and "…_UNSPECIFIED" how it does in its enumerations. */
function isAny(word: string): boolean {
  return word === '' || word === 'any' || word.endsWith('_unspecified');
}

function toWantedPhase(words: readonly string[]): WantedPhase {
  if (words.length === 0) return 'any';
  const [phase, other] = new Set(words.map((word) => parsePhase(word) ?? 'unknown'));
  return phase === undefined || other !== undefined ? 'unknown' : phase;
}
