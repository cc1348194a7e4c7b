import { type Game, GAME_FACTS } from '../../domain/game.ts';
import { hashText } from '../random.ts';
import { type HttpReply, jsonReply } from '../http/exchange.ts';
import { type WaxpeerQuote } from '../world/world.ts';
import { type Endpoint, gameOf, refusal, splitPhase, type WaxpeerContext } from './context.ts';
import { itemTypeOf } from './item-type.ts';

const RARITIES = [
  ['Mil-Spec', '#4b69ff'],
  ['Restricted', '#8847ff'],
  ['Classified', '#d32ce6'],
  ['Covert', '#eb4b4b'],
] as const;

/** GET /v1/prices: the lowest price and the number of listings of every name, in one response. */
export const prices: Endpoint = (context, { query, rawQuery }) => {
  const game = gameOf(query);
  if (game === undefined) return refusal('wrong game');
  const key = `prices ${rawQuery.replace(/[?&]api=[^&]*/, '')}`;
  return context.cache.reply(context.world.epoch(context.now()), key, () => priceList(context, game, query));
};

function priceList({ world, now }: WaxpeerContext, game: Game, query: URLSearchParams): HttpReply {
  const at = now();
  const isWanted = buildTest(query);
  const buildRow = query.get('minified') === '0' ? fullRow : smallRow;
  const withBid = query.get('highest_offer') === '1';
  const items = world.waxpeer.names(game).flatMap((name) => {
    const quote = world.waxpeer.quote(game, name, at);
    if (quote === undefined || quote.count === 0 || !isWanted(name, quote)) return [];
    return { ...buildRow(game, name, quote), ...(withBid ? { highest_offer: quote.bid ?? 0 } : {}) };
  });
  return jsonReply({ success: true, items: query.get('single') === '1' ? items.slice(0, 1) : items });
}

function buildTest(query: URLSearchParams): (name: string, quote: WaxpeerQuote) => boolean {
  const search = (query.get('search') ?? '').toLowerCase();
  const least = Number(query.get('min_price') ?? 0);
  const most = Number(query.get('max_price') ?? Infinity);
  return (name, { min }) =>
    min >= least && min <= most && (search === '' || name.toLowerCase().includes(search));
}

function smallRow(_game: Game, name: string, { count, min, steamPrice }: WaxpeerQuote): object {
  return { name, count, min, steam_price: steamPrice };
}

function fullRow(game: Game, name: string, quote: WaxpeerQuote): object {
  const [rarity, color] = RARITIES[hashText(name) % RARITIES.length] ?? RARITIES[0];
  return {
    ...smallRow(game, name, quote),
    img: `https://images.example/i/${GAME_FACTS[game].steamAppId}-${hashText(name)}.webp`,
    type: itemTypeOf(name),
    rarity_color: color,
    rarity,
  };
}

/** GET /v1/prices/dopplers: single listings of Dopplers, under the plain name with the phase beside it. */
export const dopplers: Endpoint = ({ world, now, cache }, { query, rawQuery }) => {
  const phases = query.getAll('phase').filter((phase) => phase !== 'any');
  return cache.reply(world.epoch(now()), `dopplers ${rawQuery}`, () => {
    const items = world.waxpeer.names('csgo').flatMap((name) => {
      const { plain, phase } = splitPhase(name);
      if (phase === '' || (phases.length > 0 && !phases.includes(phase))) return [];
      const listings = world.waxpeer.listings('csgo', name, now()).filter((listing) => !listing.hold);
      return listings.map(({ itemId, price, float }) => ({
        name: plain,
        item_id: itemId,
        price,
        phase,
        weapon: plain.replace(/^★ (StatTrak™ )?/, '').split(' | ')[0],
        float: float ?? 0,
      }));
    });
    return jsonReply({ success: true, items });
  });
};

/** GET /v1/buy-orders/snapshot: the highest bid of each name that has one; some as texts, as the API does. */
export const buyOrders: Endpoint = ({ world, now, cache }, { query }) => {
  const game = gameOf(query);
  if (game === undefined) return refusal('wrong game');
  return cache.reply(world.epoch(now()), `bids ${game}`, () => {
    const at = now();
    const offers = world.waxpeer.names(game).flatMap((name) => {
      const bid = world.waxpeer.quote(game, name, at)?.bid;
      if (bid === undefined) return [];
      const isText = hashText(name) % 2 === 0;
      return { name, max: isText ? String(bid) : bid, by: `public-${hashText(name) % 997}` };
    });
    return jsonReply({ success: true, timestamp: Math.floor(at / 1000), offers });
  });
};

/** GET /v1/get-steam-items: Waxpeer's idea of the Steam price of each name; here `game` is Steam's number for it. */
export const steamItems: Endpoint = ({ world, now }, { query }) => {
  const wanted = Number(query.get('game'));
  const game = (['csgo', 'dota2', 'rust', 'tf2'] as const).find((id) => GAME_FACTS[id].steamAppId === wanted);
  if (game === undefined) return refusal('wrong game');
  const items = world.waxpeer.names(game).map((name) => ({
    name,
    average: world.waxpeer.quote(game, name, now())?.steamPrice ?? 0,
    game_id: wanted,
    type: itemTypeOf(name),
    collection: '',
    ru_name: name,
  }));
  return jsonReply({ success: true, items });
};
