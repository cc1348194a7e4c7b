import { type ScanReport } from '../../arbitrage/scan.ts';
import { withPageButton } from '../page-button.ts';
import { type KeptScan } from '../scan-results.ts';
import { type ScanAction } from '../callbacks/scan-callbacks.ts';
import { type Screen } from '../chat/screen.ts';
import { type Services, type Tap, type TapHandler } from '../services.ts';
import { type Words } from '../words/words.ts';
import { viewNoDeals } from '../views/scan-empty.ts';
import { viewScanGone } from '../views/scan-failed.ts';
import { viewScanList } from '../views/scan-list.ts';
import { viewHiddenExamples } from '../views/hidden-examples.ts';
import { viewWhyHidden } from '../views/why-hidden.ts';
import { buildDealsDocument } from './export.ts';
import { stopLookUpFor } from './look-up.ts';
import { readHidden } from './scan.ts';
import { answerCardTap } from './scan-card-taps.ts';
import { startScan } from './scan-run.ts';

/** Answers the buttons under a scan's message; those of scans that are no longer kept only say so. */
export const answerScanTap: TapHandler<ScanAction> = async (tap, action, services) => {
  const scan = services.results.find(action.scan, tap.chat.id);
  if (scan === undefined) return explainGone(tap, action);
  switch (action.kind) {
    case 'scan-stop':
      return stopScan(tap, scan, services);
    case 'scan-again':
      return rescan(tap, scan, { reload: true }, services);
    case 'scan-csv':
      return sendDeals(tap, scan, services);
    case 'scan-lower':
      return rescan(tap, scan, { minRoi: action.minRoi, minNet: action.minNet }, services);
    default:
      return scan.report === undefined
        ? tap.chat.words.t('toast-old-list')
        : browse(tap, action, scan.report, services);
  }
};

/** The bot was started anew while a scan ran: its message still says that it does. */
async function explainGone({ chat, messageId }: Tap, { kind }: ScanAction): Promise<string> {
  if (kind !== 'scan-stop') return chat.words.t('toast-old-list');
  await chat.edit(messageId, viewScanGone(chat.words));
  return chat.words.t('toast-scan-over');
}

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
  const hidden = await readHidden(chat.id, services.store);
  await startScan(tap, { ...request, hidden, ...changes }, services, messageId);
  return undefined;
}

async function sendDeals(
  { chat }: Tap,
  { report }: KeptScan,
  services: Services,
): Promise<string | undefined> {
  const document = report && buildDealsDocument(report, chat, services);
  if (document === undefined) return chat.words.t('toast-export-no-scan');
  await chat.sendDocument(document);
  return undefined;
}

async function browse(
  tap: Tap,
  action: Exclude<ScanAction, { kind: 'scan-csv' | 'scan-stop' | 'scan-again' | 'scan-lower' }>,
  report: ScanReport,
  services: Services,
): Promise<string | undefined> {
  const { chat, messageId } = tap;
  stopLookUpFor(tap, services);
  switch (action.kind) {
    case 'scan-list':
      await chat.edit(
        messageId,
        withPageButton(viewList(action, report, services.now(), chat.words), chat, services),
      );
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
    default:
      return answerCardTap(tap, action, report, services);
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
