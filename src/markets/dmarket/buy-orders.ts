import { type Game } from '../../domain/game.ts';
import { type BuyOrder } from '../../domain/quote.ts';
import { parseItemKey, type Phase } from '../../domain/title.ts';
import { type MarketHttp, type MarketQuestion } from '../market-http.ts';
import { type ItemReference, type ReadOptions } from '../market.ts';
import { GAME_IDS, MARKET_DEPTH, TARGETS_BY_TITLE } from './constants.ts';
import { decodeOrders, decodeSkinOrders, type OrderRow } from './depth-schema.ts';
import { type DecodedRows } from '../rows.ts';

/** Reads who waits to buy an item, best price first: from the accounts' route, or from the one that is for everybody. */
export async function readBuyOrders(
  http: MarketHttp,
  game: Game,
  item: ItemReference,
  isSigned: boolean,
  options: ReadOptions,
): Promise<readonly BuyOrder[]> {
  // A slash within a title cannot be told from one that parts the path.
  const isAddressable = isSigned && !item.title.includes('/');
  const question = isAddressable ? askTargets(game, item) : askDepth(game, item);
  const { data } = await http.ask(question, options);
  const { phase } = parseItemKey(item.key);
  return data.values
    .filter(({ title }) => title === undefined || title === item.title)
    .map((order) => toBuyOrder(order, phase))
    .sort((left, right) => right.price - left.price);
}

type OrderQuestion = MarketQuestion<DecodedRows<OrderRow>>;

function askTargets(game: Game, { title }: ItemReference): OrderQuestion {
  const path = `/marketplace-api/v1/targets-by-title/${GAME_IDS[game]}/${encodeURIComponent(title)}`;
  return { route: TARGETS_BY_TITLE, path, decode: orderDecoderOf(game) };
}

function askDepth(game: Game, { title }: ItemReference): OrderQuestion {
  const params = { gameId: GAME_IDS[game], title, aggregatedData: 'Orders' };
  return { route: MARKET_DEPTH, params, decode: orderDecoderOf(game) };
}

function orderDecoderOf(game: Game): typeof decodeOrders {
  return game === 'csgo' ? decodeSkinOrders : decodeOrders;
}

/** An order for a phase is one for a plain item only if that phase is the item we ask about. */
function toBuyOrder({ price, amount, wantsMore, phase }: OrderRow, asked: Phase | undefined): BuyOrder {
  return { price, amount, unconditional: !wantsMore && (phase === 'any' || phase === asked) };
}
