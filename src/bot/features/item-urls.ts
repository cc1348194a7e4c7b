import { type Game } from '../../domain/game.ts';
import { type Opportunity } from '../../domain/opportunity.ts';
import { type MarketId } from '../../domain/venue.ts';
import { type BotDependencies } from '../dependencies.ts';

/** Both markets' pages of a deal's item. */
export function urlsOf(
  game: Game,
  { key, titles }: Opportunity,
  { itemUrl }: Pick<BotDependencies, 'itemUrl'>,
): Readonly<Record<MarketId, string>> {
  return {
    dmarket: itemUrl('dmarket', game, { key, title: titles.dmarket }),
    waxpeer: itemUrl('waxpeer', game, { key, title: titles.waxpeer }),
  };
}
