import { type HttpReply, jsonReply } from '../http/exchange.ts';
import { type DmarketOffer, type DmarketTarget } from '../world/world.ts';
import { decodePath } from './auth.ts';
import { badRequest, centsText, type Endpoint, gameOf } from './context.ts';
import { phaseSlug } from './tree-filters.ts';

const TARGETS_PATH = /^\/marketplace-api\/v1\/targets-by-title\/([^/]+)\/([^/]+)$/;
const MOST_SALES = 20;
const ANY = 'any';
/** Of so many sales one at least is of the phase, or of the kind, that is asked for. */
const MOST_PHASES = 10;

/** GET /trade-aggregator/v1/last-sales: past sales of a title, in dollars. */
export const lastSales: Endpoint = ({ world, now }, { query }) => {
  const game = gameOf(query.get('gameId'));
  const title = query.get('title');
  if (game === undefined || title === null) return badRequest('gameId and title are required');
  const types = query.getAll('txOperationType');
  const phases = phasesOf(query.get('filters') ?? '');
  const offset = Number(query.get('offset') ?? 0);
  const limit = Math.min(MOST_SALES, Number(query.get('limit') ?? MOST_SALES));
  const sales = world.dmarket
    .sales(game, title, now(), (offset + limit) * (types.length + phases.length > 0 ? MOST_PHASES : 1))
    .filter((sale) => types.length === 0 || types.includes(sale.type))
    .filter((sale) => phases.length === 0 || phases.includes(phaseSlug(sale.phase ?? '')));
  return jsonReply({
    sales: sales.slice(offset, offset + limit).map((sale) => ({
      price: (sale.price / 1000).toFixed(2),
      date: String(Math.floor(sale.at / 1000)),
      txOperationType: sale.type,
      offerAttributes: {
        floatValue: sale.float ?? 0,
        paintSeed: sale.paintSeed ?? 0,
        phaseTitle: sale.phase ?? '',
        stickers: (sale.stickers ?? []).map((name) => ({ name })),
      },
      orderAttributes: { isAdvanced: sale.advanced ?? false },
    })),
  });
};

/** The phases that a list of filters ("phase[]=ruby,exterior[]=factory new") names. */
function phasesOf(filters: string): readonly string[] {
  return [...filters.matchAll(/(?:^|,)phase\[\]=([^,]*)/g)].map(([, phase = '']) => phase);
}

/** GET /marketplace-api/v1/targets-by-title/{game}/{title}: live buy orders, in cents. */
export const targetsByTitle: Endpoint = ({ world, now }, request) => {
  const [, gameId, encoded = ''] = TARGETS_PATH.exec(request.path) ?? [];
  const game = gameOf(gameId);
  if (game === undefined) return badRequest('unknown game');
  const title = decodePath(encoded);
  const orders = world.dmarket.targets(game, title, now()).map((target) => ({
    amount: String(target.amount),
    price: centsText(target.price),
    title,
    attributes: conditionsOf(target),
  }));
  return jsonReply({ orders });
};

/** GET /marketplace-api/v1/market-depth: offers and buy orders of a title by price, in cents. */
export const marketDepth: Endpoint = ({ world, now }, { query }): HttpReply => {
  const game = gameOf(query.get('gameId'));
  const title = query.get('title');
  if (game === undefined || title === null) return badRequest('gameId and title are required');
  const part = query.get('aggregatedData') ?? 'Full';
  // What somebody has reserved is on offer to nobody else.
  const offers =
    part === 'Orders' ? [] : world.dmarket.offers(game, title, now()).filter(({ locked }) => !locked);
  const orders = part === 'Offers' ? [] : world.dmarket.targets(game, title, now());
  return jsonReply({
    offers: offers.map((offer) => ({
      price: centsText(offer.price),
      amount: '1',
      attributes: [depthAttributes(offer)],
    })),
    orders: orders.map((target) => ({
      price: centsText(target.price),
      amount: String(target.amount),
      attributes: [conditionsOf(target)],
    })),
  });
};

function conditionsOf({ floatPart, paintSeed, phase }: DmarketTarget): unknown {
  return {
    floatPartValue: floatPart ?? ANY,
    paintSeed: paintSeed === undefined ? ANY : String(paintSeed),
    phase: phase === undefined ? ANY : phaseSlug(phase),
  };
}

function depthAttributes({ float, paintSeed, phase }: DmarketOffer): unknown {
  return { floatValue: String(float ?? ''), paintSeed: String(paintSeed ?? ''), phaseTitle: phase ?? '' };
}
