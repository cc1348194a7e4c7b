import { type Game } from '../../domain/game.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { jsonReply } from '../http/exchange.ts';
import { type World } from '../world/world.ts';
import { badRequest, type Endpoint, gameOf } from './context.ts';
import { buildOfferBody } from './offer-body.ts';
import { type OfferTest, parseTreeFilters, type TitledOffer } from './tree-filters.ts';

const MOST_ROWS = 100;
/** DMarket shows no more offers than this of any one search. */
const MOST_RESULTS = 10_000;
const CENT = 10;

interface Search {
  readonly game: Game;
  readonly prefix: string;
  readonly fromMills: number;
  readonly toMills: number;
  readonly passes: OfferTest;
  readonly order: string;
  readonly descending: boolean;
}

/** GET /marketplace-api/v2/offers: live offers whose title begins so, whatever the case of its letters. */
export const offers: Endpoint = ({ world, now }, request) => {
  const { query } = request;
  const game = gameOf(query.get('gameId'));
  const limit = Number(query.get('limit'));
  const offset = decodeCursor(query.get('cursor') ?? '');
  if (game === undefined) return badRequest('gameId is required');
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_ROWS)
    return badRequest('limit must be from 1 to 100');
  if (offset === undefined) return badRequest('invalid cursor');
  const found = findOffers(world, parseSearch(game, query), now());
  const rows = found.slice(offset, offset + limit);
  const end = offset + rows.length;
  return jsonReply({
    items: rows.map((titled) => buildOfferBody(game, titled, now())),
    total: String(found.length),
    cursor: end < found.length ? encodeCursor({ offset: end }) : '',
  });
};

function parseSearch(game: Game, query: URLSearchParams): Search {
  const cents = (name: string, otherwise: number): number =>
    query.has(name) ? Number(query.get(name)) * CENT : otherwise;
  return {
    game,
    prefix: (query.get('title') ?? '').toLowerCase(),
    fromMills: cents('priceFrom', 0),
    toMills: cents('priceTo', Infinity),
    passes: parseTreeFilters(query.get('treeFilters') ?? ''),
    order: query.get('orderBy') ?? '',
    descending: query.get('orderDir') === 'desc',
  };
}

function findOffers(world: World, search: Search, now: number): readonly TitledOffer[] {
  const titles = world.dmarket
    .titles(search.game)
    .filter((title) => title.toLowerCase().startsWith(search.prefix));
  const found: TitledOffer[] = [];
  for (const title of inPriceOrder(world, search, titles, now)) {
    for (const offer of world.dmarket.offers(search.game, title, now)) {
      if (isInRange(search, offer.price) && search.passes({ title, offer })) found.push({ title, offer });
    }
    if (found.length >= MOST_RESULTS) break;
  }
  return sortOffers(found, search).slice(0, MOST_RESULTS);
}

/** Few titles need no order; of many, the cap must keep those that the caller asked for first. */
function inPriceOrder(
  world: World,
  search: Search,
  titles: readonly string[],
  now: number,
): readonly string[] {
  if (search.order !== 'price' || titles.length < MOST_ROWS) return titles;
  const asks = new Map(
    titles.map((title) => [title, world.dmarket.quote(search.game, title, now)?.ask ?? 0]),
  );
  const direction = search.descending ? -1 : 1;
  return [...titles]
    .filter((title) => (asks.get(title) ?? 0) <= search.toMills)
    .sort((left, right) => direction * ((asks.get(left) ?? 0) - (asks.get(right) ?? 0)));
}

function isInRange({ fromMills, toMills }: Search, price: number): boolean {
  return price >= fromMills && price <= toMills;
}

function sortOffers(found: TitledOffer[], { order, descending }: Search): TitledOffer[] {
  const direction = descending ? -1 : 1;
  const rank = ({ offer }: TitledOffer): number => {
    if (order === 'price') return offer.price;
    if (order === 'float') return offer.float ?? 0;
    return order === 'discount' ? offer.discountPercent : offer.createdAt;
  };
  if (order === 'title') return found.sort((left, right) => direction * (left.title < right.title ? -1 : 1));
  return order === '' ? found : found.sort((left, right) => direction * (rank(left) - rank(right)));
}
