import { type ScanRequest } from '../../arbitrage/scan.ts';
import { type ChatSettings } from '../../domain/settings.ts';
import { parseScanArguments, type ScanArguments } from '../scan-arguments.ts';
import { type CommandHandler } from '../services.ts';
import { startScan } from './scan-run.ts';

const DEFAULT_LIMIT = 20;

/** /scan: reads the request, answers at once, and scans in the background; an earlier scan of the chat is stopped. */
export const answerScan: CommandHandler = async ({ chat, args }, services) => {
  const typed = parseScanArguments(args);
  const settings = await services.store.settings.get(chat.id);
  await startScan(chat, buildRequest(settings, typed), services);
};

function buildRequest(settings: ChatSettings, typed: ScanArguments): ScanRequest {
  return { limit: DEFAULT_LIMIT, ...settings, ...typed };
}
