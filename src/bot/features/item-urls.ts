import { type Game } from '../../domain/game.ts';
import { type Opportunity } from '../../domain/opportunity.ts';
import { type MarketId } from '../../domain/venue.ts';
import { buildDeepLink, buildShareUrl } from '../deep-links.ts';
import { type BotDependencies } from '../dependencies.ts';
import { type Services } from '../services.ts';

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

/** The address under which a person sends a link to a deal's card to others. */
export function shareUrlOf(
  { buyOn, name }: Opportunity,
  item: number,
  { username }: Pick<Services, 'username'>,
): string {
  return buildShareUrl(buildDeepLink(username(), { kind: 'deal', item, buyOn }), name);
}
