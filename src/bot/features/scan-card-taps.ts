import { type ScanReport } from '../../arbitrage/scan.ts';
import { type Opportunity } from '../../domain/opportunity.ts';
import { type KeptHidden } from '../../store/index.ts';
import { type CallbackAction } from '../callbacks/callback-action.ts';
import { type Chat } from '../chat/chat.ts';
import { type ScanAction } from '../callbacks/scan-callbacks.ts';
import { button, type Screen } from '../chat/screen.ts';
import { type Services, type Tap } from '../services.ts';
import { backButton } from '../views/buttons.ts';
import { viewDealCard } from '../views/deal-card/index.ts';
import { type Exchange } from '../views/exchange.ts';
import { viewPriceCard } from '../views/price-card.ts';
import { type Words } from '../words/words.ts';
import { readExchange } from './exchange.ts';
import { shareUrlOf, urlsOf } from './item-urls.ts';
import { startLookUp } from './look-up.ts';

/** A button that opens a scan's card, or is under one. */
export type CardAction = Extract<ScanAction, { kind: 'scan-card' | 'scan-card-refresh' | 'scan-hide' }>;

/** Opens a deal of a scan, reads it anew, or hides its item. */
export function answerCardTap(
  tap: Tap,
  action: CardAction,
  report: ScanReport,
  services: Services,
): Promise<string | undefined> {
  switch (action.kind) {
    case 'scan-card':
      return openCard(tap, action, report, services);
    case 'scan-card-refresh':
      return refreshCard(tap, action, report, services);
    case 'scan-hide':
      return hideItem(tap, action, report, services);
  }
}

function findDeal({ place, row }: CardAction, report: ScanReport): Opportunity | undefined {
  return (place.list === 'deals' ? report.opportunities : report.closest)[row];
}

async function openCard(
  { chat, messageId }: Tap,
  action: CardAction,
  report: ScanReport,
  services: Services,
): Promise<string | undefined> {
  const deal = findDeal(action, report);
  if (deal === undefined) return chat.words.t('toast-old-list');
  const context = await readCardContext(chat, deal, report, services);
  await chat.edit(messageId, viewCard(action, deal, report, context));
  return undefined;
}

/** Hides a deal's item from the next scans, or shows it again; the card's button turns into the way back. */
async function hideItem(
  tap: Tap,
  action: Extract<ScanAction, { kind: 'scan-hide' }>,
  report: ScanReport,
  services: Services,
): Promise<string | undefined> {
  const { id, words } = tap.chat;
  const deal = findDeal(action, report);
  if (deal === undefined) return words.t('toast-old-list');
  const { hidden } = services.store;
  const kept = findHidden(await hidden.list(id), deal, report);
  if (!action.hide && kept !== undefined) await hidden.remove(id, kept.id);
  if (action.hide) {
    const outcome = await hidden.add(id, { kind: 'item', game: report.request.game, key: deal.key });
    if (outcome === 'full') return words.t('toast-hidden-full');
  }
  await openCard(tap, action, report, services);
  return words.t(action.hide ? 'toast-hidden' : 'toast-shown-again');
}

function findHidden(
  kept: readonly KeptHidden[],
  { key }: Opportunity,
  { request }: ScanReport,
): KeptHidden | undefined {
  return kept.find(({ entry }) => entry.kind === 'item' && entry.key === key && entry.game === request.game);
}

/** The number under which buttons name a deal's item. */
async function numberOf({ key }: Opportunity, { request }: ScanReport, { store }: Services): Promise<number> {
  const ids = await store.items.idsOf(request.game, [key]);
  return ids.get(key) ?? 0;
}

async function readCardContext(
  { id, words }: Chat,
  deal: Opportunity,
  report: ScanReport,
  services: Services,
): Promise<CardContext> {
  const isHidden = findHidden(await services.store.hidden.list(id), deal, report) !== undefined;
  const [item, exchange] = await Promise.all([numberOf(deal, report, services), readExchange(id, services)]);
  return { item, isHidden, exchange, services, words };
}

interface CardContext {
  readonly item: number;
  readonly isHidden: boolean;
  readonly exchange: Exchange | undefined;
  readonly services: Services;
  readonly words: Words;
}

function viewCard(
  action: CardAction,
  deal: Opportunity,
  report: ScanReport,
  { item, isHidden, exchange, services, words }: CardContext,
): Screen {
  const { scan, row, place } = action;
  const hide = button(words.t(isHidden ? 'button-unhide' : 'button-hide'), {
    kind: 'scan-hide',
    scan,
    row,
    place,
    hide: !isHidden,
  });
  const links = {
    urls: urlsOf(report.request.game, deal, services),
    share: shareUrlOf(deal, item, services),
    item,
    refresh: { kind: 'scan-card-refresh', scan, row, place },
    hide,
    back: backToList(action),
  } as const;
  return viewDealCard(deal, links, services.now(), words, exchange);
}

function backToList({ scan, place }: CardAction): CallbackAction {
  return { kind: 'scan-list', scan, place };
}

/** Reads the deal's item anew; if this way through the markets is no longer open, shows the prices that say why. */
async function refreshCard(
  tap: Tap,
  action: CardAction,
  report: ScanReport,
  services: Services,
): Promise<string | undefined> {
  const { words } = tap.chat;
  const deal = findDeal(action, report);
  if (deal === undefined) return words.t('toast-old-list');
  const { game, costs, budget } = report.request;
  const context = await readCardContext(tap.chat, deal, report, services);
  startLookUp(tap, services, async (signal) => {
    const fresh = await services.prices.report(game, deal.key, { signal, costs, budget, reload: true });
    const way = fresh.ways.find(({ buyOn }) => buyOn === deal.buyOn);
    return way === undefined
      ? viewPriceCard(context.item, fresh, services.now(), words, {
          back: backButton(backToList(action), words),
          exchange: context.exchange,
        })
      : viewCard(action, way, report, context);
  });
  return words.t('toast-asking');
}
