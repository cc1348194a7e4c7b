import { type ScanReport, type ScanRequest } from '../arbitrage/scan.ts';
import { type Role } from '../domain/access.ts';
import { type Language } from '../domain/settings.ts';
import { explainToPerson } from './failures.ts';
import { buildRequest } from './features/scan.ts';
import { sendBackup } from './features/settings/export.ts';
import { speakAnew } from './features/settings/language.ts';
import { type KeptScan } from './scan-results.ts';
import { type Services } from './services.ts';
import { untilAborted } from './tasks.ts';
import { type Dictionary, type Words } from './words/words.ts';

/** What the page shares with the private chats of those who open it. */
export interface PageDesk {
  readonly dictionary: Dictionary;
  /** How the bot is called in links. */
  readonly username: () => string;
  /** What a chat's scans look for. */
  readonly readRequest: (chatId: number) => Promise<ScanRequest>;
  /** What came of the scan that a chat finished last. */
  readonly latestReport: (chatId: number) => ScanReport | undefined;
  /** From now on tells of every chat whose scan is done. */
  readonly onReport: (listener: (chatId: number) => void) => void;
  readonly isScanning: (chatId: number) => boolean;
  /** Scans by a chat's settings without a message there; false where one of its scans runs already. */
  readonly startScan: (chatId: number, teller: ScanTeller) => Promise<boolean>;
  /** Has somebody's chat speak a language, with its menu and keys. */
  readonly changeLanguage: (userId: number, role: Role, language: Language) => Promise<void>;
  /** Sends somebody all that their chat set, as a file. */
  readonly sendBackup: (userId: number) => Promise<void>;
}

/** Whom the end of a scan is told, with what went wrong if something did. */
export interface ScanTeller {
  readonly words: Words;
  readonly onEnd: (problem?: string) => void;
}

/** Builds the desk over what the chats use. */
export function buildPageDesk(services: Services): PageDesk {
  const { dictionary, username, results, tasks } = services;
  const isScanning = (chatId: number): boolean => tasks.find(chatId, 'scan') !== undefined;
  const readRequest = (chatId: number): Promise<ScanRequest> => buildRequest(chatId, {}, services);
  return {
    dictionary,
    username,
    readRequest,
    latestReport: (chatId) => results.latestReport(chatId),
    onReport: (listener) => {
      results.listen(listener);
    },
    isScanning,
    changeLanguage: (userId, role, language) => changeLanguage(userId, role, language, services),
    sendBackup: async (userId) => sendBackup({ chat: await services.privateChat(userId) }, services),
    startScan: async (chatId, teller) => {
      const request = await readRequest(chatId);
      if (isScanning(chatId)) return false;
      const scan = results.open(chatId, request);
      const run = (signal: AbortSignal): Promise<void> => runScan(scan, signal, teller, services);
      tasks.start({ chatId, userId: chatId, slot: 'scan', id: scan.id, run });
      return true;
    },
  };
}

/** Who cannot be written to has no menu that would have to change. */
async function changeLanguage(
  userId: number,
  role: Role,
  language: Language,
  services: Services,
): Promise<void> {
  await services.store.settings.save(userId, { language });
  try {
    await speakAnew(await services.privateChat(userId), role, services);
  } catch (error) {
    services.logger.warn({ error, chat: userId }, 'a chat could not be shown in another language');
  }
}

async function runScan(
  scan: KeptScan,
  signal: AbortSignal,
  { words, onEnd }: ScanTeller,
  { scanner, results, ledger, logger }: Services,
): Promise<void> {
  try {
    const report = await untilAborted(scanner.scan(scan.request, { signal }), signal);
    results.complete(scan, report);
    void ledger.recordShown(report.opportunities, { game: scan.request.game, shownIn: 'scan' });
  } catch (error) {
    const place = { chat: scan.chatId, doing: 'scan' };
    onEnd(signal.aborted ? undefined : explainToPerson(error, words, logger, place));
  }
}
