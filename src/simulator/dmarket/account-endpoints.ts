import { jsonReply } from '../http/exchange.ts';
import { badRequest, type Endpoint, gameOf } from './context.ts';

const CENT = 10;
const DEFAULT_ROWS = 10;

/** GET /exchange/v1/customized-fees: the default fee and the table of reduced ones. */
export const customizedFees: Endpoint = ({ world, now, cache }, { query }) => {
  const game = gameOf(query.get('gameId'));
  if (game === undefined) return badRequest('gameId is required');
  const limit = Number(query.get('limit') ?? DEFAULT_ROWS);
  const offset = Number(query.get('offset') ?? 0);
  return cache.reply(world.epoch(now()), `fees ${game} ${limit} ${offset}`, () => {
    const table = world.dmarket.fees(game, now());
    return jsonReply({
      defaultFee: { fraction: table.defaultFraction, minAmount: table.minAmount / CENT },
      reducedFees: table.reduced.slice(offset, offset + limit).map((fee) => ({
        title: fee.title,
        fraction: fee.fraction,
        minPrice: Math.ceil(fee.minPrice / CENT),
        maxPrice: Math.floor(fee.maxPrice / CENT),
        expiresAt: Math.floor(fee.expiresAt / 1000),
      })),
    });
  });
};

/** GET /account/v1/balance: money on the account, in cents as texts. */
export const balance: Endpoint = () =>
  jsonReply({ usd: '43910', usdAvailableToWithdraw: '41000', dmc: '0', dmcAvailableToWithdraw: '0' });

/** GET /account/v1/user: the profile. */
export const user: Endpoint = () =>
  jsonReply({
    id: 'simulated-user',
    username: 'simulated',
    settings: { targetsLimit: 1000, tradingApiToken: '' },
    steamAccount: { tradeUrl: '' },
  });
