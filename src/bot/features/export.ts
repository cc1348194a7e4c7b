import { type ScanReport } from '../../arbitrage/scan.ts';
import { type ExportAction, type Exported } from '../callbacks/callback-action.ts';
import { type Chat, type ChatDocument } from '../chat/chat.ts';
import { dealsOf, writeDeals } from '../csv/deals.ts';
import { writePaperTrades } from '../csv/paper-trades.ts';
import { writeSignals } from '../csv/signals.ts';
import { writeWatches } from '../csv/watches.ts';
import { markup } from '../chat/html.ts';
import { type CommandHandler, type Services, type TapHandler } from '../services.ts';
import { viewExports } from '../views/exports.ts';
import { urlsOf } from './item-urls.ts';

/** /export: what of this chat can be had as a file. */
export const answerExport: CommandHandler = async ({ chat }) => {
  await chat.send(viewExports(chat.words));
};

/** Every deal that the bot showed is in the ledger: so many of the newest are a file that a phone opens. */
const MOST_SIGNALS = 5000;

/** Sends one of those files. */
export const answerExportTap: TapHandler<ExportAction> = async ({ chat }, { what }, services) => {
  const table = await writeTable(what, chat, services);
  if (table === undefined) return chat.words.t(`toast-export-no-${what}`);
  await chat.sendDocument(table);
  return undefined;
};

/** The deals of a scan as a file; undefined when it has none. */
export function buildDealsDocument(
  report: ScanReport,
  chat: Chat,
  services: Pick<Services, 'itemUrl'>,
): ChatDocument | undefined {
  const { game } = report.request;
  const content = (): string => writeDeals(report, (deal) => urlsOf(game, deal, services));
  return buildDocument(`deals-${game}`, report.startedAt, dealsOf(report).length, content, chat);
}

async function writeTable(what: Exported, chat: Chat, services: Services): Promise<ChatDocument | undefined> {
  switch (what) {
    case 'scan': {
      const report = services.results.latestReport(chat.id);
      return report && buildDealsDocument(report, chat, services);
    }
    case 'paper': {
      const trades = await services.ledger.paperTrades(chat.id);
      return buildDocument(
        'paper-trades',
        services.now(),
        trades.length,
        () => writePaperTrades(trades),
        chat,
      );
    }
    case 'signals': {
      const shown = await services.ledger.shown(MOST_SIGNALS);
      return buildDocument('deals-shown', services.now(), shown.length, () => writeSignals(shown), chat);
    }
    case 'watches': {
      const watches = await services.watches.list(chat.id);
      return buildDocument('watches', services.now(), watches.length, () => writeWatches(watches), chat);
    }
  }
}

function buildDocument(
  name: string,
  at: number,
  rows: number,
  write: () => string,
  { words }: Chat,
): ChatDocument | undefined {
  if (rows === 0) return undefined;
  const minute = new Date(at).toISOString().slice(0, 16).replace(':', '-');
  return {
    filename: `skinspread-${name}-${minute}.csv`,
    content: write(),
    caption: markup`${words.t('export-caption', { rows })}`,
  };
}
