import { type ScanProgress, type ScanReport, type ScanRequest } from '../../arbitrage/scan.ts';
import { type Chat } from '../chat/chat.ts';
import { explainToPerson } from '../failures.ts';
import { withPageButton } from '../page-button.ts';
import { persist } from '../chat/persist.ts';
import { startProgressEdits } from '../chat/progress-edits.ts';
import { type KeptScan } from '../scan-results.ts';
import { type Screen } from '../chat/screen.ts';
import { type Caller, type Services } from '../services.ts';
import { stopReasonOf, untilAborted } from '../tasks.ts';
import { viewNoDeals } from '../views/scan-empty.ts';
import { viewMarketsDown, viewScanFailed, viewScanStopped } from '../views/scan-failed.ts';
import { FIRST_PAGE, viewScanList } from '../views/scan-list.ts';
import { viewScanProgress } from '../views/scan-progress.ts';
import { type Words } from '../words/words.ts';

/** Shows that a scan begins, in a new message or in the given one, and lets it go on in the background. */
export async function startScan(
  { chat, userId }: Pick<Caller, 'chat' | 'userId'>,
  request: ScanRequest,
  services: Services,
  shownIn?: number,
): Promise<void> {
  const scan = services.results.open(chat.id, request);
  const first = viewScanProgress(scan.id, beginProgress(request, services.now()), services.now(), chat.words);
  const messageId = shownIn === undefined ? await chat.send(first) : await chat.replace(shownIn, first);
  services.tasks.start({
    chatId: chat.id,
    userId,
    slot: 'scan',
    id: scan.id,
    run: (signal) => runScan({ chat, messageId, scan, services, signal }),
  });
}

interface ScanRun {
  readonly chat: Chat;
  readonly messageId: number;
  readonly scan: KeptScan;
  readonly services: Services;
  readonly signal: AbortSignal;
}

/** Scans with one message: progress first, then whatever came of it. */
async function runScan(run: ScanRun): Promise<void> {
  const { chat, messageId, scan, services, signal } = run;
  const { now, editPace } = services;
  let progress = beginProgress(scan.request, now());
  const edits = startProgressEdits({
    render: () => viewScanProgress(scan.id, progress, now(), chat.words),
    edit: (screen, editSignal) => chat.edit(messageId, screen, editSignal),
    everyMs: editPace.pauseIn(chat),
    mayEdit: () => editPace.take(chat),
    logger: services.logger,
  });
  const onProgress = (latest: ScanProgress): void => {
    progress = latest;
  };
  const screen = await findOutcome(run, onProgress);
  await edits.stop();
  // A scan that was stopped must not make a new message where the person deleted the old one.
  if (signal.aborted) await chat.edit(messageId, screen);
  else {
    const show = (): Promise<number> => chat.replace(messageId, screen);
    const { logger, persistPausesMs } = services;
    await persist(show, { signal, logger, persistPausesMs, chat: chat.id });
  }
}

async function findOutcome(
  { chat, scan, services, signal }: ScanRun,
  onProgress: (progress: ScanProgress) => void,
): Promise<Screen> {
  const { scanner, results, ledger, logger, now } = services;
  const { words } = chat;
  try {
    const report = await untilAborted(scanner.scan(scan.request, { signal, onProgress }), signal);
    results.complete(scan, report);
    void ledger.recordShown(report.opportunities, { game: scan.request.game, shownIn: 'scan' });
    return withPageButton(viewOutcome(scan.id, report, now(), words), chat, services);
  } catch (error) {
    if (signal.aborted) return viewScanStopped(scan.id, stopReasonOf(signal), words);
    const place = { chat: scan.chatId, doing: 'scan' };
    return viewScanFailed(scan.id, explainToPerson(error, words, logger, place), words);
  }
}

/** The first screen of a finished scan: its deals, how near it came, or which market is down. */
function viewOutcome(scan: string, report: ScanReport, now: number, words: Words): Screen {
  if (report.failures.length > 0) return viewMarketsDown(scan, report, now, words);
  return report.opportunities.length === 0
    ? viewNoDeals(scan, report, now, words)
    : viewScanList(scan, report, FIRST_PAGE, now, words);
}

function beginProgress({ game }: ScanRequest, startedAt: number): ScanProgress {
  const loading = { state: 'loading', names: 0 } as const;
  return { game, startedAt, sources: { dmarket: loading, waxpeer: loading } };
}
