import { type Game } from '../../domain/game.ts';
import { type Offer, type OfferBook } from '../../domain/quote.ts';
import { parseItemKey, toItemKey } from '../../domain/title.ts';
import { type MarketAnswer, type MarketHttp } from '../market-http.ts';
import { type ItemReference, type ReadOptions } from '../market.ts';
import { formatPhaseFilter } from '../phase.ts';
import { buildPremiumJudge } from '../premium.ts';
import { GAME_IDS, MARKET_DEPTH, OFFERS } from './constants.ts';
import { decodeDepthOffers, type DepthRow } from './depth-schema.ts';
import { lockHoursOf } from './lock.ts';
import { decodeOffers, type OfferPage, type OfferRow } from './offer-schema.ts';

const ROWS_PER_PAGE = 100;
/** The search is by the beginning of a title, so others may come before; a few pages must do. */
const MAX_PAGES = 5;
/** Cheap offers beyond this number change no decision. */
const ENOUGH_OFFERS = 20;

/** Reads the listings of an item as an account sees them: cheapest first, reserved ones left out, with their locks. */
export async function readOffers(
  http: MarketHttp,
  game: Game,
  item: ItemReference,
  options: ReadOptions,
): Promise<OfferBook> {
  const { phase } = parseItemKey(item.key);
  const isWanted = (row: OfferRow): boolean =>
    row.title === item.title && !row.isReserved && (phase === undefined || row.phase === phase);
  const answers = await readPages(http, game, item, isWanted, options);
  const observedAt = Math.min(...answers.map((answer) => answer.observedAt));
  const rows = new Map(answers.flatMap(({ data }) => data.values.map((row) => [row.id, row] as const)));
  const offers = toOffers(item.title, [...rows.values()].filter(isWanted), observedAt);
  return { key: item.key, offers: offers.sort(byPrice), observedAt };
}

async function readPages(
  http: MarketHttp,
  game: Game,
  { title, key }: ItemReference,
  isWanted: (row: OfferRow) => boolean,
  options: ReadOptions,
): Promise<readonly MarketAnswer<OfferPage>[]> {
  const { phase } = parseItemKey(key);
  const answers: MarketAnswer<OfferPage>[] = [];
  const ids = new Set<string>();
  let cursor = '';
  let found = 0;
  do {
    const params = {
      gameId: GAME_IDS[game],
      title,
      limit: ROWS_PER_PAGE,
      orderBy: 'price',
      orderDir: 'asc',
      treeFilters: phase && `phase=${formatPhaseFilter(phase)}`,
      cursor: cursor === '' ? undefined : cursor,
    };
    const answer = await http.ask({ route: OFFERS, params, decode: decodeOffers }, options);
    const known = ids.size;
    for (const { id } of answer.data.values) ids.add(id);
    answers.push(answer);
    found += answer.data.values.filter(isWanted).length;
    // Cursors have been seen that lead back to the same offers.
    cursor = ids.size === known ? '' : answer.data.cursor;
  } while (cursor !== '' && found < ENOUGH_OFFERS && answers.length < MAX_PAGES);
  return answers;
}

function toOffers(title: string, rows: readonly OfferRow[], observedAt: number): Offer[] {
  const premiumOf = buildPremiumJudge(
    title,
    rows.map(({ traits }) => traits.float),
  );
  return rows.map(({ id, price, phase, lockTerms, traits }) => ({
    id,
    title,
    key: toItemKey(title, phase),
    ...(phase && { phase }),
    price,
    lockHours: lockHoursOf(lockTerms, observedAt),
    premium: premiumOf(traits),
    isManual: false,
  }));
}

/** Reads the offers of an item as everybody sees them: neither ids, locks, stickers nor charms are told. */
export async function readDepthOffers(
  http: MarketHttp,
  game: Game,
  item: ItemReference,
  options: ReadOptions,
): Promise<OfferBook> {
  const { phase } = parseItemKey(item.key);
  const params = { gameId: GAME_IDS[game], title: item.title, aggregatedData: 'Offers' };
  const answer = await http.ask({ route: MARKET_DEPTH, params, decode: decodeDepthOffers }, options);
  const rows = answer.data.values.filter((row) => phase === undefined || row.phase === phase);
  const offers = toDepthOffers(item.title, rows);
  return { key: item.key, offers: offers.sort(byPrice), observedAt: answer.observedAt };
}

function toDepthOffers(title: string, rows: readonly DepthRow[]): Offer[] {
  const premiumOf = buildPremiumJudge(
    title,
    rows.map(({ traits }) => traits.float),
  );
  return rows.flatMap(({ price, amount, phase, traits }, row) => {
    const common = { title, key: toItemKey(title, phase), ...(phase && { phase }), price, lockHours: null };
    const premium = premiumOf(traits);
    const length = Math.min(amount, ENOUGH_OFFERS);
    return Array.from({ length }, (_, index) => ({
      id: `depth-${row}-${index}`,
      ...common,
      premium,
      isManual: false,
    }));
  });
}

function byPrice(left: Offer, right: Offer): number {
  return left.price - right.price;
}
