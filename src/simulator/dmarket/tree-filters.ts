import { type DmarketOffer } from '../world/world.ts';
import { wearOf, floatPartOf } from '../world/wear.ts';

/** An offer with the title that it is under. */
export interface TitledOffer {
  readonly title: string;
  readonly offer: DmarketOffer;
}

/** Whether an offer passes a filter. */
export type OfferTest = (offer: TitledOffer) => boolean;

/** Reads `treeFilters`: comma-separated `key=value`, repeated keys with `[]`, negated ones with `not_`. */
export function parseTreeFilters(text: string): OfferTest {
  const wanted = new Map<string, string[]>();
  for (const pair of text.split(',').filter((part) => part.includes('='))) {
    const [key = '', value = ''] = pair.replace('[]', '').split('=');
    wanted.set(key, [...(wanted.get(key) ?? []), value.toLowerCase()]);
  }
  const tests = [...wanted].map(([key, values]) => buildTest(key, values));
  return (offer) => tests.every((test) => test(offer));
}

function buildTest(key: string, values: readonly string[]): OfferTest {
  const bound = Number(values[0]);
  if (key === 'tradeLockFrom') return ({ offer }) => offer.tradeLockDays >= bound;
  if (key === 'tradeLockTo') return ({ offer }) => offer.tradeLockDays < bound;
  if (key.startsWith('not_')) return (offer) => !matches(offer, key.slice('not_'.length), values);
  return (offer) => matches(offer, key, values);
}

/** Keys that the simulator knows nothing of filter nothing. */
function matches(titled: TitledOffer, key: string, values: readonly string[]): boolean {
  const value = attributeOf(titled, key);
  return value === undefined || values.includes(value.toLowerCase());
}

function attributeOf({ title, offer }: TitledOffer, key: string): string | undefined {
  switch (key) {
    case 'exterior':
      return wearOf(title) ?? 'not painted';
    case 'phase':
      return phaseSlug(offer.phase ?? '');
    case 'floatPart':
      return offer.float === undefined ? '' : floatPartOf(offer.float);
    case 'paintSeed':
      return String(offer.paintSeed ?? '');
    case 'category':
      return categoryOf(title);
    default:
      return undefined;
  }
}

/** A phase as DMarket's filters and targets write it: "phase-2", "black-pearl". */
export function phaseSlug(phase: string): string {
  return phase.toLowerCase().replace(' ', '-');
}

/** The category that DMarket's filters know for a title. */
export function categoryOf(title: string): 'stattrak_tm' | 'souvenir' | '★' | 'normal' {
  if (title.includes('StatTrak™')) return 'stattrak_tm';
  if (title.startsWith('Souvenir ')) return 'souvenir';
  return title.startsWith('★') ? '★' : 'normal';
}
