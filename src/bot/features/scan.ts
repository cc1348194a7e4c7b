import { type ScanRequest } from '../../arbitrage/scan.ts';
import { type HiddenEntry } from '../../domain/hidden-items.ts';
import { parseScanArguments, type ScanArguments } from '../typed/scan-arguments.ts';
import { type Caller, type CommandCall, type CommandHandler, type Services } from '../services.ts';
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

/** A scan by the chat's settings alone, in a new message or in the given one. */
export async function scanAsSet(caller: Caller, services: Services, shownIn?: number): Promise<void> {
  await startScan(caller, await buildRequest(caller.chat.id, {}, services), services, shownIn);
}

/** What was typed, completed by the chat's settings. Throws an InputError for what cannot be understood. */
function readRequest({ chat, args }: CommandCall, services: Services): Promise<ScanRequest> {
  return buildRequest(chat.id, parseScanArguments(args, chat.words), services);
}

/** What a chat's scans look for by its settings, but for what was typed. */
export async function buildRequest(
  chatId: number,
  typed: ScanArguments,
  { store }: Pick<Services, 'store'>,
): Promise<ScanRequest> {
  const [settings, hidden] = await Promise.all([store.settings.get(chatId), readHidden(chatId, store)]);
  return { limit: DEFAULT_LIMIT, ...settings, hidden, ...typed };
}

/** What a chat does not want to see. */
export async function readHidden(
  chatId: number,
  { hidden }: Pick<Services['store'], 'hidden'>,
): Promise<readonly HiddenEntry[]> {
  const kept = await hidden.list(chatId);
  return kept.map(({ entry }) => entry);
}
