import { type ScanReport } from '../../arbitrage/scan.ts';
import { type Opportunity } from '../../domain/opportunity.ts';
import { type CallbackAction } from '../callback-action.ts';
import { type KeptScan } from '../scan-results.ts';
import { type Button, type Screen } from '../screen.ts';
import { type Services, type Tap, type TapHandler } from '../services.ts';
import { type Words } from '../words/words.ts';
import { backButton, refreshButton } from '../views/buttons.ts';
import { viewDealCard } from '../views/deal-card/index.ts';
import { viewPriceCard } from '../views/price-card.ts';
import { paperButton } from '../views/paper/buy-button.ts';
import { viewNoDeals } from '../views/scan-empty.ts';
import { viewScanList } from '../views/scan-list.ts';
import { viewHiddenExamples } from '../views/hidden-examples.ts';
import { viewWhyHidden } from '../views/why-hidden.ts';
import { startLookUp, stopLookUpFor } from './look-up.ts';
import { startScan } from './scan-run.ts';
import { urlsOf } from './item-urls.ts';

type ScanAction = Extract<CallbackAction, { kind: `scan-${string}` }>;
type CardAction = Extract<ScanAction, { kind: 'scan-card' | 'scan-card-refresh' }>;

/** Answers the buttons under a scan's message; those of scans that are no longer kept only say so. */
export const answerScanTap: TapHandler<ScanAction> = async (tap, action, services) => {
  const scan = services.results.find(action.scan, tap.chat.id);
  if (scan === undefined) return tap.chat.words.t('toast-old-list');
  switch (action.kind) {
    case 'scan-stop':
      return stopScan(tap, scan, services);
    case 'scan-again':
      return rescan(tap, scan, { reload: true }, services);
    case 'scan-lower':
      return rescan(tap, scan, { minRoi: action.minRoi, minNet: action.minNet }, services);
    default:
      return scan.report === undefined
        ? tap.chat.words.t('toast-old-list')
        : browse(tap, action, scan.report, services);
  }
};

function stopScan({ chat }: Tap, scan: KeptScan, { tasks }: Services): string {
  const isRunning = tasks.find(chat.id, 'scan') === scan.id && tasks.stop(chat.id, 'scan', 'user');
  return chat.words.t(isRunning ? 'toast-stopping' : 'toast-scan-over');
}

async function rescan(
  tap: Tap,
  { id, request }: KeptScan,
  changes: Partial<KeptScan['request']>,
  services: Services,
): Promise<string | undefined> {
  const { chat, messageId } = tap;
  const running = services.tasks.find(chat.id, 'scan');
  // This very scan has shown its outcome, or there were no such button: at most it is about to end.
  if (running !== undefined && running !== id) return chat.words.t('toast-scan-running');
  stopLookUpFor(tap, services);
  await startScan(tap, { ...request, ...changes }, services, messageId);
  return undefined;
}

async function browse(
  tap: Tap,
  action: Exclude<ScanAction, { kind: 'scan-stop' | 'scan-again' | 'scan-lower' }>,
  report: ScanReport,
  services: Services,
): Promise<string | undefined> {
  const { chat, messageId } = tap;
  stopLookUpFor(tap, services);
  switch (action.kind) {
    case 'scan-list':
      await chat.edit(messageId, viewList(action, report, services.now(), chat.words));
      return undefined;
    case 'scan-why':
      await chat.edit(messageId, viewWhyHidden(action.scan, report, action.place, chat.words));
      return undefined;
    case 'scan-examples':
      await chat.edit(
        messageId,
        viewHiddenExamples(action.scan, report, action.reason, action.place, chat.words),
      );
      return undefined;
    case 'scan-card':
      return openCard(tap, action, report, services);
    case 'scan-card-refresh':
      return refreshCard(tap, action, report, services);
  }
}

function viewList(
  action: ScanAction & { kind: 'scan-list' },
  report: ScanReport,
  now: number,
  words: Words,
): Screen {
  const { scan, place } = action;
  return place.list === 'deals' && report.opportunities.length === 0
    ? viewNoDeals(scan, report, now, words)
    : viewScanList(scan, report, place, now, words);
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
  const item = await numberOf(deal, report, services);
  await chat.edit(messageId, viewCard(action, deal, report, { item, services, words: chat.words }));
  return undefined;
}

/** The number under which buttons name a deal's item. */
async function numberOf({ key }: Opportunity, { request }: ScanReport, { store }: Services): Promise<number> {
  const ids = await store.items.idsOf(request.game, [key]);
  return ids.get(key) ?? 0;
}

interface CardContext {
  readonly item: number;
  readonly services: Services;
  readonly words: Words;
}

function viewCard(
  action: CardAction,
  deal: Opportunity,
  report: ScanReport,
  { item, services, words }: CardContext,
): Screen {
  const { scan, row, place } = action;
  const urls = urlsOf(report.request.game, deal, services);
  const refresh = refreshButton({ kind: 'scan-card-refresh', scan, row, place }, words);
  return viewDealCard(
    deal,
    { urls, buttons: [refresh, paperButton(item, deal.buyOn, words), backToList(action, words)] },
    services.now(),
    words,
  );
}

function backToList({ scan, place }: CardAction, words: Words): Button {
  return backButton({ kind: 'scan-list', scan, place }, words);
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
  const item = await numberOf(deal, report, services);
  startLookUp(tap, services, async (signal) => {
    const fresh = await services.prices.report(game, deal.key, { signal, costs, budget, reload: true });
    const way = fresh.ways.find(({ buyOn }) => buyOn === deal.buyOn);
    return way === undefined
      ? viewPriceCard(item, fresh, services.now(), words, backToList(action, words))
      : viewCard(action, way, report, { item, services, words });
  });
  return words.t('toast-asking');
}
