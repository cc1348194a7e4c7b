import { GAME_FACTS } from '../../domain/game.ts';
import { formatItemName, parseItemKey } from '../../domain/title.ts';
import { type Mills } from '../../domain/money.ts';
import { VENUES } from '../../domain/venue.ts';
import { distanceOf, type Watch, type WatchSpec } from '../../domain/watch/index.ts';
import { type Say } from '../words/say.ts';

/** What a watch is for: the whole name of an item, or any deal of a game. */
export function nameWatched({ game, key }: WatchSpec, { t }: Say): string {
  return key === null ? t('watch-any', { game: GAME_FACTS[game].name }) : formatItemName(parseItemKey(key));
}

/** What a watch waits for, in few cells: "DMarket < $21", "net ≥ $1 ROI ≥ 8% B+". */
export function describeWanted(spec: WatchSpec, { t, format }: Say): string {
  if (spec.kind === 'price') {
    return `${VENUES[spec.market].name} ${spec.relation === 'below' ? '<' : '>'} ${format.limit(spec.price)}`;
  }
  const { minNet, minRoi, minGrade } = spec;
  return t('watch-wants', { net: format.limit(minNet), roi: format.rate(minRoi), grade: `${minGrade}+` });
}

/** How far what a watch waits for is from the lowest ask; undefined for deals, and where no ask is known. */
export function describeDistance(spec: WatchSpec, ask: Mills | null, { t }: Say): string | undefined {
  if (spec.kind === 'deal' || ask === null) return undefined;
  const percent = distanceOf(spec, ask);
  return percent === null ? t('watch-reached') : t('watch-away', { percent });
}

/** Of which direction and prices the deals are to be; undefined for a price. */
export function describeRange(spec: WatchSpec, { format }: Say): string | undefined {
  if (spec.kind === 'price') return undefined;
  const ways = { both: 'D>W W>D', 'dmarket-to-waxpeer': 'D>W', 'waxpeer-to-dmarket': 'W>D' };
  return `${ways[spec.direction]}  ${format.limit(spec.minPrice)} - ${format.limit(spec.maxPrice)}`;
}

/** Why a watch says nothing now, if so. */
export function describeRest(
  { paused, mutedUntil }: Pick<Watch, 'paused' | 'mutedUntil'>,
  { t, format }: Say,
  now: number,
): string | undefined {
  if (paused) return t('watch-paused');
  if (mutedUntil === null || mutedUntil <= now) return undefined;
  return t('watch-muted-for', { time: format.age(mutedUntil - now) });
}
