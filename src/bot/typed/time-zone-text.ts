import { InputError } from '../../domain/errors.ts';
import { parseTimeZone } from '../../domain/watch/index.ts';
import { countEdits } from '../chat-commands/nearest-command.ts';
import { type Words } from '../words/words.ts';

/** Reads a time zone by its IANA name or a city's; throws an InputError that names the nearest ones. */
export function parseZoneText(text: string, { t, format }: Pick<Words, 't' | 'format'>): string {
  const typed = simplify(text);
  const zone = parseTimeZone(text) ?? zonesByCity().get(typed);
  if (zone !== undefined) return zone;
  const nearest = findNearestZones(typed);
  const [example = 'Europe/Kyiv'] = nearest;
  throw new InputError(
    nearest.length === 0 ? t('error-zone') : t('error-zone-nearest', { zones: format.list(nearest) }),
    example,
  );
}

let known: ReadonlyMap<string, string> | undefined;

/** Every zone by the city that its name ends with, small and with spaces. */
function zonesByCity(): ReadonlyMap<string, string> {
  known ??= new Map(
    Intl.supportedValuesOf('timeZone').map((name) => {
      const zone = parseTimeZone(name) ?? name;
      return [simplify(zone.slice(zone.lastIndexOf('/') + 1)), zone];
    }),
  );
  return known;
}

function simplify(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[_\s-]+/g, ' ');
}

const NAMED = 3;
const MAX_SLIPS = 3;
const MAX_TYPED = 40;

function findNearestZones(typed: string): readonly string[] {
  const city = typed.slice(typed.lastIndexOf('/') + 1);
  if (city.length < 2 || city.length > MAX_TYPED) return [];
  return [...zonesByCity()]
    .map(([name, zone]) => ({ zone, slips: name.startsWith(city) ? 0 : countEdits(city, name) }))
    .filter(({ slips }) => slips <= Math.min(MAX_SLIPS, Math.floor(city.length / 2)))
    .toSorted((a, b) => a.slips - b.slips)
    .slice(0, NAMED)
    .map(({ zone }) => zone);
}
