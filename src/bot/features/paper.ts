import { type Opportunity } from '../../domain/opportunity.ts';
import { type PaperAction } from '../callbacks/paper-callbacks.ts';
import { explainToPerson } from '../failures.ts';
import { type Screen } from '../chat/screen.ts';
import { type CommandHandler, type Services, type Tap, type TapHandler } from '../services.ts';
import { type Chat } from '../chat/chat.ts';
import { viewPaper } from '../views/paper/index.ts';

/** /paper: how often the bot was right, and the deals that this chat follows. */
export const answerPaper: CommandHandler = async ({ chat }, services) => {
  await chat.send(await showPaper(chat, 0, services));
};

/** Follows a deal, or turns and clears the list of those that are followed. */
export const answerPaperTap: TapHandler<PaperAction> = async (tap, action, services) => {
  switch (action.kind) {
    case 'paper-buy':
      return buy(tap, action, services);
    case 'paper-page':
      return turnTo(tap, action.page, services);
    case 'paper-drop':
      await services.ledger.dropPaperTrade(tap.chat.id, action.trade);
      return turnTo(tap, action.page, services);
  }
};

async function showPaper(chat: Chat, page: number, { ledger, now }: Services): Promise<Screen> {
  const [records, trades] = await Promise.all([ledger.statistics(), ledger.paperTrades(chat.id)]);
  return viewPaper({ records, trades, page }, now(), chat.words);
}

async function turnTo({ chat, messageId }: Tap, page: number, services: Services): Promise<undefined> {
  await chat.edit(messageId, await showPaper(chat, page, services));
}

/** Nobody waits longer for what a tap has to say. */
const LOOK_MS = 15_000;

/** Follows the deal at the prices that hold at this moment: those of the card may be old. */
async function buy(
  { chat, userId }: Tap,
  action: PaperAction & { readonly kind: 'paper-buy' },
  services: Services,
): Promise<string> {
  const item = await services.store.items.find(action.item);
  if (item === undefined) return chat.words.t('toast-old-item');
  const { ledger, logger, prices, store } = services;
  const { costs, budget } = await store.settings.get(chat.id);
  const signal = AbortSignal.timeout(LOOK_MS);
  try {
    const { ways } = await prices.report(item.game, item.key, { signal, costs, budget });
    const deal = ways.find(({ buyOn }) => buyOn === action.buyOn);
    if (deal === undefined || !isPromising(deal)) return chat.words.t('toast-paper-gone');
    const context = { game: item.game, shownIn: 'card' } as const;
    const outcome = await ledger.paperBuy({ chatId: chat.id, userId }, deal, context);
    return chat.words.t(`toast-paper-${outcome}`);
  } catch (error) {
    if (signal.aborted) return chat.words.t('toast-paper-slow');
    return explainToPerson(error, chat.words, logger, { chat: chat.id, doing: 'paper-buy' });
  }
}

function isPromising({ profit }: Opportunity): boolean {
  return profit.net > 0;
}
