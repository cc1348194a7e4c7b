import { type FoundItem, type PriceReport } from '../../arbitrage/price.ts';
import { InputError } from '../../domain/errors.ts';
import { type Game } from '../../domain/game.ts';
import { type ItemKey } from '../../domain/title.ts';
import { type MarketId } from '../../domain/venue.ts';
import { type CallbackAction } from '../callbacks/callback-action.ts';
import { type Chat } from '../chat/chat.ts';
import { cutText } from '../chat/cut-text.ts';
import { type Screen } from '../chat/screen.ts';
import { type CommandHandler, type Services, type TapHandler } from '../services.ts';
import { viewDealCard } from '../views/deal-card/index.ts';
import { viewPriceCard } from '../views/price-card.ts';
import { viewAskItem, viewChoices, viewNothingFound, viewSearching } from '../views/price-search.ts';
import { readExchange } from './exchange.ts';
import { shareUrlOf, urlsOf } from './item-urls.ts';
import { type LookUpPlace, startLookUp } from './look-up.ts';

type PriceAction = Extract<CallbackAction, { kind: 'price' | 'price-refresh' | 'price-deal' }>;

/** How /prices is typed. */
export const PRICES_EXAMPLE = '/prices redline ft';

const MAX_CHOICES = 8;
const MAX_QUERY = 100;

/** /prices: finds the item that is meant, or offers those that could be. */
export const answerPrices: CommandHandler = async ({ chat, userId, args }, services) => {
  const { words } = chat;
  if (args === '') {
    if (chat.isGroup) throw new InputError(words.t('error-no-item'), PRICES_EXAMPLE);
    services.pending.expect(chat.id, userId, 'item');
    await chat.send(viewAskItem(words));
    return;
  }
  const text = cutText(args, MAX_QUERY);
  const { game } = await services.store.settings.get(chat.id);
  const messageId = await chat.send(viewSearching(text, words));
  startLookUp({ chat, userId, messageId, isPlaceholder: true }, services, async (signal) => {
    const found = await services.prices.search(game, text, MAX_CHOICES + 1, { signal });
    const [only, ...others] = found;
    if (only === undefined) return viewNothingFound(game, text, words);
    return others.length === 0
      ? showItem({ game, key: only.key }, { chat, services, signal })
      : offerChoices(game, text, found, { chat, services });
  });
};

/** Shows the item of a tapped button, in the same message. */
export const answerPriceTap: TapHandler<PriceAction> = (tap, action, services) =>
  lookUpItem(tap, action, services);

/** Looks an item up in the background and shows it, or one way through the markets with it, in the given message. */
export async function lookUpItem(
  place: LookUpPlace,
  action: PriceAction,
  services: Services,
): Promise<string> {
  const { chat } = place;
  const item = await services.store.items.find(action.item);
  if (item === undefined) return chat.words.t('toast-old-item');
  startLookUp(place, services, (signal) =>
    action.kind === 'price-deal'
      ? showDeal(item, action.buyOn, { chat, services, signal })
      : showItem(item, { chat, services, signal, reload: action.kind === 'price-refresh' }),
  );
  return chat.words.t('toast-asking');
}

interface Item {
  readonly game: Game;
  readonly key: ItemKey;
}

async function offerChoices(
  game: Game,
  text: string,
  found: readonly FoundItem[],
  { chat, services }: Pick<Look, 'chat' | 'services'>,
): Promise<Screen> {
  const shown = found.slice(0, MAX_CHOICES);
  const ids = await services.store.items.idsOf(
    game,
    shown.map(({ key }) => key),
  );
  const choices = shown.flatMap((item) => {
    const id = ids.get(item.key);
    return id === undefined ? [] : [{ ...item, id }];
  });
  return viewChoices(text, choices, found.length > MAX_CHOICES, chat.words);
}

/** Who looks an item up, and how. */
interface Look {
  readonly chat: Chat;
  readonly services: Services;
  readonly signal: AbortSignal;
  readonly reload?: boolean;
}

async function showItem(item: Item, look: Look): Promise<Screen> {
  const report = await readReport(item, look);
  const { chat, services } = look;
  const exchange = await readExchange(chat.id, services);
  return viewPriceCard(await idOf(item, services), report, services.now(), chat.words, { exchange });
}

/** What an item would earn on the terms of the chat. */
async function readReport(
  { game, key }: Item,
  { chat, services, signal, reload }: Look,
): Promise<PriceReport> {
  const { costs, budget } = await services.store.settings.get(chat.id);
  return services.prices.report(game, key, { signal, costs, budget, ...(reload && { reload }) });
}

/** The card of one way through the markets; if it is not open any more, the prices that say why. */
async function showDeal(item: Item, buyOn: MarketId, look: Look): Promise<Screen> {
  const { chat, services } = look;
  const report = await readReport(item, look);
  const id = await idOf(item, services);
  const exchange = await readExchange(chat.id, services);
  const way = report.ways.find((each) => each.buyOn === buyOn);
  if (way === undefined) return viewPriceCard(id, report, services.now(), chat.words, { exchange });
  const links = {
    urls: urlsOf(item.game, way, services),
    share: shareUrlOf(way, id, services),
    item: id,
    back: { kind: 'price', item: id },
  } as const;
  void services.ledger.recordShown([way], { game: item.game, shownIn: 'card' });
  return viewDealCard(way, links, services.now(), chat.words, exchange);
}

async function idOf({ game, key }: Item, { store }: Services): Promise<number> {
  const ids = await store.items.idsOf(game, [key]);
  return ids.get(key) ?? 0;
}
