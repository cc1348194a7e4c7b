import { readExchange } from '../../bot/features/exchange.ts';
import { urlsOf } from '../../bot/features/item-urls.ts';
import { type Game } from '../../domain/game.ts';
import { type Opportunity } from '../../domain/opportunity.ts';
import { type Answer } from '../contract/api.ts';
import { Problem } from '../problem.ts';
import { type WebCaller, type WebServices } from '../services.ts';
import { type Handler } from './handler.ts';

/** A trade as the table has it. */
export const showDeal: Handler<'GET /deal'> = async ({ query }, caller, services) => {
  const { game, key, buyOn } = query;
  const found = await services.board.find(caller.userId, { key, buyOn });
  if (found?.request.game !== game) throw buildGone(caller);
  return toCard(game, found.deal, caller, services);
};

/** A trade after a look at its live listings, which is noted in the ledger as a card of the chat is. */
export const lookAtDeal: Handler<'POST /deal/look'> = async ({ body }, caller, services) => {
  const { game, key, buyOn } = body;
  const { prices, store, ledger } = services;
  const { costs, budget } = await store.settings.get(caller.userId);
  const report = await prices.report(game, key, { signal: caller.signal, costs, budget });
  const deal = report.ways.find((way) => way.buyOn === buyOn);
  if (deal === undefined) throw buildGone(caller);
  void ledger.recordShown([deal], { game, shownIn: 'card' });
  return toCard(game, deal, caller, services);
};

function buildGone({ words }: WebCaller): Problem {
  return new Problem(410, 'gone', words.t('app-deal-gone'));
}

async function toCard(
  game: Game,
  deal: Opportunity,
  { userId }: WebCaller,
  services: WebServices,
): Promise<Answer<'GET /deal'>> {
  const { confirmation, ...rest } = deal;
  const checked =
    confirmation.state === 'confirmed'
      ? { at: confirmation.at, atThisPrice: confirmation.atThisPrice }
      : null;
  const exchange = await readExchange(userId, services);
  return {
    game,
    now: services.now(),
    deal: { ...rest, checked },
    urls: urlsOf(game, deal, services),
    exchange: exchange?.rate ?? null,
  };
}
