import { GAME_FACTS } from '../../domain/game.ts';
import { formatItemName, parseItemKey } from '../../domain/title.ts';
import { VENUES } from '../../domain/venue.ts';
import { type Watch, type WatchSpec } from '../../domain/watch/index.ts';
import { type Words } from '../words/words.ts';

/** What a watch is for: the whole name of an item, or any deal of a game. */
export function nameWatched({ game, key }: WatchSpec, { t }: Words): string {
  return key === null ? t('watch-any', { game: GAME_FACTS[game].name }) : formatItemName(parseItemKey(key));
}

/** What a watch waits for, in few cells: "DMarket < $21", "net ≥ $1 ROI ≥ 8% B+". */
export function describeWanted(spec: WatchSpec, { t, format }: Words): string {
  if (spec.kind === 'price') {
    return `${VENUES[spec.market].name} ${spec.relation === 'below' ? '<' : '>'} ${format.limit(spec.price)}`;
  }
  const { minNet, minRoi, minGrade } = spec;
  return t('watch-wants', { net: format.limit(minNet), roi: format.rate(minRoi), grade: `${minGrade}+` });
}

/** Of which direction and prices the deals are to be; undefined for a price. */
export function describeRange(spec: WatchSpec, { format }: Words): string | undefined {
  if (spec.kind === 'price') return undefined;
  const ways = { both: 'D>W W>D', 'dmarket-to-waxpeer': 'D>W', 'waxpeer-to-dmarket': 'W>D' };
  return `${ways[spec.direction]}  ${format.limit(spec.minPrice)} - ${format.limit(spec.maxPrice)}`;
}

/** Why a watch says nothing now, if so. */
export function describeRest(
  { paused, mutedUntil }: Watch,
  { t, format }: Words,
  now: number,
): string | undefined {
  if (paused) return t('watch-paused');
  if (mutedUntil === null || mutedUntil <= now) return undefined;
  return t('watch-muted-for', { time: format.age(mutedUntil - now) });
}
