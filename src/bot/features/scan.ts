import { type ScanRequest } from '../../arbitrage/scan.ts';
import { type ChatSettings } from '../../domain/settings.ts';
import { parseScanArguments, type ScanArguments } from '../scan-arguments.ts';
import { type CommandCall, type CommandHandler, type Services } from '../services.ts';
import { startScan } from './scan-run.ts';

const DEFAULT_LIMIT = 20;

/** /scan: reads the request, answers at once, and scans in the background; an earlier scan of the chat is stopped. */
export const answerScan: CommandHandler = async (call, services) => {
  await startScan(call, await readRequest(call, services), services);
};

/** /refresh: a scan for which both markets are asked anew, although their last answers are still fresh. */
export const answerRefresh: CommandHandler = async (call, services) => {
  await startScan(call, { ...(await readRequest(call, services)), reload: true }, services);
};

/** What was typed, completed by the chat's settings. Throws an InputError for what cannot be understood. */
async function readRequest({ chat, args }: CommandCall, { store }: Services): Promise<ScanRequest> {
  const typed = parseScanArguments(args, chat.words);
  return buildRequest(await store.settings.get(chat.id), typed);
}

function buildRequest(settings: ChatSettings, typed: ScanArguments): ScanRequest {
  return { limit: DEFAULT_LIMIT, ...settings, ...typed };
}
